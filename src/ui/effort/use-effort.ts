import { useEffect, useMemo, useRef, useState, type SyntheticEvent } from 'react';
import type { EffortForm } from '../../kernel/effort.ts';
import { deviceStorage } from '../draft/device-drafts.ts';
import { useSession } from '../session.tsx';
import { createEffortKeeper, type EffortKeeper } from './effort-keeper.ts';

/** For the element that holds the form: `<form {...effort.watch}>`. Dialogs opened from it count with it. */
export interface FormWatch {
  onPointerDownCapture(): void;
  onKeyDownCapture(event: { repeat: boolean; key: string }): void;
  onChangeCapture(event: SyntheticEvent): void;
}

export interface FormEffort extends Pick<EffortKeeper, 'read' | 'forget'> {
  watch: FormWatch;
}

const keysThatDoNothing = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Tab']);

/**
 * Counts how long a form takes and how many taps and keys, on this device. What is told of it, and to whom: kernel/effort.ts.
 * @param key which form, e.g. `act:new`; another key is another form
 * @param isResumed the form was begun in an earlier visit
 */
export function useEffort(form: EffortForm, key: string, isResumed = false): FormEffort {
  const owner = useSession()?.accountId ?? 'nobody';
  const [keeper] = useState(() =>
    createEffortKeeper({ form, storage: deviceStorage(), key: `jiedui-effort:${owner}:${key}`, isResumed, now: () => performance.now() }),
  );
  const byKeys = useRef(false);
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
  return useMemo(
    () => ({
      read: keeper.read,
      forget: keeper.forget,
      watch: {
        onPointerDownCapture() {
          byKeys.current = false;
          keeper.touch();
        },
        onKeyDownCapture({ repeat, key: pressed }) {
          byKeys.current = true;
          if (!repeat && !keysThatDoNothing.has(pressed)) keeper.touch();
        },
        // The list of a select is the system's own: the tap in it is seen only by what it brings.
        onChangeCapture({ target }) {
          if (target instanceof HTMLSelectElement && !byKeys.current) keeper.touch();
        },
      },
    }),
    [keeper],
  );
}
