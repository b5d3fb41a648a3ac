import { onDevice, stepsOnDevice } from '../offline/device-database.ts';
import type { OutboxEntry } from './entry.ts';

/** Where entries are kept: the device's database, or a map in a test. Every write is on the disk when it resolves. */
export interface OutboxStore {
  /** Of every account on this device. */
  list(): Promise<OutboxEntry[]>;
  /** Adds one, and takes another away in the same transaction: what is mended is never there twice, and never not at all. */
  add(entry: OutboxEntry, inPlaceOf?: string): Promise<void>;
  /** Changes an entry if it is still there. */
  change(commandId: string, change: (entry: OutboxEntry) => OutboxEntry): Promise<void>;
  remove(commandId: string): Promise<void>;
}

export const deviceOutbox: OutboxStore = {
  list: () => onDevice('outbox', 'readonly', (store) => store.getAll() as IDBRequest<OutboxEntry[]>),
  add: (entry, inPlaceOf) =>
    stepsOnDevice('outbox', (store) => {
      store.put(entry);
      if (inPlaceOf !== undefined) store.delete(inPlaceOf);
    }),
  change: (commandId, change) =>
    stepsOnDevice('outbox', (store) => {
      const found = store.get(commandId) as IDBRequest<OutboxEntry | undefined>;
      found.addEventListener('success', () => {
        if (found.result) store.put(change(found.result));
      });
    }),
  remove: (commandId) => stepsOnDevice('outbox', (store) => void store.delete(commandId)),
};
