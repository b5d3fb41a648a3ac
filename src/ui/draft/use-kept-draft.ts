import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useSession } from '../session.tsx';
import { useIsHere } from '../use-is-here.ts';
import { draftKey, keepOnDevice } from './device-drafts.ts';
import type { DraftState } from './draft-keeper.ts';

export interface KeptDraft<T> {
  value: T;
  /** The value of this very moment, for what goes on later than the drawing that began it. */
  read(): T;
  /** Takes a value or a change of the present one, as React's setter. */
  setValue(next: T | ((value: T) => T)): void;
  /** Shown by `<DraftNotice state={…}>`. */
  state: DraftState;
  /** The page opened with what was typed earlier. */
  wasRestored: boolean;
  /**
   * Call when it was submitted: forgets what is stored and begins again, with the first value unless another is given. Called when the
   * form has been left, by an answer that came late, it leaves alone what somebody has gone on with since.
   */
  discard(value?: T): void;
}

/**
 * State of a form that outlives the page. Drafts belong to the person signed in: the next one at the same computer
 * does not see them, and they are there again after signing in again. Values must survive JSON.
 * @param key what the draft is of, e.g. `weekly-report:${reportId}`; another key is another draft
 * @param initial the first value where nothing is kept; later ones are ignored, as with `useState`
 * @param options.version raise it when the draft's form changes; older ones are then left alone
 */
export function useKeptDraft<T>(key: string, initial: T, { version = 1 }: { version?: number } = {}): KeptDraft<T> {
  const owner = useSession()?.accountId ?? 'nobody';
  const fullKey = draftKey(owner, key, version);
  const [held, setHeld] = useState(() => ({ fullKey, initial, keeper: keepOnDevice(fullKey, initial) }));
  const current = held.fullKey === fullKey ? held : { fullKey, initial, keeper: keepOnDevice(fullKey, initial) };
  if (current !== held) setHeld(current);
  const { keeper } = current;
  const { value, state } = useSyncExternalStore(keeper.subscribe, keeper.read);

  useEffect(() => {
    const flush = () => keeper.flush();
    const onStorage = (event: StorageEvent) => {
      if (event.key === fullKey) keeper.takeOver();
    };
    globalThis.addEventListener('pagehide', flush);
    globalThis.addEventListener('storage', onStorage);
    document.addEventListener('visibilitychange', flush);
    // Before anything else is done with it: a phone that dies in the moment of saving has it in one place or the other.
    document.addEventListener('submit', flush, true);
    return () => {
      flush();
      globalThis.removeEventListener('pagehide', flush);
      globalThis.removeEventListener('storage', onStorage);
      document.removeEventListener('visibilitychange', flush);
      document.removeEventListener('submit', flush, true);
    };
  }, [keeper, fullKey]);

  const setValue = useCallback(
    (next: T | ((value: T) => T)) => {
      keeper.keep(typeof next === 'function' ? (next as (value: T) => T)(keeper.read().value) : next);
    },
    [keeper],
  );
  const isHere = useIsHere();
  const discard = useCallback(
    (next: T = current.initial) => {
      if (isHere()) keeper.discard(next);
      else keeper.letGo();
    },
    [isHere, keeper, current.initial],
  );
  return useMemo(
    () => ({ value, read: () => keeper.read().value, setValue, state, wasRestored: keeper.wasRestored, discard }),
    [value, setValue, state, keeper, discard],
  );
}
