import { onDevice, stepsOnDevice } from '../offline/device-database.ts';
import { mayBeForgotten, puttingInPlaceOf, released, throwingAway, type FollowerKind, type OutboxEntry } from './entry.ts';

export interface AddedWith {
  /** A refused one, mended: it is never there twice, and never not at all. What waits for it waits for the mended one. */
  inPlaceOf?: string | undefined;
  /** Those of what waits for the refused one: they say how it is aimed at the mended one. */
  kinds?: readonly FollowerKind[];
  /** Files held for the form that is saved as this entry; they go now. */
  releases?: readonly string[];
  /** Entries that wait for this one. */
  followers?: readonly OutboxEntry[];
}

/** Where entries are kept: the device's database, or a map in a test. Every write is on the disk when it resolves. */
export interface OutboxStore {
  /** Of every account on this device. */
  list(): Promise<OutboxEntry[]>;
  /** Adds one, with what belongs to it, in one transaction: all of it or nothing. */
  add(entry: OutboxEntry, belonging?: AddedWith): Promise<void>;
  /** Changes an entry if it is still there. */
  change(commandId: string, change: (entry: OutboxEntry) => OutboxEntry): Promise<void>;
  remove(commandId: string): Promise<void>;
  /** Throws one away with what goes with it, in one transaction; nothing where it has arrived meanwhile. */
  throwAway(commandId: string, kinds: readonly FollowerKind[]): Promise<void>;
}

/** Forgets what was received long ago, whoever wrote it: of several people on one phone, some never come back. */
export async function forgetReceived(store: OutboxStore, now: string): Promise<number> {
  const old = (await store.list()).filter((entry) => mayBeForgotten(entry, Date.parse(now)));
  for (const { commandId } of old) await store.remove(commandId);
  return old.length;
}

export const deviceOutbox: OutboxStore = {
  list: () => onDevice('outbox', 'readonly', (store) => store.getAll() as IDBRequest<OutboxEntry[]>),
  add: (entry, { inPlaceOf, kinds = [], releases = [], followers = [] } = {}) =>
    stepsOnDevice('outbox', (store) => {
      store.put(entry);
      for (const follower of followers) store.put(follower);
      if (inPlaceOf !== undefined) followInstead(store, inPlaceOf, entry, kinds);
      for (const id of releases) changeIn(store, id, (held) => released(held, entry.title));
    }),
  change: (commandId, change) => stepsOnDevice('outbox', (store) => changeIn(store, commandId, change)),
  remove: (commandId) => stepsOnDevice('outbox', (store) => void store.delete(commandId)),
  throwAway: (commandId, kinds) =>
    stepsOnDevice('outbox', (store) => {
      const all = store.getAll() as IDBRequest<OutboxEntry[]>;
      all.addEventListener('success', () => {
        const { gone, left } = throwingAway(commandId, all.result, kinds);
        for (const one of gone) store.delete(one.commandId);
        for (const one of left) store.put(one);
      });
    }),
};

function changeIn(store: IDBObjectStore, commandId: string, change: (entry: OutboxEntry) => OutboxEntry): void {
  const found = store.get(commandId) as IDBRequest<OutboxEntry | undefined>;
  found.addEventListener('success', () => {
    if (found.result) store.put(change(found.result));
  });
}

function followInstead(store: IDBObjectStore, former: string, present: OutboxEntry, kinds: readonly FollowerKind[]): void {
  const all = store.getAll() as IDBRequest<OutboxEntry[]>;
  all.addEventListener('success', () => {
    const { gone, changed } = puttingInPlaceOf(former, present, all.result, kinds);
    for (const id of gone) store.delete(id);
    for (const one of changed) store.put(one);
  });
}
