/** A small thing that outlives the page and must be there at once when it opens: `localStorage`, or a map in a test. */
export type SmallStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A browser that forbids storage still opens; it then knows nothing without the server. */
function deviceStorage(): SmallStorage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

export interface KeptThing<T> {
  read(): T | undefined;
  keep(thing: T): void;
  forget(): void;
}

export function keptOnDevice<T>(key: string, storage: SmallStorage | undefined = deviceStorage()): KeptThing<T> {
  return {
    read() {
      try {
        return (JSON.parse(storage?.getItem(key) ?? 'null') as T | null) ?? undefined;
      } catch {
        return undefined;
      }
    },
    keep(thing) {
      try {
        storage?.setItem(key, JSON.stringify(thing));
      } catch {
        // Full or forbidden: the next start asks the server, as a browser without storage does.
      }
    },
    forget() {
      storage?.removeItem(key);
    },
  };
}
