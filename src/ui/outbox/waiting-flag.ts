import { keptOnDevice } from '../offline/kept-on-device.ts';

const flag = keptOnDevice<number>('jiedui-outbox-waiting');

/** Tells the sign-in page how many entries wait here: a number and no word of what they are or whose. */
export function tellTheDoor(waiting: number): void {
  if (waiting > 0) flag.keep(waiting);
  else flag.forget();
}

export function waitingHere(): number {
  return flag.read() ?? 0;
}
