import pg from 'pg';
import type { Secrets } from './secrets.ts';
import type { SealedRow, SealedRows } from './sealed-rows.ts';
import { ownClient } from '../database/own-client.ts';

const atOnce = 500;

/** `v1.<key>.<nonce>.…`, of a key that is not the current one; in the words of PostgreSQL. */
function sealedByOthers(currentKeyId: string): string {
  return String.raw`v1\.(?!${currentKeyId}\.)[a-z0-9]{1,16}\.[A-Za-z0-9_-]{16}\.`;
}

export interface ResealOptions {
  /** As the owner of the schema: history is encrypted anew too, which the serving role may not touch. */
  ownerUrl: string;
  secrets: Secrets;
  currentKeyId: string;
  rows: readonly SealedRows[];
  onProgress?: (table: string, done: number) => void;
}

/**
 * Encrypts with the current key whatever another key has encrypted, a few hundred rows in a transaction, beside a running
 * server. Cut off anywhere, it goes on where it stopped when it is called again.
 * @returns how many rows were written
 */
export async function resealRows({ ownerUrl, secrets, currentKeyId, rows, onProgress }: ResealOptions): Promise<number> {
  const client = ownClient({ connectionString: ownerUrl });
  await client.connect();
  try {
    let total = 0;
    for (const countyId of await countyIds(client)) {
      for (const sealed of rows) {
        for (let done = -1; done !== 0; ) {
          done = await inCounty(client, countyId, () => resealBatch(client, countyId, sealed, { secrets, currentKeyId }));
          total += done;
          if (done > 0) onProgress?.(sealed.table, done);
        }
      }
    }
    return total;
  } finally {
    await client.end();
  }
}

async function resealBatch(
  client: pg.Client,
  countyId: string,
  { table, key, columns, reseal }: SealedRows,
  { secrets, currentKeyId }: Pick<ResealOptions, 'secrets' | 'currentKeyId'>,
): Promise<number> {
  const names = (list: readonly string[]) => list.map((name) => pg.escapeIdentifier(name));
  const all = columns.map((name) => `${pg.escapeIdentifier(name)}::text`).join(', ');
  const found = await client.query<SealedRow>(
    `select ${[...names(key), ...names(columns)].join(', ')} from ${pg.escapeIdentifier(table)}
     where county_id = $1 and concat_ws(' ', ${all}) ~ $2 order by ${names(key).join(', ')} limit ${atOnce} for update`,
    [countyId, sealedByOthers(currentKeyId)],
  );
  const seal = (value: string, place: string) =>
    value.startsWith(`v1.${currentKeyId}.`) ? value : secrets.encrypt(secrets.decrypt(value, place), place);
  for (const row of found.rows) {
    const renewed = reseal(row, seal);
    const sets = columns.map((column, index) => `${pg.escapeIdentifier(column)} = $${index + 2}`);
    const keys = key.map((column, index) => `${pg.escapeIdentifier(column)} = $${columns.length + index + 2}`);
    const values = columns.map((column) => stored(renewed[column]));
    await client.query(
      `update ${pg.escapeIdentifier(table)} set ${sets.join(', ')} where county_id = $1 and ${keys.join(' and ')}`,
      [countyId, ...values, ...key.map((column) => row[column])],
    );
  }
  return found.rows.length;
}

function stored(value: unknown): unknown {
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : (value ?? null);
}

/** Columns in which a value of another key than the current one still stands: that key must be kept. */
export async function findUseOfOldKeys(ownerUrl: string, currentKeyId: string): Promise<string[]> {
  const client = ownClient({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows: columns } = await client.query<{ table: string; column: string }>(
      `select c.table_name as table, c.column_name as column from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'json', 'ARRAY')`,
    );
    const used = new Set<string>();
    for (const countyId of await countyIds(client)) {
      for (const { table, column } of columns) {
        const name = `${table}.${column}`;
        if (used.has(name)) continue;
        const { rows } = await inCounty(client, countyId, () =>
          client.query(
            `select from ${pg.escapeIdentifier(table)} where ${pg.escapeIdentifier(column)}::text ~ $1 limit 1`,
            [sealedByOthers(currentKeyId)],
          ),
        );
        if (rows.length > 0) used.add(name);
      }
    }
    return [...used].toSorted();
  } finally {
    await client.end();
  }
}

async function countyIds(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ countyId: string }>('select county_id as "countyId" from counties order by 1');
  return rows.map(({ countyId }) => countyId);
}

/** Behind the county's wall, which binds the owner too. */
async function inCounty<T>(client: pg.Client, countyId: string, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query("select set_config('app.county_id', $1, true)", [countyId]);
    const outcome = await work();
    await client.query('commit');
    return outcome;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
