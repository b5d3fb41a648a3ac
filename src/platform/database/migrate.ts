import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { ownClient } from './own-client.ts';

const migrationsFolder = fileURLToPath(new URL('../../../migrations/', import.meta.url));
/** Any number, the same in every version: two servers that start at once migrate one after the other. */
export const migrationLock = 6_205_212_020;
const migrationsTable =
  'create table if not exists schema_migrations (name text primary key, sha256 text not null, applied_at timestamptz not null)';

export interface MigrateOptions {
  ownerUrl: string;
  /** The role that serves requests; gets no more than it needs. Absent: the owner serves too. */
  appRole?: string;
  onApplied?: (name: string) => void;
}

/**
 * Brings the schema up to this version: plain SQL files in order, each in a transaction of its own, forward only.
 * Refuses a database whose applied files differ from ours or are newer: an older program must not write to it.
 */
export async function migrate({ ownerUrl, appRole, onApplied }: MigrateOptions): Promise<void> {
  const client = ownClient({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(migrationsTable);
    const applied = new Map<string, string>(
      (await client.query('select name, sha256 from schema_migrations')).rows.map((row) => [row.name, row.sha256]),
    );
    const ours = await migrationFiles();
    const unknown = [...applied.keys()].filter((name) => !ours.some((file) => file.name === name));
    if (unknown.length > 0) throw new Error(`the database was migrated by a newer version: ${unknown.join(', ')}`);
    for (const file of ours) {
      const before = applied.get(file.name);
      if (before === file.sha256) continue;
      if (before !== undefined) throw new Error(`migration ${file.name} was changed after it had been applied`);
      await apply(client, file);
      onApplied?.(file.name);
    }
    if (appRole) await grantAtOnce(client, appRole);
  } finally {
    await client.end();
  }
}

export interface MigrationFile {
  name: string;
  text: string;
  sha256: string;
}

/** The files that this version carries, in their order. */
export async function migrationFiles(): Promise<MigrationFile[]> {
  const names = (await readdir(migrationsFolder)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(migrationsFolder, name), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query('begin');
  try {
    await runMigration(client, file);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${file.name} failed; nothing of it was kept`, { cause: error });
  }
}

/**
 * Runs one file in the caller's transaction, on a schema that may still be empty. Where it changes rows it sees those of every
 * county: the wall is forced on its owner too, and behind it a migration would find nothing and say nothing.
 */
export async function runMigration(client: pg.Client, { name, text, sha256 }: MigrationFile): Promise<void> {
  await client.query(migrationsTable);
  const changesRows = /^\s*(insert|update|delete|merge|with|do)\b/im.test(text);
  if (changesRows) await client.query(forOwnerOfWalls('no force'));
  await client.query(text);
  if (changesRows) await client.query(forOwnerOfWalls('force'));
  await client.query('insert into schema_migrations values ($1, $2, clock_timestamp())', [name, sha256]);
}

/** Inside a transaction: nobody else sees the time between the two. */
function forOwnerOfWalls(word: 'force' | 'no force'): string {
  return `do $$ declare walled regclass; begin
    for walled in select oid from pg_class where relkind in ('r', 'p') and relrowsecurity and relnamespace = 'public'::regnamespace loop
      execute format('alter table %s ${word} row level security', walled);
    end loop;
  end $$`;
}

/** In one step: at no moment, and after no crash in between, may what is append-only be changed. */
async function grantAtOnce(client: pg.Client, appRole: string): Promise<void> {
  await client.query('begin');
  await grantToApp(client, appRole);
  await client.query('commit');
}

/** Least privilege: rows yes, schema no; what is marked append-only can be added to and read, never changed. */
export async function grantToApp(client: pg.Client, appRole: string): Promise<void> {
  const role = pg.escapeIdentifier(appRole);
  await client.query(`grant usage on schema public to ${role}`);
  await client.query(`grant select, insert, update, delete on all tables in schema public to ${role}`);
  await client.query(`revoke insert, update, delete on schema_migrations from ${role}`);
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
     where c.relkind = 'r' and obj_description(c.oid, 'pg_class') = 'append-only'`,
  );
  for (const { name } of rows) await client.query(`revoke update, delete, truncate on ${name} from ${role}`);
}
