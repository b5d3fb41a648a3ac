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
  return `${beginningOf(owner, key)}${version}`;
}

function beginningOf(owner: string, key: string): string {
  return `jiedui-draft:${owner}:${key}:v`;
}

/** Asks whether this device keeps a draft of an account under a key, in whichever form. */
export function isDraftKeptHere(owner: string, storage: Pick<Storage, 'length' | 'key'> | undefined = readableStorage()): (key: string) => boolean {
  const names = () => Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
  return (key) => names().some((name) => name.startsWith(beginningOf(owner, key)));
}

/** Undefined where the browser forbids it. */
export function readableStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
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
