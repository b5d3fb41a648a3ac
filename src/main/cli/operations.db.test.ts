import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createCounty, writeEntries } from '../../../tests/support/audit-scenes.ts';
import { repack } from '../../../tests/support/backup-scenes.ts';
import { silentLogger } from '../../../tests/support/silent-logger.ts';
import { loadAuditSigner } from '../../platform/audit/audit-key.ts';
import { sealAuditTrail } from '../../platform/audit/seal-audit-trail.ts';
import { openDatabase } from '../../platform/database/database.ts';
import { findRunningPostgres } from '../../platform/database/embedded/find-running-postgres.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../platform/database/embedded/start-embedded-postgres.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { loadSecrets } from '../../platform/secrets/load-secrets.ts';
import { demoCountyId } from '../demo/demo-county.ts';
import { verifyAudit } from './audit-verify.ts';
import { backup } from './backup.ts';
import { examine } from './doctor.ts';
import { restore } from './restore.ts';

let parent: string;
let dataFolder: string;
let server: EmbeddedPostgres | undefined;
let said = '';

const start = () => startEmbeddedPostgres({ dataFolder, logger: silentLogger });
const stop = async () => {
  await server?.stop();
  server = undefined;
};
const inParent = (name: string) => join(parent, name);

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'jiedui 运维 '));
  await chmod(parent, 0o755); // the user that runs the database must get in
  dataFolder = inParent('数据');
  server = await start();
  await migrate({ ownerUrl: server.ownerUrl, appRole: 'jiedui_app' });
  await loadSecrets(dataFolder);
  const db = openDatabase({ url: server.appUrl });
  const countyId = await createCounty(db);
  await writeEntries(db, countyId, 3);
  await sealAuditTrail(db, countyId, new Date(), await loadAuditSigner(dataFolder));
  await db.destroy();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
afterAll(async () => {
  await stop();
  await rm(parent, { recursive: true, force: true });
});

/** As at a terminal: with a data folder in the environment, and what is printed kept. */
async function at<T>(folder: string, command: () => Promise<T>): Promise<T> {
  vi.stubEnv('JIEDUI_DATA', folder);
  vi.stubEnv('DATABASE_URL', '');
  vi.stubEnv('LC_ALL', 'en_US.UTF-8');
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  try {
    return await command();
  } finally {
    vi.restoreAllMocks();
  }
}

async function asAdmin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server?.url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

