import { createDraftKeeper, type DraftKeeper, type DraftStorage } from './draft-keeper.ts';

/** A browser that forbids storage still lets people work; the notice then says that nothing is kept. */
const refusingStorage: DraftStorage = {
  getItem: () => null,
  setItem: () => {
    throw new Error('this browser keeps nothing');
  },
  removeItem: () => undefined,
};

/** This device's own storage, or one that refuses. */
export function deviceStorage(): DraftStorage {
  try {
    return globalThis.localStorage;
  } catch {
    return refusingStorage;
  }
}

/** The name of a draft on the device: whose, of what, and in which form. */
export function draftKey(owner: string, key: string, version: number): string {
  return `jiedui-draft:${owner}:${key}:v${version}`;
}

/** A keeper on this device's storage and clock. */
export function keepOnDevice<T>(key: string, initial: T): DraftKeeper<T> {
  return createDraftKeeper({
    storage: deviceStorage(),
    key,
    initial,
    now: () => Date.now(),
    schedule(run, ms) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
}
