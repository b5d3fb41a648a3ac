import { readableStorage } from '../draft/device-drafts.ts';
import { onDevice } from '../offline/device-database.ts';
import type { OutboxEntry } from './entry.ts';

export interface KeptDraftLine {
  /** What it is a draft of, as its page names it: `weekly-report:…`. */
  key: string;
  /** The device's own clock, in ms. */
  storedAt: number;
  value: unknown;
}

export interface Pile {
  count: number;
  bytes: number;
}

/** Everything that this device keeps for one account. */
export interface DeviceContents {
  unsent: readonly OutboxEntry[];
  drafts: readonly KeptDraftLine[];
  piles: Record<'entries' | 'received' | 'files' | 'drafts' | 'answers', Pile>;
}

export async function readDeviceContents(accountId: string, entries: readonly OutboxEntry[], storage: Storage = globalThis.localStorage): Promise<DeviceContents> {
  const unsent = entries.filter(({ state }) => state !== 'received');
  const files = entries.flatMap((entry) => entry.files);
  const drafts = draftsOf(accountId, storage);
  const answers = await onDevice('answers', 'readonly', (store) => store.index('accountId').getAll(accountId) as IDBRequest<unknown[]>);
  return {
    unsent,
    drafts,
    piles: {
      entries: pileOf(unsent.filter(({ state }) => state !== 'held').map(({ files: _files, ...entry }) => entry)),
      received: pileOf(entries.filter(({ state }) => state === 'received')),
      files: { count: files.length, bytes: files.reduce((sum, { content }) => sum + content.size, 0) },
      drafts: pileOf(drafts),
      answers: pileOf(answers),
    },
  };
}

/** The keys of `draftKey` that begin with the account. */
export function draftsOf(accountId: string, storage: Pick<Storage, 'length' | 'key' | 'getItem'>): KeptDraftLine[] {
  const beginning = `jiedui-draft:${accountId}:`;
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((name) => name.startsWith(beginning));
  return names.flatMap((name) => {
    try {
      const { storedAt, value } = JSON.parse(storage.getItem(name) ?? '') as { storedAt: number; value: unknown };
      return [{ key: name.slice(beginning.length), storedAt, value }];
    } catch {
      return [];
    }
  });
}

/** Does a draft kept on this device name it? A form that is open in another tab keeps its draft too. */
export function isWantedByDraft({ accountId, commandId }: Pick<OutboxEntry, 'accountId' | 'commandId'>, storage: Storage | undefined = readableStorage()): boolean {
  return storage !== undefined && draftsOf(accountId, storage).some(({ value }) => JSON.stringify(value).includes(commandId));
}

function pileOf(things: readonly unknown[]): Pile {
  return { count: things.length, bytes: things.reduce((sum: number, thing) => sum + new Blob([JSON.stringify(thing)]).size, 0) };
}
