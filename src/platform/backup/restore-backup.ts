import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { RefusedError } from '../../kernel/refusal.ts';
import { isDatabaseAway, isDiskFull } from '../database/failure.ts';
import { hasCode } from '../database/embedded/system-error.ts';
import { noFiles, type FileStore } from '../files/file-store.ts';
import { grantToApp, migrationFiles, migrationLock, runMigration, type MigrationFile } from '../database/migrate.ts';
import { tableOfPath, type BackupManifest, type BackupTable } from './backup-format.ts';
import { copyTarget, openSession, qualifiedName } from './backup-session.ts';
import { putFiles } from './file-pieces.ts';
import { readEntries } from './read-backup.ts';
import type { TarEntry } from './tar.ts';

export interface RestoreOptions {
  file: string;
  /** As `checkBackup` found it. */
  manifest: BackupManifest;
  /** Of an empty database. */
  ownerUrl: string;
  /** The role that serves, where it is another. */
  appRole?: string;
  /** Of the data folder; absent: files are left out. */
  files?: FileStore;
}

/**
 * Loads a checked backup into an empty database, in one transaction: the schema as it was then, the rows with every
 * constraint in effect, then the migrations since; and the files beside it. Whatever fails, the database stays empty.
 */
export async function restoreBackup({ file, manifest, ownerUrl, appRole, files = noFiles }: RestoreOptions): Promise<void> {
  const ours = await migrationFiles();
  refuseOtherSchema(manifest, ours);
  const session = await openSession(ownerUrl);
  const { client } = session;
  const put: string[] = [];
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await refuseFilled(client);
    await client.query('begin');
    const then = new Set(manifest.migrations.map(({ name }) => name));
    for (const migration of ours.filter(({ name }) => then.has(name))) await runMigration(client, migration);
    const rest = await loadTables(client, file, manifest);
    if (files !== noFiles) await putFiles(rest, files, put);
    await rest.return(undefined);
    for (const migration of ours.filter(({ name }) => !then.has(name))) await runMigration(client, migration);
    if (appRole) await grantToApp(client, appRole);
    await client.query('commit');
  } catch (error) {
    for (const digest of put) await files.remove(digest);
    throw asRefusal(error);
  } finally {
    session.cut();
  }
}

/** Refuses the backup of a version that we do not know, or of a schema that is not ours. */
export function refuseOtherSchema(manifest: BackupManifest, ours: readonly MigrationFile[]): void {
  for (const { name, sha256 } of manifest.migrations) {
    const known = ours.find((migration) => migration.name === name);
    if (known?.sha256 === sha256) continue;
    const params = { version: manifest.productVersion, migration: name };
    throw new RefusedError('conflict', [{ code: known ? 'backup.other-schema' : 'backup.newer-schema', params }]);
  }
}

async function refuseFilled(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    "select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S') limit 1",
  );
  if (rows.length > 0) throw new RefusedError('conflict', [{ code: 'backup.target-not-empty' }]);
}

/** @returns the entries that follow the tables */
async function loadTables(client: pg.Client, file: string, manifest: BackupManifest): Promise<AsyncGenerator<TarEntry, void>> {
  const entries = readEntries(file);
  let next = await entries.next();
  for (const table of manifest.tables) {
    const pieces = async function* (): AsyncGenerator<Buffer> {
      while (isOf(table, next)) {
        yield next.value.content;
        next = await entries.next();
      }
    };
    if (isOf(table, next)) await loadTable(client, table, pieces());
  }
  return beginningWith(next, entries);
}

async function* beginningWith(first: IteratorResult<TarEntry, void>, rest: AsyncGenerator<TarEntry, void>): AsyncGenerator<TarEntry, void> {
  if (first.done !== true) yield first.value;
  yield* rest;
}

function isOf(table: BackupTable, next: IteratorResult<TarEntry, void>): next is IteratorYieldResult<TarEntry> {
  return next.done !== true && tableOfPath(next.value.path) === table.name;
}

/** Rows of every county go in at once, so the wall between counties is open for the owner meanwhile. */
async function loadTable(client: pg.Client, table: BackupTable, pieces: AsyncGenerator<Buffer>): Promise<void> {
  const { rows } = await client.query<{ forced: boolean }>(
    'select relforcerowsecurity as forced from pg_class where oid = $1::regclass',
    [qualifiedName(table)],
  );
  const forced = rows[0]?.forced ?? false;
  if (forced) await client.query(`alter table ${qualifiedName(table)} no force row level security`);
  const copy = client.query(copyFrom(`copy ${copyTarget(table)} from stdin`));
  await pipeline(Readable.from(pieces), copy);
  if (copy.rowCount !== table.rows) throw new Error(`${table.name}: ${copy.rowCount} rows loaded of ${table.rows}`);
  if (forced) await client.query(`alter table ${qualifiedName(table)} force row level security`);
}

function asRefusal(error: unknown): unknown {
  if (error instanceof RefusedError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  if (isDiskFull(error) || hasCode(error, 'ENOSPC', 'EDQUOT')) return new RefusedError('unavailable', [{ code: 'backup.restore-disk-full' }]);
  if (isDatabaseAway(error)) return new RefusedError('unavailable', [{ code: 'backup.restore-database-lost', params: { reason } }]);
  if (error instanceof pg.DatabaseError) return new RefusedError('conflict', [{ code: 'backup.rows-refused', params: { reason } }]);
  return error;
}
