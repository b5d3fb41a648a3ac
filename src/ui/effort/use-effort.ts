import { useEffect, useMemo, useState } from 'react';
import type { EffortForm } from '../../kernel/effort.ts';
import { deviceStorage } from '../draft/device-drafts.ts';
import { useSession } from '../session.tsx';
import { createEffortKeeper, effortKey, type EffortKeeper } from './effort-keeper.ts';
import { watchForm, type FormWatch } from './form-watch.ts';

export type { FormWatch };

export interface FormEffort extends Pick<EffortKeeper, 'read' | 'forget' | 'drop'> {
  watch: FormWatch;
}

/**
 * Counts how long a form takes and how many taps and keys, on this device. What is told of it, and to whom: kernel/effort.ts.
 * @param key of what, e.g. `act:new`; two forms of one thing are counted apart
 * @param isResumed the form was begun in an earlier visit
 */
export function useEffort(form: EffortForm, key: string, isResumed = false): FormEffort {
  const owner = useSession()?.accountId ?? 'nobody';
  const [keeper] = useState(() =>
    createEffortKeeper({ form, storage: deviceStorage(), key: effortKey(owner, form, key), isResumed, now: () => performance.now() }),
  );
  useEffect(() => {
    const store = () => keeper.store();
    globalThis.addEventListener('pagehide', store);
    document.addEventListener('visibilitychange', store);
    return () => {
      store();
      globalThis.removeEventListener('pagehide', store);
      document.removeEventListener('visibilitychange', store);
    };
  }, [keeper]);
  return useMemo(() => ({ read: keeper.read, forget: keeper.forget, drop: keeper.drop, watch: watchForm(keeper) }), [keeper]);
}
