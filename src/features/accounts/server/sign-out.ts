import { AnswerWithCookies } from '../../../platform/http/route.ts';
import type { AnonymousContext } from '../../../platform/use-case/context.ts';
import type { Role } from '../../../kernel/actor.ts';
import { answerSignedOut, thisSession } from './session-cookie.ts';
import { deleteSessionByToken } from './session-store.ts';

/** Ends the session of this device. For anybody: whose session has already ended is signed out too. */
export async function signOut(ctx: AnonymousContext): Promise<AnswerWithCookies<undefined>> {
  const { accountId } = ctx.client;
  await endSessionHere(ctx, accountId);
  // Whoever says whose session it is may say so late: the cookie is left alone, since another may have come for who signed in since. Of a
  // session that has ended it opens nothing.
  return accountId === undefined ? answerSignedOut() : new AnswerWithCookies(undefined, []);
}

/**
 * Ends the session that the request came with.
 * @param accountId only where it is this account's
 */
export async function endSessionHere(ctx: AnonymousContext, accountId?: string): Promise<void> {
  const ended = await deleteSessionByToken(ctx.db, thisSession(ctx), accountId);
  if (!ended) return;
  const { accountId: id, countyId, name, sessionId } = ended;
  const person = await ctx.enterCounty({ accountId: id, countyId, name, role: ended.role as Role });
  await person.audit({ action: 'account.signed-out', subject: { type: 'account', id }, detail: { sessionId } });
}
