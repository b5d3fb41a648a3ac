import pg from 'pg';

/** SQLSTATE classes and socket errors that mean: the database is away for now, nothing is wrong with the request. */
const awayStates = /^(08|57P0|53|58)/;
const awaySockets = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);
/** A socket of the database that is not there; a file of ours that is missing has another call, and is a fault of ours. */
const isSocketMissing = (error: Error) => 'syscall' in error && error.syscall === 'connect' && 'code' in error && error.code === 'ENOENT';
const awayWords = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;

/** True where the same request may succeed later without a change: the server answers 503 with Retry-After. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  const code = 'code' in error ? String(error.code) : '';
  return awayStates.test(code) || awaySockets.has(code) || isSocketMissing(error) || awayWords.test(error.message);
}

/** For a quota and a limit on the size of files PostgreSQL has no code of its own: it calls them internal errors. */
const roomIsLimited = /Disk quota exceeded|File too large/;

/** True where PostgreSQL has no room left to write: a full disk, a used-up quota. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return false;
  return error.code === '53100' || (error.code === 'XX000' && roomIsLimited.test(error.message));
}

/** True where a statement ran into its time limit and was rolled back: too much is going on at once. */
export function ranTooLong(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '57014';
}

/** The name of the constraint that a write broke, e.g. `weekly_reports_one_per_org_week`. */
export function brokenConstraint(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError && error.code?.startsWith('23') ? error.constraint : undefined;
}

/** True where somebody else had written the same thing a moment before: a broken unique or exclusion constraint. */
export function cameSecond(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === '23505' || error.code === '23P01');
}

/** True where a row cannot go or a row cannot refer: a broken foreign key. */
export function stillReferred(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '23503';
}

/** Serialization failure or deadlock: the transaction was rolled back whole and may simply run again. */
export function mayRunAgain(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01');
}
