import type { AnswerWithCookies } from '../../../platform/http/route.ts';
import type { AnonymousContext } from '../../../platform/use-case/context.ts';
import type { Role } from '../../../kernel/actor.ts';
import { answerSignedOut, thisSession } from './session-cookie.ts';
import { deleteSessionByToken } from './session-store.ts';

/** Ends the session of this device. For anybody: whose session has already ended is signed out too. */
export async function signOut(ctx: AnonymousContext): Promise<AnswerWithCookies<undefined>> {
  await endSessionHere(ctx);
  return answerSignedOut();
}

/** Ends whatever session the request came with. */
export async function endSessionHere(ctx: AnonymousContext): Promise<void> {
  const ended = await deleteSessionByToken(ctx.db, thisSession(ctx));
  if (!ended) return;
  const { accountId, countyId, name, sessionId } = ended;
  const person = await ctx.enterCounty({ accountId, countyId, name, role: ended.role as Role });
  await person.audit({ action: 'account.signed-out', subject: { type: 'account', id: accountId }, detail: { sessionId } });
}
