import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';

let count = 0;
const listeners = new Set<() => void>();

function add(by: 1 | -1): void {
  count += by;
  for (const tell of listeners) tell();
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/** Something that was picked is being read and put on this device's disk; resolves as the work does. */
export async function whileFilesAreTaken(work: () => Promise<void>): Promise<void> {
  add(1);
  try {
    await work();
  } finally {
    add(-1);
  }
}

/** Something that the form would go without is being made, a recording. */
export function useHoldSaving(isHeld: boolean): void {
  useEffect(() => {
    if (!isHeld) return undefined;
    add(1);
    return () => add(-1);
  }, [isHeld]);
}

let timesGivenUp = 0;

/** The form that is open is given up: what is being taken for it goes with it. */
export function giveUpTaking(): void {
  timesGivenUp += 1;
}

/**
 * Asked when something is being taken: the answer asks whether the form has been given up since. Left by a link it has not, and is there
 * again when it is opened; what is given up after that is another form.
 */
export function useWatchGivingUp(): () => () => boolean {
  const atTheEnd = useRef<number>(undefined);
  useEffect(() => {
    atTheEnd.current = undefined;
    return () => {
      atTheEnd.current = timesGivenUp;
    };
  }, []);
  return useCallback(() => {
    const before = timesGivenUp;
    return () => (atTheEnd.current ?? timesGivenUp) !== before;
  }, []);
}

/** A form is not saved meanwhile: it would go without what was picked for it. */
export function useFilesAreTaken(): boolean {
  return useSyncExternalStore(subscribe, () => count > 0, () => false);
}

/** The latest of what a page is told; while files are taken what stood before, so that their form is not taken away under them. */
export function useStoodWhileTaken<T>(latest: T): T {
  const areTaken = useFilesAreTaken();
  const [stood, setStood] = useState(latest);
  if (!areTaken && stood !== latest) setStood(latest);
  return areTaken ? stood : latest;
}
