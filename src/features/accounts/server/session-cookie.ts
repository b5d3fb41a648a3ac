import type { Actor } from '../../../kernel/actor.ts';
import { dayMs } from '../../../kernel/shanghai-time.ts';
import { AnswerWithCookies } from '../../../platform/http/route.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { insertSession } from './session-store.ts';
import { digestOf, newToken } from './tokens.ts';

export const sessionCookie = 'jiedui-session';
/** A reporter who comes once a week stays signed in; whoever stays away for two weeks signs in again. */
const idleMs = 14 * dayMs;
const longestMs = 90 * dayMs;

/** When a session ends by itself, real time: after two idle weeks, after three months in any case. */
export function sessionExpiry(createdAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + idleMs, createdAt.getTime() + longestMs));
}

/** Signs the actor in on this device and answers with the cookie. */
export async function answerSignedIn<T>(ctx: UseCaseContext, actor: Actor, value: T): Promise<AnswerWithCookies<T>> {
  const token = newToken();
  const { realNow: now, client } = ctx;
  await insertSession(ctx.db, actor, { tokenSha256: digestOf(token), now, expiresAt: sessionExpiry(now, now), client });
  return new AnswerWithCookies(value, [{ name: sessionCookie, value: token, maxAgeSeconds: longestMs / 1000 }]);
}

export function answerSignedOut(): AnswerWithCookies<undefined> {
  return new AnswerWithCookies(undefined, [{ name: sessionCookie, value: '', maxAgeSeconds: 0 }]);
}

/** Digest of the session by which this request came; empty where it came by none. */
export function thisSession(ctx: Pick<UseCaseContext, 'client'>): string {
  return ctx.client.sessionToken === undefined ? '' : digestOf(ctx.client.sessionToken);
}
