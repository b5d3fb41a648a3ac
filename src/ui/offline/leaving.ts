import { useSyncExternalStore } from 'react';
import { keptOnDevice } from './kept-on-device.ts';

const key = 'jiedui-leaving';
/** Whose session it is; true where nobody knew. */
type Mark = string | true;
const mark = keptOnDevice<Mark>(key);
const listeners = new Set<() => void>();
/** Where a browser keeps nothing, at least as long as the page stands. */
let marked = mark.read();
/** Does the browser keep it? */
let isKept = marked !== undefined;

/**
 * Somebody signed out here and the server does not know it yet: nobody is signed in on this device, whatever its cookie says.
 * Read anew each time: what another page has done about it is told a moment late.
 */
export function isLeaving(): boolean {
  return present() !== undefined;
}

/** Whose session is to be ended: the cookie may be somebody else's by the time that the server hears of it. */
export function whoLeaves(): string | undefined {
  const who = present();
  return who === true ? undefined : who;
}

function present(): Mark | undefined {
  return mark.read() ?? (isKept ? undefined : marked);
}

/** @param accountId who leaves, where the page knows */
export function setLeaving(leaving: boolean, accountId?: string): void {
  const who = leaving ? (accountId ?? true) : undefined;
  if (who === undefined) mark.forget();
  else mark.keep(who);
  tell(who);
}

function tell(who: Mark | undefined): void {
  marked = who;
  isKept = mark.read() !== undefined;
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
    tell(mark.read());
    if (marked !== undefined) onLeft();
    else onOver();
  });
}

export function useIsLeaving(): boolean {
  return useSyncExternalStore(onLeaving, isLeaving, isLeaving);
}
