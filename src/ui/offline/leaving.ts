import { useSyncExternalStore } from 'react';
import { keptOnDevice } from './kept-on-device.ts';

const key = 'jiedui-leaving';
const mark = keptOnDevice<true>(key);
const listeners = new Set<() => void>();
/** Where a browser keeps nothing, at least as long as the page stands. */
let isMarked = mark.read() === true;

/** Somebody signed out here and the server does not know it yet: nobody is signed in on this device, whatever its cookie says. */
export function isLeaving(): boolean {
  return isMarked;
}

export function setLeaving(leaving: boolean): void {
  if (leaving) mark.keep(true);
  else mark.forget();
  tell(leaving);
}

function tell(leaving: boolean): void {
  isMarked = leaving;
  for (const listener of listeners) listener();
}

function onLeaving(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Somebody signed out in another tab of this browser. */
export function onLeftElsewhere(listener: () => void): void {
  if (typeof addEventListener !== 'function') return;
  addEventListener('storage', (event: StorageEvent) => {
    if (event.key !== key) return;
    tell(mark.read() === true);
    if (isMarked) listener();
  });
}

export function useIsLeaving(): boolean {
  return useSyncExternalStore(onLeaving, isLeaving, isLeaving);
}
