import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../session.tsx';
import { createDraftKeeper, type DraftState, type DraftStorage } from './draft-keeper.ts';

export interface KeptDraft<T> {
  value: T;
  /** Takes a value or a change of the present one, as React's setter. */
  setValue(next: T | ((value: T) => T)): void;
  /** Shown by `<DraftNotice state={…}>`. */
  state: DraftState;
  /** The page opened with what was typed earlier. */
  wasRestored: boolean;
  /** Call when it was submitted: forgets what is stored and, unless told otherwise, returns to the first value. */
  discard(value?: T): void;
}

/** A browser that forbids storage (private mode) still lets people work; the notice says that nothing is kept. */
const refusingStorage: DraftStorage = {
  getItem: () => null,
  setItem: () => {
    throw new Error('this browser keeps nothing');
  },
  removeItem: () => undefined,
};

function deviceStorage(): DraftStorage {
  try {
    return globalThis.localStorage;
  } catch {
    return refusingStorage;
  }
}

/**
 * State of a form that outlives the page. Drafts belong to the person signed in: the next one at the same computer
 * does not see them, and they are there again after signing in again.
 * @param key what the draft is of, e.g. `weekly-report:${reportId}`
 */
export function useKeptDraft<T>(key: string, initial: T, { version = 1 }: { version?: number } = {}): KeptDraft<T> {
  const owner = useSession()?.accountId ?? 'nobody';
  const fullKey = `${owner}:${key}`;
  const [state, setState] = useState<DraftState>({ status: 'empty' });
  const keeper = useMemo(
    () =>
      createDraftKeeper<T>({
        storage: deviceStorage(),
        key: fullKey,
        version,
        now: () => Date.now(),
        schedule(run, ms) {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
        onChange: setState,
      }),
    [fullKey, version],
  );
  const [held, setHeld] = useState(() => ({ keeper, value: keeper.found ?? initial }));
  // Another key is another draft: what is shown changes with it, in the same drawing.
  const current = held.keeper === keeper ? held : { keeper, value: keeper.found ?? initial };
  if (current !== held) {
    setHeld(current);
    setState(keeper.state());
  }
  const latest = useRef(current.value);
  latest.current = current.value;
  const first = useRef(initial);
  first.current = initial;

  useEffect(() => {
    setState(keeper.state());
    const flush = () => keeper.flush();
    globalThis.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      flush();
      globalThis.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [keeper]);

  const setValue = useCallback(
    (next: T | ((value: T) => T)) => {
      const value = typeof next === 'function' ? (next as (value: T) => T)(latest.current) : next;
      latest.current = value;
      keeper.keep(value);
      setHeld({ keeper, value });
    },
    [keeper],
  );
  const discard = useCallback(
    (value: T = first.current) => {
      keeper.discard();
      latest.current = value;
      setHeld({ keeper, value });
    },
    [keeper],
  );
  return { value: current.value, setValue, state, wasRestored: keeper.found !== undefined, discard };
}
