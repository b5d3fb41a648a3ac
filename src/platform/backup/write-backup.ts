import { createHash, randomBytes } from 'node:crypto';
import { link, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { RefusedError } from '../../kernel/refusal.ts';
import { hasCode } from '../database/embedded/system-error.ts';
import { syncFolder } from '../database/embedded/write-durably.ts';
import { isDatabaseAway } from '../database/failure.ts';
import { noFiles, type FileStore } from '../files/file-store.ts';
import { formatVersion, headerPath, manifestPath, piecePath, type BackupManifest, type BackupTable } from './backup-format.ts';
import { copyTarget, listTables, openSession, qualifiedName, refuseBlindRole, type TableShape } from './backup-session.ts';
import { countLines } from './count-lines.ts';
import { createFilesSum, fileEntries } from './file-pieces.ts';
import { digestsOf, keysPathOf, writeKeysDraft, type Keys } from './keys-file.ts';
import { tarEnd, tarEntry } from './tar.ts';

export interface BackupOptions {
  /** As a role that sees the rows of every county. */
  url: string;
  file: string;
  productVersion: string;
  now: Date;
  keys: Keys;
  /** Of the data folder; absent: none. */
  files?: FileStore;
  /** Opens the draft for writing. */
  openDraft?: (path: string) => Promise<FileHandle>;
}

export interface BackupSummary {
  manifest: BackupManifest;
  /** Of the finished file. */
  bytes: number;
  keysFile: string;
  /** Digests of files that the disk has let rot: left out. */
  damagedFiles: readonly string[];
}

/** How much of a table is held in memory at a time. */
const pieceBytes = 4 * 1024 * 1024;

/**
 * Writes every row of one moment into one file (a gzipped tar) while serving goes on, and the keys beside it. Under its
 * name the file appears only when it is whole and on disk. Refuses to write over a file that is there.
 */
export async function writeBackup(options: BackupOptions): Promise<BackupSummary> {
  const { file, keys, now, openDraft = (path) => open(path, 'wx', 0o600) } = options;
  const keysFile = keysPathOf(file);
  await refuseExisting(file);
  await refuseExisting(keysFile);
  const draft = `${file}.draft-${randomBytes(4).toString('hex')}`;
  const keysDraft = `${draft}.keys`;
  try {
    const damagedFiles: string[] = [];
    const manifest = await writeDraft(options, await openDraft(draft), damagedFiles);
    await writeKeysDraft(keysDraft, keys, now);
    await takeName(keysDraft, keysFile);
    await takeName(draft, file).catch(async (error: unknown) => {
      // These keys are ours: nobody else can have taken their name meanwhile.
      await rm(keysFile, { force: true });
      throw error;
    });
    await syncFolder(dirname(file));
    return { manifest, bytes: (await stat(file)).size, keysFile, damagedFiles };
  } catch (error) {
    throw asRefusal(error, file);
  } finally {
    await rm(draft, { force: true });
    await rm(keysDraft, { force: true });
  }
}

/** Gives a draft its name, or refuses where another backup took it meanwhile: renaming would write over that one. */
async function takeName(draft: string, name: string): Promise<void> {
  try {
    await link(draft, name);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) throw fileExists(name);
    // Some drives know no links: the name is taken by an empty file first, and only who made that one puts the draft there.
    if (!hasCode(error, 'EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP')) throw error;
    const reserved = await open(name, 'wx', 0o600).catch((failure: unknown) => {
      throw hasCode(failure, 'EEXIST') ? fileExists(name) : failure;
    });
    await reserved.close();
    await rename(draft, name);
  }
}

async function writeDraft(options: BackupOptions, handle: FileHandle, damagedFiles: string[]): Promise<BackupManifest> {
  const session = await openSession(options.url).catch(async (error: unknown) => {
    await handle.close();
    throw error;
  });
  try {
    const manifest = await beginSnapshot(session.client, options);
    const entries = archive(session.client, manifest, { files: options.files ?? noFiles, damagedFiles });
    await pipeline(entries, createGzip({ chunkSize: 256 * 1024 }), async (zipped: AsyncIterable<Buffer>) => {
      for await (const bytes of zipped) await handle.appendFile(bytes);
    });
    await handle.sync();
    return manifest;
  } finally {
    session.cut();
    await handle.close();
  }
}

