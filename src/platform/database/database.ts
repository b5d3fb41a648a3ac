import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './schema.ts';

export type Database = Kysely<DB>;
/** A transaction that sees one county's rows (and the national tables). */
export type CountyTransaction = Transaction<DB>;

// Dates stay `YYYY-MM-DD` strings, so that no time zone can shift them; counts and fen fit a JavaScript integer.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${text}`);
  return value;
});

export interface DatabaseOptions {
  url: string;
  poolSize?: number;
  /** Told when an idle connection breaks; the pool opens a new one by itself. */
  onConnectionLost?: (error: Error) => void;
}

/** Opens a pool. Keys are camelCase in TypeScript and snake_case in SQL; keys inside JSON are left alone. */
export function openDatabase({ url, poolSize = 10, onConnectionLost }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 3_000,
    options: '-c timezone=UTC -c statement_timeout=20000',
  });
  pool.on('error', (error) => onConnectionLost?.(error));
  // The pool listens to idle connections alone. One that breaks while somebody has it fails what is asked next; unheard, between two
  // questions of a transaction, it would take the server with it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** Confines the rest of a transaction to one county, by row-level security. */
export async function enterCounty(trx: CountyTransaction, countyId: string): Promise<void> {
  await sql`select set_config('app.county_id', ${countyId}, true)`.execute(trx);
}

/** Runs work in one transaction that sees one county. Throwing rolls everything back. */
export function inCounty<T>(db: Database, countyId: string, work: (trx: CountyTransaction) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await enterCounty(trx, countyId);
    return work(trx);
  });
}
