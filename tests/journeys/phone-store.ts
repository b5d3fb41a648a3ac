import type { Page } from '@playwright/test';

type Store = 'outbox' | 'answers' | 'reserve';

/** What a store of this phone holds, of every account. */
function ask(page: Page, store: Store, question: 'getAll' | 'count'): Promise<unknown> {
  return page.evaluate(
    async ([from, asked]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('jiedui-field');
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
      });
      const answer = await new Promise<unknown>((resolve) => {
        const request = database.transaction(from).objectStore(from)[asked]() as IDBRequest<unknown>;
        request.addEventListener('success', () => resolve(request.result));
      });
      database.close();
      return answer;
    },
    [store, question] as const,
  );
}

export const countOnPhone = (page: Page, store: Store) => ask(page, store, 'count') as Promise<number>;

/** Names of the questions whose answers the phone keeps. */
export async function keptNames(page: Page): Promise<string[]> {
  const rows = (await ask(page, 'answers', 'getAll')) as { key: string[] }[];
  return rows.map(({ key }) => String(key[0]));
}

export async function statesInOutbox(page: Page): Promise<string[]> {
  const entries = (await ask(page, 'outbox', 'getAll')) as { state: string }[];
  return entries.map(({ state }) => state);
}

/** Id of the one act in the outbox. */
export async function onlyActId(page: Page): Promise<string> {
  const entries = (await ask(page, 'outbox', 'getAll')) as { input: { body: { act: { actId: string } } } }[];
  return entries[0]?.input.body.act.actId ?? '';
}
