import { useSyncExternalStore } from 'react';
import { keptOnDevice } from './kept-on-device.ts';

const key = 'jiedui-leaving';
const mark = keptOnDevice<true>(key);
const listeners = new Set<() => void>();
/** Where a browser keeps nothing, at least as long as the page stands. */
let isMarked = mark.read() === true;
/** Does the browser keep it? */
let isKept = isMarked;

/**
 * Somebody signed out here and the server does not know it yet: nobody is signed in on this device, whatever its cookie says.
 * Read anew each time: what another page has done about it is told a moment late.
 */
export function isLeaving(): boolean {
  return mark.read() === true || (isMarked && !isKept);
}

export function setLeaving(leaving: boolean): void {
  if (leaving) mark.keep(true);
  else mark.forget();
  tell(leaving);
}

function tell(leaving: boolean): void {
  isMarked = leaving;
  isKept = mark.read() === true;
  for (const listener of listeners) listener();
}

/** Told when somebody signs out, here or in another tab, and when that is over. */
export function onLeaving(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * What another tab of this browser says.
 * @param onLeft somebody signed out there
 * @param onOver the server knows it, or somebody has signed in there
 */
export function onLeftElsewhere(onLeft: () => void, onOver: () => void): void {
  if (typeof addEventListener !== 'function') return;
  addEventListener('storage', (event: StorageEvent) => {
    if (event.key !== key) return;
    tell(mark.read() === true);
    if (isMarked) onLeft();
    else onOver();
  });
}

export function useIsLeaving(): boolean {
  return useSyncExternalStore(onLeaving, isLeaving, isLeaving);
}
