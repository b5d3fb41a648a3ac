import type { Actor } from '../../../kernel/actor.ts';
import type { Database } from '../../../platform/database/database.ts';
import { sessionExpiry } from './session-cookie.ts';
import { findLiveSession, touchSession } from './session-store.ts';
import { digestOf } from './tokens.ts';

export { sessionCookie } from './session-cookie.ts';

/** Precision of “last seen”: a write a minute, not one a request. */
const touchEveryMs = 60_000;

/** Who holds a session cookie, by one look-up. Sessions go by the real clock: a demo that travels must not end or prolong them. */
export async function findSignedIn(db: Database, token: string | undefined, now = new Date()): Promise<Actor | undefined> {
  if (token === undefined || token === '') return undefined;
  const tokenSha256 = digestOf(token);
  const session = await findLiveSession(db, tokenSha256, now);
  if (!session) return undefined;
  if (now.getTime() - session.lastSeenAt.getTime() >= touchEveryMs) {
    await touchSession(db, tokenSha256, { now, expiresAt: sessionExpiry(session.createdAt, now) });
  }
  return session.actor;
}
