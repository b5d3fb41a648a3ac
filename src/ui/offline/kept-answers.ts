import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';
import { silence } from '../api/line.ts';
import { onDevice, stepsOnDevice } from './device-database.ts';
import { patienceMs } from './patience.ts';

interface KeptRow {
  accountId: string;
  /** The question's key as text. */
  name: string;
  key: QueryKey;
  data: unknown;
  /** When the server said so, by the device's clock, in ms. */
  at: number;
}

/** Older than this, an answer of another month would only mislead. */
const longestMs = 45 * 86_400_000;

/**
 * Keeps the last answers to the questions named on the device, under the account that asked, and gives them to pages that
 * the server has not answered: at once without a network, after a moment on a slow line. What the server says later
 * takes their place. Ends with the answer.
 */
export function keepAnswers(queries: QueryClient, accountId: string, questions: ReadonlySet<string>): () => void {
  const isKept = (key: QueryKey) => questions.has(String(key[0]));
  // A page opened after an hour on the hill still finds them.
  for (const name of questions) queries.setQueryDefaults([name], { gcTime: Number.POSITIVE_INFINITY });
  const begun = giveKept(queries, accountId, isKept);
  const keep = (query: Query) => {
    if (query.state.data === undefined || !isKept(query.queryKey)) return;
    keepRow(rowOf(accountId, query)).catch(() => {
      // Full: the person hears of it where something of their own is at stake.
    });
  };
  // What was answered while this code was on its way.
  for (const query of queries.getQueryCache().getAll()) keep(query);
  const end = queries.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success') keep(event.query);
  });
  return () => {
    begun.abort();
    end();
  };
}

/** Deletes what would not be given any more, whoever asked for it. */
export async function forgetOldAnswers(nowMs: number): Promise<void> {
  await stepsOnDevice('answers', (store) => {
    const all = store.getAll() as IDBRequest<KeptRow[]>;
    all.addEventListener('success', () => {
      for (const { accountId, name, at } of all.result) if (nowMs - at >= longestMs) store.delete([accountId, name]);
    });
  });
}

let ahead: { accountId: string; rows: Promise<KeptRow[]> } | undefined;

/** Reads what is kept for somebody before anything asks for it. */
export async function readKept(accountId: string): Promise<void> {
  ahead = { accountId, rows: rowsOf(accountId) };
  await ahead.rows;
}

function rowsOf(accountId: string): Promise<KeptRow[]> {
  return onDevice('answers', 'readonly', (store) => store.index('accountId').getAll(accountId) as IDBRequest<KeptRow[]>);
}

/** What was read ahead is given once: later, newer answers may be kept. */
async function keptOf(accountId: string): Promise<KeptRow[]> {
  const read = ahead;
  ahead = undefined;
  return read?.accountId === accountId ? read.rows : rowsOf(accountId);
}

function giveKept(queries: QueryClient, accountId: string, isKept: (key: QueryKey) => boolean): AbortController {
  const control = new AbortController();
  const give = async () => {
    const rows = await keptOf(accountId);
    if (globalThis.navigator.onLine) await Promise.race([new Promise((resolve) => setTimeout(resolve, patienceMs())), silence()]);
    if (control.signal.aborted) return;
    giveRows(queries, rows.filter(({ key }) => isKept(key)), Date.now());
  };
  give().catch(() => {
    // A browser that keeps nothing has nothing to give.
  });
  return control;
}

/** Lays what was kept where nothing is known yet. It is shown until the server has answered, and asked for all the same, however new it is. */
export function giveRows(queries: QueryClient, rows: readonly Pick<KeptRow, 'key' | 'data' | 'at'>[], nowMs: number): void {
  for (const { key, data, at } of rows) {
    if (queries.getQueryData(key) !== undefined || nowMs - at >= longestMs) continue;
    queries.setQueryData(key, data, { updatedAt: at });
    void queries.invalidateQueries({ queryKey: key, exact: true, refetchType: 'none' });
  }
}

function rowOf(accountId: string, query: Query): KeptRow {
  const { queryKey, queryHash, state } = query;
  return { accountId, name: queryHash, key: queryKey, data: state.data, at: state.dataUpdatedAt };
}

async function keepRow(row: KeptRow): Promise<void> {
  await onDevice('answers', 'readwrite', (store) => store.put(row));
}
