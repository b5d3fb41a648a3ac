import { createHash, randomBytes } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { asSuperuser, superuserUrl, writeEntries } from '../../../tests/support/audit-scenes.ts';
import { contentsOf, createEmptyDatabase, fillDatabase, repack, type EmptyDatabase } from '../../../tests/support/backup-scenes.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import type { AuditSigner } from '../audit/audit-key.ts';
import { verifyAuditTrail } from '../audit/verify-audit-trail.ts';
import { openDatabase, type Database } from '../database/database.ts';
import { migrationFiles, runMigration } from '../database/migrate.ts';
import { openDiskFileStore } from '../files/disk-file-store.ts';
import type { BackupManifest } from './backup-format.ts';
import { readKeysFile } from './keys-file.ts';
import { checkBackup } from './read-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import type { TarEntry } from './tar.ts';
import { writeBackup, type BackupOptions } from './write-backup.ts';

let folder: string;
let database: TestDatabase;
let db: Database;
let countyId: string;
let signer: AuditSigner;
let good: string;
/** Of the database when `good` was made. */
let contents: Record<string, unknown>;
const targets: EmptyDatabase[] = [];

const optionsFor = (file: string, more: Partial<BackupOptions> = {}): BackupOptions => ({
  url: superuserUrl(database.appUrl),
  file,
  productVersion: '0.1.0',
  now: new Date(),
  keys: { 'secrets.json': '{}' },
  ...more,
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiedui 备份 '));
  database = await createTestDatabase();
  db = openDatabase({ url: database.appUrl });
  ({ countyId, signer } = await fillDatabase(db));
  good = join(folder, '好.jiedui');
  await writeBackup(optionsFor(good));
  contents = await contentsOf(database.appUrl);
});
afterEach(async () => {
  for (const target of targets.splice(0)) await target.drop();
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function emptyDatabase(): Promise<EmptyDatabase> {
  const target = await createEmptyDatabase();
  targets.push(target);
  return target;
}

async function restore(file: string): Promise<EmptyDatabase> {
  const target = await emptyDatabase();
  await restoreBackup({ file, manifest: await checkBackup(file), ownerUrl: target.ownerUrl, appRole: 'jiedui_app' });
  return target;
}

describe('a backup that is restored', () => {
  it('holds every row of every table as it was, however awkward its text', async () => {
    const target = await restore(good);
    expect(await contentsOf(target.appUrl)).toEqual(contents);
  });

  it('serves at once: the walls between counties stand, the trail verifies and can be added to', async () => {
    const target = await restore(good);
    const restored = openDatabase({ url: target.appUrl });
    try {
      await expect(restored.selectFrom('organizations').selectAll().execute()).resolves.toEqual([]);
      const verdicts = await verifyAuditTrail(restored, { now: new Date(), signer, sealingRuns: true });
      expect(verdicts.map((verdict) => [verdict.sealed, verdict.problems])).toEqual([[40, []], [40, []]]);
      await writeEntries(restored, countyId, 1);
      await expect(restored.deleteFrom('auditEntries').execute()).rejects.toThrow('permission denied');
    } finally {
      await restored.destroy();
    }
  });

  it('is one moment: what is committed while it is written is not in it', async () => {
    const file = join(folder, 'moment.jiedui');
    await writeBackup(
      optionsFor(file, {
        // The snapshot stands before the first byte is written.
        openDraft: async (path) => {
          const handle = await open(path, 'wx');
          const write = handle.appendFile.bind(handle);
          handle.appendFile = async (bytes) => {
            handle.appendFile = write;
            await asSuperuser(database.appUrl, 'delete from organizations');
            await write(bytes);
          };
          return handle;
        },
      }),
    );
    const target = await restore(file);
    expect(await contentsOf(target.appUrl)).toEqual(contents);
    expect(await contentsOf(database.appUrl)).not.toEqual(contents);
  });

  it('of an earlier version comes out at this version', async () => {
    const ours = await migrationFiles();
    const earlier = await emptyDatabase();
    const client = new pg.Client({ connectionString: earlier.ownerUrl });
    await client.connect();
    for (const migration of ours.slice(0, -1)) await runMigration(client, migration);
    await client.end();
    const file = join(folder, 'earlier.jiedui');
    await writeBackup(optionsFor(file, { url: superuserUrl(earlier.appUrl) }));
    const target = await restore(file);
    const names = await asSuperuser<{ name: string }>(target.appUrl, 'select name from schema_migrations order by name');
    expect(names.map(({ name }) => name)).toEqual(ours.map(({ name }) => name));
  });

  it('brings the files back, each proving itself by its name, wherever it is restored', async () => {
    const from = openDiskFileStore(join(folder, 'from'));
    const photos = [randomBytes(5 * 1024 * 1024 + 7), Buffer.from('示例凭证'), Buffer.alloc(0)];
    const digests = await Promise.all(photos.map((photo) => from.put(photo)));
    const file = join(folder, 'photos.jiedui');
    const { manifest } = await writeBackup(optionsFor(file, { files: from }));
    expect(manifest.files).toMatchObject({ count: 3, bytes: photos.reduce((sum, { length }) => sum + length, 0) });
    const to = openDiskFileStore(join(folder, 'to'));
    const target = await emptyDatabase();
    await restoreBackup({ file, manifest: await checkBackup(file), ownerUrl: target.ownerUrl, files: to });
    for (const [at, digest] of digests.entries()) expect((await to.find(digest))?.equals(photos[at] ?? Buffer.from('?'))).toBe(true);
  });

  it('leaves out and names a file that the disk has let rot, and saves the others', async () => {
    const from = openDiskFileStore(join(folder, 'rotten'));
    const [good, rotten] = [await from.put(Buffer.from('好')), await from.put(Buffer.from('坏'))];
    await writeFile(join(folder, 'rotten', 'files', rotten.slice(0, 2), rotten.slice(2)), '?');
    const file = join(folder, 'rotten.jiedui');
    const { manifest, damagedFiles } = await writeBackup(optionsFor(file, { files: from }));
    expect([damagedFiles, manifest.files?.count]).toEqual([[rotten], 1]);
    const to = openDiskFileStore(join(folder, 'mended'));
    const target = await emptyDatabase();
    await restoreBackup({ file, manifest: await checkBackup(file), ownerUrl: target.ownerUrl, files: to });
    expect([await to.find(good), await to.find(rotten)]).toEqual([Buffer.from('好'), undefined]);
  });

  it('of the time before there were files is still one', async () => {
    const file = join(folder, 'before-files.jiedui');
    await repack(good, file, (entries) =>
      withManifest(entries, (manifest) => {
        manifest.formatVersion = 1;
        delete manifest.files;
      }),
    );
    const target = await restore(file);
    expect(await contentsOf(target.appUrl)).toEqual(contents);
  });

  it('can be opened by any tar as well', async () => {
    const { stdout } = await promisify(execFile)('tar', ['-tzf', good]);
    const names = stdout.trim().split('\n');
    expect(names[0]).toBe('jiedui-backup.json');
    expect(names.at(-1)).toBe('manifest.json');
    expect(names).toContain('tables/events/000002.copy');
  });
});

describe('the files of a backup', () => {
  it('are for the owner alone, and the keys stand in one of their own', async () => {
    expect((await stat(good)).mode & 0o777).toBe(0o600);
    expect((await stat(`${good}.keys.json`)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(`${good}.keys.json`, 'utf8'))).toMatchObject({ files: { 'secrets.json': '{}' } });
  });

  it('are never written over', async () => {
    await expect(writeBackup(optionsFor(good))).rejects.toThrow('backup.file-exists');
    await expect(checkBackup(good)).resolves.toBeDefined();
  });

  it('of two backups to one file at once one is made whole, with its keys, and the other says that the file is there', async () => {
    const file = join(folder, 'twice.jiedui');
    let begun = 0;
    let release = (): void => undefined;
    const bothBegun = new Promise<void>((resolve) => {
      release = resolve;
    });
    const both = [1, 2].map((index) =>
      writeBackup(
        optionsFor(file, {
          keys: { 'secrets.json': `{"of":${index}}` },
          // Both have found the name free before either is done.
          openDraft: async (path) => {
            begun += 1;
            if (begun === 2) release();
            await bothBegun;
            return open(path, 'wx', 0o600);
          },
        }),
      ),
    );
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const loser = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(String(loser?.reason)).toContain('backup.file-exists');
    await expect(readKeysFile(file, await checkBackup(file))).resolves.toBeDefined();
    expect((await readdir(folder)).filter((name) => name.startsWith('twice')).toSorted()).toEqual(['twice.jiedui', 'twice.jiedui.keys.json']);
  });

  it('a disk that fills up leaves nothing behind and says so', async () => {
    const file = join(folder, 'full.jiedui');
    const openDraft = async (path: string) => {
      await writeFile(path, '');
      return open('/dev/full', 'w');
    };
    await expect(writeBackup(optionsFor(file, { openDraft }))).rejects.toThrow('backup.disk-full');
    expect((await readdir(folder)).filter((name) => name.startsWith('full'))).toEqual([]);
  });

  it('a folder that is not there is said to be', async () => {
    await expect(writeBackup(optionsFor(join(folder, 'nowhere', 'a.jiedui')))).rejects.toThrow('backup.not-writable');
  });

  it('are not made by a role that row-level security binds, for counties would be missing', async () => {
    for (const url of [database.appUrl, database.ownerUrl]) {
      await expect(writeBackup(optionsFor(join(folder, 'blind.jiedui'), { url }))).rejects.toThrow('backup.role-sees-not-all');
    }
    expect((await readdir(folder)).filter((name) => name.startsWith('blind'))).toEqual([]);
  });
});

describe('refused, before anything is touched:', () => {
  const spoiled = async (name: string, spoil: (bytes: Buffer) => Buffer) => {
    const file = join(folder, name);
    await writeFile(file, spoil(await readFile(good)));
    return file;
  };
  const repacked = async (name: string, change: (entries: TarEntry[]) => TarEntry[]) => {
    const file = join(folder, name);
    await repack(good, file, change);
    return file;
  };

  it('a backup that is cut short, wherever', async () => {
    const file = join(folder, 'short.jiedui');
    await writeFile(file, await readFile(good));
    for (const share of [0.999, 0.5, 0.01]) {
      await truncate(file, Math.floor((await stat(good)).size * share));
      await expect(checkBackup(file)).rejects.toThrow('backup.truncated');
    }
  });

  it('a backup that ends early with its compression whole', async () => {
    const noManifest = await repacked('no-manifest.jiedui', (entries) => entries.slice(0, -1));
    await expect(checkBackup(noManifest)).rejects.toThrow('backup.truncated');
    const noRows = await repacked('no-rows.jiedui', (entries) => entries.filter(({ path }) => !path.startsWith('tables/villages/')));
    await expect(checkBackup(noRows)).rejects.toThrow('backup.damaged');
  });

  it('a backup of which one bit was turned', async () => {
    const file = await spoiled('bit.jiedui', (bytes) => {
      const middle = Math.floor(bytes.length / 2);
      bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
      return bytes;
    });
    await expect(checkBackup(file)).rejects.toThrow(/backup\.(damaged|truncated)/);
  });

  it('a backup of which one row was altered', async () => {
    const file = await repacked('altered.jiedui', (entries) =>
      entries.map((entry) =>
        entry.path.startsWith('tables/villages/') ? { ...entry, content: Buffer.from(entry.content.toString().replace('刘', '李')) } : entry,
      ),
    );
    await expect(checkBackup(file)).rejects.toThrow('backup.damaged');
  });

  it('a backup in which a file was altered, exchanged or lost', async () => {
    const store = openDiskFileStore(join(folder, 'store'));
    const [one, other] = [await store.put(Buffer.from('一')), await store.put(Buffer.from('二'))];
    const file = join(folder, 'files.jiedui');
    await writeBackup(optionsFor(file, { files: store }));
    const isOf = (digest: string) => (entry: TarEntry) => entry.path.startsWith(`files/${digest}/`);
    const spoilers: ((entries: TarEntry[]) => TarEntry[])[] = [
      (entries) => entries.map((entry) => (isOf(one)(entry) ? { ...entry, content: Buffer.from('三') } : entry)),
      (entries) => entries.map((entry) => (isOf(one)(entry) ? { ...entry, path: entry.path.replace(one, other) } : entry)),
      (entries) => entries.filter((entry) => !isOf(one)(entry)),
    ];
    for (const [at, spoil] of spoilers.entries()) {
      const spoiledFile = join(folder, `files-${at}.jiedui`);
      await repack(file, spoiledFile, spoil);
      await expect(checkBackup(spoiledFile)).rejects.toThrow('backup.damaged');
    }
  });

  it('a file that is something else, or none', async () => {
    const text = await spoiled('text.jiedui', () => Buffer.from('清水县脱贫攻坚挂牌督战方案'));
    const tar = await repacked('other.tar.gz', (entries) => entries.slice(1));
    const empty = await spoiled('empty.jiedui', () => Buffer.alloc(0));
    await expect(checkBackup(text)).rejects.toThrow('backup.foreign');
    await expect(checkBackup(tar)).rejects.toThrow('backup.foreign');
    await expect(checkBackup(empty)).rejects.toThrow(/backup\.(foreign|truncated)/);
    await expect(checkBackup(join(folder, 'missing.jiedui'))).rejects.toThrow('backup.file-missing');
    await expect(checkBackup(folder)).rejects.toThrow('backup.not-readable');
  });

  it('a backup in a newer form, of a newer version, or of a schema that is not ours', async () => {
    const newerForm = await repacked('form.jiedui', ([header, ...rest]) => [
      { path: header?.path ?? '', content: Buffer.from(String(header?.content).replace('"formatVersion": 2', '"formatVersion": 3')) },
      ...rest,
    ]);
    await expect(checkBackup(newerForm)).rejects.toThrow('backup.newer');
    const newer = await repacked('newer.jiedui', (entries) =>
      withManifest(entries, (manifest) => manifest.migrations.push({ name: '9999-later.sql', sha256: '0'.repeat(64) })),
    );
    await expect(restore(newer)).rejects.toThrow('backup.newer-schema');
    const other = await repacked('schema.jiedui', (entries) =>
      withManifest(entries, ({ migrations }) => migrations.splice(0, 1, { name: migrations[0]?.name ?? '', sha256: '0'.repeat(64) })),
    );
    await expect(restore(other)).rejects.toThrow('backup.other-schema');
  });

  it('a database that is not empty', async () => {
    const manifest = await checkBackup(good);
    const before = await contentsOf(database.appUrl);
    await expect(restoreBackup({ file: good, manifest, ownerUrl: database.ownerUrl })).rejects.toThrow('backup.target-not-empty');
    expect(await contentsOf(database.appUrl)).toEqual(before);
  });
});

it('a backup whose rows break a constraint is undone whole', async () => {
  const file = join(folder, 'orphans.jiedui');
  await repack(good, file, (entries) => withoutTable(entries, 'townships'));
  const target = await emptyDatabase();
  const manifest = await checkBackup(file);
  await expect(restoreBackup({ file, manifest, ownerUrl: target.ownerUrl })).rejects.toThrow('backup.rows-refused');
  expect(await contentsOf(target.appUrl)).toEqual({});
});

function withManifest(entries: TarEntry[], change: (manifest: BackupManifest) => unknown): TarEntry[] {
  const last = entries.at(-1);
  const manifest = JSON.parse(String(last?.content)) as BackupManifest;
  change(manifest);
  return [...entries.slice(0, -1), { path: last?.path ?? '', content: Buffer.from(JSON.stringify(manifest)) }];
}

/** A forger's work: the rows are gone and the manifest agrees. */
function withoutTable(entries: TarEntry[], name: string): TarEntry[] {
  return withManifest(
    entries.filter(({ path }) => !path.startsWith(`tables/${name}/`)),
    (manifest) => {
      const table = manifest.tables.find((each) => each.name === name);
      if (table) Object.assign(table, { rows: 0, bytes: 0, sha256: createHash('sha256').digest('hex') });
    },
  );
}
