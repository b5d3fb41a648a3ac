import { onDevice, stepsOnDevice } from './device-database.ts';
import { keptOnDevice } from './kept-on-device.ts';

/** Some hundred acts, or a photo or two. */
const reserveBytes = 4_000_000;
const key = 'reserve';
const used = keptOnDevice<true>('jiedui-reserve-used');

/**
 * Takes room on the device before it is needed. Browsers do not say truly how much is left (Chromium tells every site the
 * same), so the first save that finds no room must still succeed, and tell.
 */
export async function keepReserve(): Promise<void> {
  try {
    if ((await onDevice('reserve', 'readonly', (store) => store.count(key))) === 0) {
      await onDevice('reserve', 'readwrite', (store) => store.put(new Blob([new Uint8Array(reserveBytes)]), key));
    }
    used.forget();
  } catch {
    // No room for it even now: what stands under `isReserveUsed` goes on being true.
  }
}

/** Gives the room free. @returns false where it was given before */
export async function releaseReserve(): Promise<boolean> {
  if ((await onDevice('reserve', 'readonly', (store) => store.count(key))) === 0) return false;
  await stepsOnDevice('reserve', (store) => void store.delete(key));
  used.keep(true);
  return true;
}

/** The device was full once, and has not had room for a new reserve since. */
export function isReserveUsed(): boolean {
  return used.read() === true;
}
