import { stepOf, writeEffort, type EffortForm } from '../../kernel/effort.ts';
import type { DraftStorage } from '../draft/draft-keeper.ts';

/** How many of the filled fields hold what the form had put there. */
export interface FilledFields {
  filled: number;
  left: number;
}

/** Counts the filling in of one form, on this device alone. */
export interface EffortKeeper {
  /** A tap, a key, or a choice in a list of the system. */
  touch(): void;
  /** The page is being hidden or closed: a form that is gone on with later is counted on. */
  store(): void;
  /** What may be told when the form is saved; undefined where it was not counted from the beginning. */
  read(fields?: FilledFields): string | undefined;
  /** Saved or thrown away: the next form begins at nothing. */
  forget(): void;
  /** Somebody went on with the form elsewhere: what was counted here is a part, and is not told. */
  drop(): void;
}

export interface EffortKeeperOptions {
  form: EffortForm;
  storage: DraftStorage;
  /** Whole name in the storage. */
  key: string;
  /** The form was begun earlier: where nothing was counted then, nothing is told. */
  isResumed: boolean;
  /** A clock that only goes forward, in ms. */
  now(): number;
}

/** The name of a count on the device: whose, of which form, and of what. Writing a report and signing it are two forms of one week. */
export function effortKey(owner: string, form: EffortForm, of: string): string {
  return `jiedui-effort:${owner}:${form}:${of}`;
}

/** Whoever does not touch the form for longer is doing something else. */
const longestPauseMs = 60_000;

interface Counted {
  ms: number;
  touches: number;
}

export function createEffortKeeper({ form, storage, key, isResumed, now }: EffortKeeperOptions): EffortKeeper {
  const found = isResumed ? readStored(storage, key) : undefined;
  let counted = found ?? { ms: 0, touches: 0 };
  let isWhole = found !== undefined || !isResumed;
  let lastAt: number | undefined;
  return {
    touch() {
      const at = now();
      const pause = lastAt === undefined ? 0 : at - lastAt;
      counted = { ms: counted.ms + (pause > longestPauseMs ? 0 : pause), touches: counted.touches + 1 };
      lastAt = at;
    },
    store() {
      if (counted.touches === 0 || !isWhole) return;
      try {
        storage.setItem(key, JSON.stringify(counted));
      } catch {
        // No room, or forbidden: the figure is lost, nothing else.
      }
    },
    read(fields) {
      if (!isWhole || counted.touches === 0) return undefined;
      return writeEffort({
        form,
        seconds: stepOf('seconds', counted.ms / 1000),
        taps: stepOf('taps', counted.touches),
        ...(fields && fields.filled > 0 ? { prefilled: stepOf('prefilled', Math.round((100 * fields.left) / fields.filled)) } : {}),
      });
    },
    forget() {
      counted = { ms: 0, touches: 0 };
      lastAt = undefined;
      isWhole = true;
      removeStored(storage, key);
    },
    drop() {
      isWhole = false;
      removeStored(storage, key);
    },
  };
}

function removeStored(storage: DraftStorage, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // A browser that forbids storage has kept nothing.
  }
}

function readStored(storage: DraftStorage, key: string): Counted | undefined {
  try {
    const stored = JSON.parse(storage.getItem(key) ?? 'null') as Counted | null;
    return Number.isFinite(stored?.ms) && Number.isInteger(stored?.touches) ? (stored ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
