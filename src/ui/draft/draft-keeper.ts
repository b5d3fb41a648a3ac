/** A place that outlives the page: `localStorage`, or a map in a test. */
export interface DraftStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

interface StoredDraft {
  version: number;
  storedAt: number;
  value: unknown;
}

export interface DraftState {
  /** `keeping` while the last keystrokes are not stored yet, `notKept` where the device refuses. */
  status: 'empty' | 'keeping' | 'kept' | 'notKept';
  /** The device's own clock, in ms. */
  storedAt?: number;
}

export interface DraftKeeper<T> {
  /** What was kept, if its form is still that of this version. */
  found: T | undefined;
  state(): DraftState;
  /** Stores soon; several keystrokes make one write. */
  keep(value: T): void;
  /** Stores now: the page is being hidden or closed. */
  flush(): void;
  /** Forgets the draft: it was submitted or thrown away. */
  discard(): void;
}

export interface DraftKeeperOptions {
  storage: DraftStorage;
  key: string;
  /** Raise it when the draft's form changes: older ones are left alone under their own number. */
  version: number;
  now(): number;
  schedule(run: () => void, ms: number): () => void;
  onChange(state: DraftState): void;
}

const writeDelayMs = 250;

/** Keeps one draft. Nothing typed is lost by a reload, a sign-out or a dead battery, but for the last quarter of a second. */
export function createDraftKeeper<T>(options: DraftKeeperOptions): DraftKeeper<T> {
  const key = `jiedui-draft:${options.key}:v${options.version}`;
  const found = read(options.storage, key);
  let state: DraftState = found ? { status: 'kept', storedAt: found.storedAt } : { status: 'empty' };
  let pending: { value: T } | undefined;
  let cancel: (() => void) | undefined;

  const tell = (next: DraftState) => {
    state = next;
    options.onChange(next);
  };
  const flush = () => {
    cancel?.();
    cancel = undefined;
    if (!pending) return;
    const storedAt = options.now();
    const stored: StoredDraft = { version: options.version, storedAt, value: pending.value };
    try {
      options.storage.setItem(key, JSON.stringify(stored));
    } catch {
      // Full or forbidden. The value stays pending, so that the next keystroke tries again.
      tell({ status: 'notKept' });
      return;
    }
    pending = undefined;
    tell({ status: 'kept', storedAt });
  };

  return {
    found: found?.value as T | undefined,
    state: () => state,
    keep(value) {
      pending = { value };
      if (state.status !== 'keeping' && state.status !== 'notKept') tell({ ...state, status: 'keeping' });
      cancel ??= options.schedule(flush, writeDelayMs);
    },
    flush,
    discard() {
      cancel?.();
      cancel = undefined;
      pending = undefined;
      options.storage.removeItem(key);
      tell({ status: 'empty' });
    },
  };
}

function read(storage: DraftStorage, key: string): StoredDraft | undefined {
  try {
    const text = storage.getItem(key);
    if (text === null) return undefined;
    const stored = JSON.parse(text) as Partial<StoredDraft> | null;
    return typeof stored?.storedAt === 'number' ? (stored as StoredDraft) : undefined;
  } catch {
    return undefined;
  }
}
