import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../people-contract.ts';
import { getOwnInvitation } from './get-invitation.ts';
import { markInvitation } from './invitation-store.ts';

/** Makes a link useless at once. */
export async function revokeInvitation(
  ctx: UseCaseContext,
  { params: { invitationId } }: InputOf<typeof contract.revokeInvitation>,
): Promise<undefined> {
  await getOwnInvitation(ctx, invitationId);
  await markInvitation(ctx, invitationId, { revokedAt: ctx.now });
  await ctx.audit({ action: 'invitation.revoked', subject: { type: 'invitation', id: invitationId } });
}
