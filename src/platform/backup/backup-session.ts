import { Socket } from 'node:net';
import pg from 'pg';
import { RefusedError } from '../../kernel/refusal.ts';
import { orderTables, type Reference } from './order-tables.ts';
import { ownClient } from '../database/own-client.ts';

/** Text of values must not depend on how a server is set up. */
const plainForms = [
  "set timezone = 'UTC'",
  "set datestyle = 'ISO, YMD'",
  "set intervalstyle = 'postgres'",
  "set bytea_output = 'hex'",
  'set extra_float_digits = 3',
  "set client_encoding = 'UTF8'",
  'set statement_timeout = 0',
  'set idle_in_transaction_session_timeout = 0',
];

export interface BackupSession {
  client: pg.Client;
  /** At once, whatever is under way: a COPY that nobody reads would wait for ever. */
  cut(): void;
}

/** A connection whose values read the same everywhere. */
export async function openSession(url: string): Promise<BackupSession> {
  const socket = new Socket();
  const client = ownClient({ connectionString: url, connectionTimeoutMillis: 5_000, stream: () => socket });
  try {
    await client.connect();
    for (const setting of plainForms) await client.query(setting);
  } catch (error) {
    socket.destroy();
    throw error;
  }
  return { client, cut: () => socket.destroy() };
}

/** Row-level security would leave out rows without a word: refuses a role that it binds. */
export async function refuseBlindRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ role: string; sees_all: boolean }>(
    'select rolname as role, rolsuper or rolbypassrls as sees_all from pg_roles where rolname = current_user',
  );
  if (rows[0]?.sees_all) return;
  throw new RefusedError('forbidden', [{ code: 'backup.role-sees-not-all', params: { role: rows[0]?.role ?? '?' } }]);
}

export interface TableShape {
  name: string;
  columns: string[];
}

/** Every table of the product with the columns that are stored, in the order in which they can be loaded. */
export async function listTables(client: pg.Client): Promise<TableShape[]> {
  const { rows: tables } = await client.query<TableShape>(
    `select c.relname as name,
       array(select a.attname::text from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             order by a.attnum) as columns
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migrations'`,
  );
  const { rows: references } = await client.query<Reference>(
    `select distinct a.relname as "from", b.relname as "to"
     from pg_constraint k join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
     where k.contype = 'f' and a.relnamespace = 'public'::regnamespace`,
  );
  const byName = new Map(tables.map((table) => [table.name, table]));
  return orderTables([...byName.keys()], references).flatMap((name) => byName.get(name) ?? []);
}

export function qualifiedName({ name }: Pick<TableShape, 'name'>): string {
  return `public.${pg.escapeIdentifier(name)}`;
}

/** `public."table" ("column", …)`, as COPY wants it. */
export function copyTarget(table: TableShape): string {
  return `${qualifiedName(table)} (${table.columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`;
}
