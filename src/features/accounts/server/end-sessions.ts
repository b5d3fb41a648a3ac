import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { deleteSessionsOf } from './session-store.ts';

/** Ends the sessions of an account but the one kept; the trail names each, so that a device can be found again in it. */
export async function endSessionsOf(ctx: UseCaseContext, accountId: string, keptSha256?: string): Promise<void> {
  const sessionIds = await deleteSessionsOf(ctx.db, accountId, keptSha256);
  if (sessionIds.length === 0) return;
  await ctx.audit({ action: 'account.sessions-ended', subject: { type: 'account', id: accountId }, detail: { sessionIds } });
}
