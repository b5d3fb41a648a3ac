import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { deviceOf } from '../device.ts';
import type * as contract from '../own-account-contract.ts';
import { endSessionsOf } from './end-sessions.ts';
import { thisSession } from './session-cookie.ts';
import { deleteSession, listLiveSessions } from './session-store.ts';

type Answer = { sessions: contract.OwnSession[] };

/** Where the actor is signed in, the latest seen first. */
export async function listOwnSessions(ctx: UseCaseContext): Promise<Answer> {
  const rows = await listLiveSessions(ctx.db, ctx.actor.accountId, ctx.realNow);
  const sessions = rows.map((row) => ({
    sessionId: row.sessionId,
    isThisOne: row.tokenSha256 === thisSession(ctx),
    ...deviceOf(row.userAgent),
    address: row.address,
    signedInAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
  }));
  return { sessions };
}

/** Ends one session of the actor; of others' sessions nothing is said, not even that they exist. */
export async function endSession(ctx: UseCaseContext, { params }: InputOf<typeof contract.endSession>): Promise<Answer> {
  const ended = await deleteSession(ctx.db, ctx.actor.accountId, params.sessionId);
  if (!ended) throw new RefusedError('notFound', [{ code: 'accounts.session-unknown' }]);
  const { sessionId } = params;
  await ctx.audit({ action: 'account.session-ended', subject: { type: 'account', id: ctx.actor.accountId }, detail: { sessionId } });
  return listOwnSessions(ctx);
}

export async function endOtherSessions(ctx: UseCaseContext): Promise<Answer> {
  await endSessionsOf(ctx, ctx.actor.accountId, thisSession(ctx));
  return listOwnSessions(ctx);
}
