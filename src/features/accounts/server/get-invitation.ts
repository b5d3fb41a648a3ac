import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { maySeePerson, mayBringIn } from '../policy.ts';
import { findInvitationForUpdate, type InvitationRow } from './invitation-store.ts';

/** An invitation that the actor may end: neither used nor revoked. Others of other organizations are not there at all. */
export async function getOwnInvitation(ctx: UseCaseContext, invitationId: string): Promise<InvitationRow> {
  const invitation = await findInvitationForUpdate(ctx, invitationId);
  if (!invitation || !maySeePerson(ctx.actor, invitation)) {
    throw new RefusedError('notFound', [{ code: 'accounts.invitation-unknown' }]);
  }
  refuseIf(mayBringIn(ctx.actor, invitation) ? [] : [{ code: 'accounts.may-not-bring-in' }], 'forbidden');
  const isOver = invitation.acceptedAt !== null || invitation.revokedAt !== null;
  refuseIf(isOver ? [{ code: 'accounts.invitation-not-open' }] : []);
  return invitation;
}
