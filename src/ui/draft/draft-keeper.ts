/** A place that outlives the page: `localStorage`, or a map in a test. */
export interface DraftStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

interface StoredDraft<T> {
  storedAt: number;
  value: T;
}

export interface DraftState {
  /** `keeping` while the last keystrokes are not stored yet, `notKept` where the device refuses. */
  status: 'empty' | 'keeping' | 'kept' | 'notKept';
  /** The device's own clock, in ms. */
  storedAt?: number;
}

/** What a form draws; another object after every change. */
interface DraftSnapshot<T> {
  value: T;
  state: DraftState;
}

export interface DraftKeeper<T> {
  /** The page opened with what was typed earlier. */
  wasRestored: boolean;
  read(): DraftSnapshot<T>;
  subscribe(onChange: () => void): () => void;
  /** Takes the new value at once and stores it soon: several keystrokes make one write. */
  keep(value: T): void;
  /** Stores now: the page is being hidden or closed. */
  flush(): void;
  /** Another window on this device stored or discarded the same draft; taken over unless this one has newer strokes. */
  takeOver(): void;
  /** Forgets what is stored, it was submitted or thrown away, and begins again with a value. */
  discard(value: T): void;
  /** Forgets what is stored as long as it is what this keeper knows: its page has been left, and what another one has stored since stays. */
  letGo(): void;
}

export interface DraftKeeperOptions<T> {
  storage: DraftStorage;
  /** Whole name in the storage; another form of the draft has another name. */
  key: string;
  initial: T;
  now(): number;
  /** Runs something later; the answer cancels it. */
  schedule(run: () => void, ms: number): () => void;
}

const writeDelayMs = 250;

/** Keeps one draft. A reload, a sign-out or a dead battery costs at most the last quarter of a second. */
export function createDraftKeeper<T>({ storage, key, initial, now, schedule }: DraftKeeperOptions<T>): DraftKeeper<T> {
  const listeners = new Set<() => void>();
  const found = readStored<T>(storage, key);
  let known = rawOf(storage, key);
  let snapshot = snapshotOf(found, initial);
  let isPending = false;
  let cancel: (() => void) | undefined;

  const change = (next: DraftSnapshot<T>) => {
    snapshot = next;
    for (const tell of listeners) tell();
  };
  const flush = () => {
    cancel?.();
    cancel = undefined;
    if (!isPending) return;
    const storedAt = now();
    const raw = JSON.stringify({ storedAt, value: snapshot.value } satisfies StoredDraft<T>);
    try {
      storage.setItem(key, raw);
    } catch {
      // Full or forbidden. It stays pending, so that the next keystroke tries again.
      change({ ...snapshot, state: { status: 'notKept' } });
      return;
    }
    isPending = false;
    known = raw;
    change({ ...snapshot, state: { status: 'kept', storedAt } });
  };

  return {
    wasRestored: found !== undefined,
    read: () => snapshot,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    keep(value) {
      isPending = true;
      const state = snapshot.state.status === 'notKept' ? snapshot.state : { ...snapshot.state, status: 'keeping' as const };
      change({ value, state });
      cancel ??= schedule(flush, writeDelayMs);
    },
    flush,
    takeOver() {
      if (isPending) return;
      known = rawOf(storage, key);
      change(snapshotOf(readStored<T>(storage, key), initial));
    },
    discard(value) {
      cancel?.();
      cancel = undefined;
      isPending = false;
      storage.removeItem(key);
      change({ value, state: { status: 'empty' } });
    },
    letGo() {
      if (rawOf(storage, key) === known) storage.removeItem(key);
    },
  };
}

function snapshotOf<T>(stored: StoredDraft<T> | undefined, initial: T): DraftSnapshot<T> {
  if (!stored) return { value: initial, state: { status: 'empty' } };
  return { value: stored.value, state: { status: 'kept', storedAt: stored.storedAt } };
}

/** As it is stored; null where there is none, or the browser forbids storage. */
function rawOf(storage: DraftStorage, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}

function readStored<T>(storage: DraftStorage, key: string): StoredDraft<T> | undefined {
  try {
    const stored = JSON.parse(storage.getItem(key) ?? 'null') as StoredDraft<T> | null;
    return typeof stored?.storedAt === 'number' ? stored : undefined;
  } catch {
    // Not written by us, or the browser forbids storage: as if there were none.
    return undefined;
  }
}