/** From here on everything is read as of one moment, and no table can be altered under our hands. */
async function beginSnapshot(client: pg.Client, { productVersion, now, keys }: BackupOptions): Promise<BackupManifest> {
  await refuseBlindRole(client);
  await client.query('begin isolation level repeatable read, read only');
  // Belt to the braces: an error where row-level security would hide rows.
  await client.query('set local row_security = off');
  const shapes = await listTables(client);
  if (shapes.length === 0) throw new RefusedError('unavailable', [{ code: 'backup.nothing-to-back-up' }]);
  await client.query(`lock table ${shapes.map(qualifiedName).join(', ')} in access share mode`);
  const { rows: migrations } = await client.query<BackupManifest['migrations'][number]>(
    'select name, sha256 from schema_migrations order by name',
  );
  const { rows: server } = await client.query<{ version: string }>("select current_setting('server_version') as version");
  return {
    format: 'jiedui-backup',
    formatVersion,
    productVersion,
    madeAt: now.toISOString(),
    postgresVersion: server[0]?.version ?? '',
    migrations,
    tables: shapes.map((shape) => ({ ...shape, rows: 0, bytes: 0, sha256: '' })),
    keys: digestsOf(keys),
  };
}

async function* archive(
  client: pg.Client,
  manifest: BackupManifest,
  { files, damagedFiles }: { files: FileStore; damagedFiles: string[] },
): AsyncGenerator<Buffer> {
  const time = new Date(manifest.madeAt);
  const { format, formatVersion, productVersion, madeAt } = manifest;
  yield* tarEntry({ path: headerPath, content: jsonOf({ format, formatVersion, productVersion, madeAt }) }, time);
  for (const table of manifest.tables) {
    let piece = 0;
    for await (const content of tablePieces(client, table)) {
      piece += 1;
      yield* tarEntry({ path: piecePath(table.name, piece), content }, time);
    }
  }
  const { add, sum } = createFilesSum();
  for await (const entry of fileEntries(files, { add }, damagedFiles)) yield* tarEntry(entry, time);
  manifest.files = sum();
  yield* tarEntry({ path: manifestPath, content: jsonOf(manifest) }, time);
  yield tarEnd();
}

/** The rows of a table in COPY's text form; fills in what the manifest says of them. */
async function* tablePieces(client: pg.Client, table: TableShape & BackupTable): AsyncGenerator<Buffer> {
  const digest = createHash('sha256');
  const copy = client.query(copyTo(`copy ${copyTarget(table)} to stdout`));
  let held: Buffer[] = [];
  let heldBytes = 0;
  for await (const chunk of copy as AsyncIterable<Buffer>) {
    digest.update(chunk);
    table.bytes += chunk.length;
    table.rows += countLines(chunk);
    held.push(chunk);
    heldBytes += chunk.length;
    if (heldBytes < pieceBytes) continue;
    yield Buffer.concat(held);
    held = [];
    heldBytes = 0;
  }
  if (heldBytes > 0) yield Buffer.concat(held);
  table.sha256 = digest.digest('hex');
}

function jsonOf(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`);
}

async function refuseExisting(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found) throw fileExists(file);
}

function fileExists(file: string): RefusedError {
  return new RefusedError('conflict', [{ code: 'backup.file-exists', params: { file } }]);
}

function asRefusal(error: unknown, file: string): unknown {
  const refused = (code: string, params: Record<string, string>) => new RefusedError('unavailable', [{ code, params }]);
  if (error instanceof RefusedError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  if (hasCode(error, 'ENOSPC', 'EDQUOT')) return refused('backup.disk-full', { file });
  if (hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR') || (hasCode(error, 'ENOENT') && reason.includes(file))) {
    return refused('backup.not-writable', { file, reason });
  }
  if (hasCode(error, '42501')) return refused('backup.role-sees-not-all', { role: reason });
  return isDatabaseAway(error) ? refused('backup.database-lost', { file, reason }) : error;
}
