import { rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { RefusedError } from '../../kernel/refusal.ts';
import { shanghaiTimestamp } from '../../kernel/shanghai-time.ts';
import { translatorFor } from '../../kernel/translate.ts';
import { findAuditSigner } from '../../platform/audit/audit-key.ts';
import type { BackupManifest } from '../../platform/backup/backup-format.ts';
import { putKeys, readKeysFile, refuseOtherKeys } from '../../platform/backup/keys-file.ts';
import { checkBackup } from '../../platform/backup/read-backup.ts';
import { refuseOtherSchema, restoreBackup } from '../../platform/backup/restore-backup.ts';
import { openDatabase } from '../../platform/database/database.ts';
import { findDataDirectory, findRunningPostgres } from '../../platform/database/embedded/find-running-postgres.ts';
import { openDiskFileStore } from '../../platform/files/disk-file-store.ts';
import { migrationFiles } from '../../platform/database/migrate.ts';
import { holdsDemo } from '../demo/demo-county.ts';
import { openDatabaseAccess, type DatabaseAccess } from '../open-database.ts';
import { readSettings, type Settings } from '../settings.ts';
import { verdictLines, verifyAt } from './audit-verify.ts';
import { makeDataFolder } from './make-data-folder.ts';
import { operationsMessages } from './operations-messages.ts';
import { quietLogger } from './reach-database.ts';
import { exitCodes, terminalLanguage } from './run-command.ts';

/**
 * `jiedui restore FILE`: into an empty data folder, or an empty database of DATABASE_URL. Everything that can be refused
 * is refused before anything is touched; what fails later leaves the target as empty as it was. Exit code 1 where the
 * trail in the backup does not verify: it is restored all the same, being perhaps the only copy.
 */
export async function restore(source: string): Promise<number> {
  const settings = readSettings(process.env);
  const file = resolve(source);
  const say = translatorFor(operationsMessages, terminalLanguage(process.env));
  const tell = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`);

  const manifest = await checkBackup(file);
  const keys = await readKeysFile(file, manifest);
  refuseOtherSchema(manifest, await migrationFiles());
  await makeDataFolder(settings.dataFolder);
  await refuseOtherKeys(settings.dataFolder, keys);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const at = shanghaiTimestamp(new Date(manifest.madeAt)).slice(0, 16);
  const facts = { version: manifest.productVersion, at, tables: manifest.tables.length, rows, files: manifest.files?.count ?? 0 };
  tell(say('operations.restore-checked', facts));

  const { broken, isDemo } = await inTarget(settings, async (access) => {
    const takeKeysAway = await putKeys(settings.dataFolder, keys);
    try {
      const files = openDiskFileStore(settings.dataFolder);
      await restoreBackup({ file, manifest, ownerUrl: access.ownerUrl, appRole: access.appRole, files });
    } catch (error) {
      await takeKeysAway();
      throw error;
    }
    return { broken: await verifyTrail(settings, access, manifest, tell), isDemo: await holdsDemoAt(access) };
  });
  const target = settings.databaseUrl ? 'DATABASE_URL' : settings.dataFolder;
  tell(isDemo ? demoDone(settings, target, file) : say('operations.restore-done', { target }));
  if (broken) tell(say('operations.restore-trail-broken'));
  return broken ? exitCodes.refused : exitCodes.done;
}

/** Production refuses what is the demo's, and the demo looks in a folder named demo only: how to open it from here. */
function demoDone({ dataFolder: folder, databaseUrl }: Settings, target: string, file: string): string {
  const say = translatorFor(operationsMessages, terminalLanguage(process.env));
  if (databaseUrl && basename(folder) !== 'demo') return say('operations.restore-demo-keys-elsewhere', { target, folder });
  if (basename(folder) === 'demo') return say('operations.restore-demo-done', { target, parent: dirname(folder) });
  return say('operations.restore-demo-elsewhere', { target, folder, file });
}

async function holdsDemoAt({ appUrl }: DatabaseAccess): Promise<boolean> {
  const db = openDatabase({ url: appUrl, poolSize: 1 });
  try {
    return await holdsDemo(db);
  } finally {
    await db.destroy();
  }
}

/** Opens the target; a bundled database that was made for this restore goes again when it fails. */
async function inTarget<T>(settings: Settings, work: (access: DatabaseAccess) => Promise<T>): Promise<T> {
  const { dataFolder, databaseUrl } = settings;
  if (!databaseUrl && (await findRunningPostgres(dataFolder))) {
    throw new RefusedError('conflict', [{ code: 'backup.target-runs', params: { folder: dataFolder } }]);
  }
  const isNew = !databaseUrl && (await findDataDirectory(dataFolder)) === undefined;
  const access = await openDatabaseAccess(settings, quietLogger);
  try {
    const outcome = await work(access);
    await access.close();
    return outcome;
  } catch (error) {
    await access.close();
    if (isNew) await removeDatabase(dataFolder);
    throw error;
  }
}

async function removeDatabase(dataFolder: string): Promise<void> {
  const dataDirectory = await findDataDirectory(dataFolder);
  if (dataDirectory) await rm(dirname(dataDirectory), { recursive: true, force: true });
  await rm(join(dataFolder, 'postgres'), { recursive: true, force: true });
}

/** Judged as of the backup: what was young then may be unsealed. */
async function verifyTrail(
  { dataFolder }: Settings,
  { appUrl }: DatabaseAccess,
  manifest: BackupManifest,
  tell: (...lines: string[]) => void,
): Promise<boolean> {
  const signer = await findAuditSigner(dataFolder);
  const verdicts = await verifyAt(appUrl, { now: new Date(manifest.madeAt), signer, sealingRuns: false });
  tell(...verdictLines(verdicts));
  return verdicts.some((verdict) => verdict.problems.length > 0);
}