describe('backup, restore and verification at the terminal', () => {
  it('work beside a running server', async () => {
    await at(dataFolder, () => backup(inParent('running.jiedui')));
    expect(said).toContain('✓ Backup written');
    expect(said).toContain('running.jiedui.keys.json');
    await expect(at(dataFolder, () => verifyAudit({}))).resolves.toBe(0);
    expect(said).toContain('✓ 清水县: 3 entries sealed, 0 waiting, no problem found');
    expect(said).toContain('BEGIN PUBLIC KEY');
  });

  it('name the entry that was tampered with, and end with 1', async () => {
    await asAdmin(`update audit_entries set actor_name = '别人' where entry_id = (select entry_id from audit_seals where position = 2)`);
    await expect(at(dataFolder, () => verifyAudit({ json: true }))).resolves.toBe(1);
    expect(JSON.parse(said)).toMatchObject({ counties: [{ problems: [{ code: 'audit.entry-changed', params: { position: 2 } }] }] });
    await asAdmin(`update audit_entries set actor_name = 'Jiedui'`);
  });

  it('start the database themselves where no server runs, and stop it again', async () => {
    await stop();
    await at(dataFolder, () => backup(inParent('stopped.jiedui')));
    await expect(at(dataFolder, () => verifyAudit({}))).resolves.toBe(0);
    expect(await findRunningPostgres(dataFolder)).toBeUndefined();
  });

  it('bring a county back on a machine that has nothing but the two files', async () => {
    const target = inParent('新机器');
    await expect(at(target, () => restore(inParent('stopped.jiedui')))).resolves.toBe(0);
    expect(said).toContain('3 entries sealed');
    for (const name of ['secrets.json', 'audit-key.json']) {
      expect(await readFile(join(target, name), 'utf8')).toBe(await readFile(join(dataFolder, name), 'utf8'));
    }
    await expect(at(target, () => restore(inParent('stopped.jiedui')))).rejects.toThrow('backup.target-not-empty');
    await expect(at(target, () => verifyAudit({}))).resolves.toBe(0);
  });

  it('refuse a folder that another installation lives in', async () => {
    const other = inParent('别人');
    await loadSecrets(other);
    await expect(at(other, () => restore(inParent('stopped.jiedui')))).rejects.toThrow('backup.target-has-keys');
  });

  it('refuse to restore without the keys, or with those of another backup', async () => {
    const keys = inParent('stopped.jiedui.keys.json');
    const target = inParent('无钥匙');
    await rename(keys, `${keys}.away`);
    await expect(at(target, () => restore(inParent('stopped.jiedui')))).rejects.toThrow('backup.keys-file-missing');
    await writeFile(keys, (await readFile(`${keys}.away`, 'utf8')).replace('indexKey', 'otherKey'));
    await expect(at(target, () => restore(inParent('stopped.jiedui')))).rejects.toThrow('backup.keys-differ');
    await rename(`${keys}.away`, keys);
    await expect(readdir(target)).rejects.toThrow('ENOENT');
  });

  it('leave no half-restored folder when the rows of a backup do not fit', async () => {
    const forged = inParent('forged.jiedui');
    const target = inParent('半途');
    await repack(inParent('stopped.jiedui'), forged, (entries) =>
      entries.map((entry) =>
        entry.path === 'manifest.json' ? { ...entry, content: Buffer.from(String(entry.content).replace('"created_at"', '"made_at"')) } : entry,
      ),
    );
    await writeFile(`${forged}.keys.json`, await readFile(inParent('stopped.jiedui.keys.json')));
    await expect(at(target, () => restore(forged))).rejects.toThrow('backup.rows-refused');
    expect(await readdir(target)).toEqual([]);
  });

  it('doctor finds this installation in order, beside a running server and without', async () => {
    for (const state of ['started for this check', 'in use by a server']) {
      vi.stubEnv('PORT', '39517');
      await at(dataFolder, examine);
      const others = said.split('\n').filter((line) => line !== '' && !line.startsWith('✓'));
      // Whether the web app is built is not this test's affair.
      expect(others.filter((line) => !line.includes('web app') && !line.includes('to mend'))).toEqual([]);
      expect(said).toContain(state);
      expect(said).toContain('Last backup');
      server ??= await start();
    }
    await stop();
  });

  it('say of a restored demo how it is opened, since production refuses it', async () => {
    server = await start();
    await asAdmin(`insert into counties (county_id, name, created_at) values ('${demoCountyId}', '演示县', now())`);
    await at(dataFolder, () => backup(inParent('demo.jiedui')));
    await asAdmin(`delete from counties where county_id = '${demoCountyId}'`);
    await stop();
    await at(inParent('演示/demo'), () => restore(inParent('demo.jiedui')));
    expect(said).toContain(`JIEDUI_DATA="${inParent('演示')}" npx jiedui serve --demo`);
    await at(inParent('别名'), () => restore(inParent('demo.jiedui')));
    expect(said).toContain(`JIEDUI_DATA="${inParent('别名')}/demo" npx jiedui restore "${inParent('demo.jiedui')}"`);
    expect(said).not.toContain('Start with jiedui serve.');
  });

  it('mean the demo where nothing else was ever started', async () => {
    const home = inParent('家');
    await mkdir(home);
    await rename(inParent('新机器'), join(home, 'demo'));
    await expect(at(home, () => verifyAudit({}))).resolves.toBe(0);
    expect(said).toContain('3 entries sealed');
  });

  it('say so where there is no database at all', async () => {
    const nothing = inParent('空');
    await mkdir(nothing);
    await expect(at(nothing, () => verifyAudit({}))).rejects.toThrow('operations.no-database');
    await at(nothing, examine);
    expect(said).toContain('! There is no database yet');
    await expect(at(nothing, () => backup(inParent('nothing.jiedui')))).rejects.toThrow('backup.keys-not-found');
    expect(await readdir(nothing)).toEqual([]);
  });
});
