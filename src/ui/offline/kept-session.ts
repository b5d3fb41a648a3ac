import { dayMs } from '../../kernel/shanghai-time.ts';
import type { Session } from '../session.tsx';
import { keptOnDevice, type KeptThing } from './kept-on-device.ts';

interface LastSession {
  session: Session;
  /** When the server last said so, by the device's clock, in ms. */
  saidAt: number;
}

/** A phone that was lost or lent does not open for ever: after this long without the server somebody signs in again. */
export const longestWithoutServerMs = 30 * dayMs;

const onThisDevice = keptOnDevice<LastSession>('jiedui-last-session');

/** Remembers who was signed in, so that an installed app opens on a hill. */
export function keepSession(session: Session, nowMs: number, place: KeptThing<LastSession> = onThisDevice): void {
  place.keep({ session, saidAt: nowMs });
}

/** Who was signed in when the server was last reached; undefined after signing out and when it is too long ago. */
export function keptSession(nowMs: number, place: KeptThing<LastSession> = onThisDevice): Session | undefined {
  const last = place.read();
  // A clock put back by years makes the age negative: that is no reason to shut somebody out.
  return last && nowMs - last.saidAt < longestWithoutServerMs ? last.session : undefined;
}

export function forgetSession(place: KeptThing<LastSession> = onThisDevice): void {
  place.forget();
}
