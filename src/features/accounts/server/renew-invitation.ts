import type { InputOf } from '../../../kernel/endpoint.ts';
import { Confidential } from '../../../platform/use-case/confidential.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../people-contract.ts';
import { getOwnInvitation } from './get-invitation.ts';
import { markInvitation } from './invitation-store.ts';
import { issueInvitations } from './issue-invitations.ts';

/** A new link for the same person, since the old one cannot be shown again; the old one is revoked. */
export async function renewInvitation(
  ctx: UseCaseContext,
  { params }: InputOf<typeof contract.renewInvitation>,
): Promise<Confidential<{ invitations: contract.IssuedInvitation[] }>> {
  const { purpose, role, name, organizationId, townshipId, villageId, accountId } = await getOwnInvitation(ctx, params.invitationId);
  await markInvitation(ctx, params.invitationId, { revokedAt: ctx.now });
  await ctx.audit({ action: 'invitation.revoked', subject: { type: 'invitation', id: params.invitationId } });
  const draft = {
    purpose,
    role,
    name: name ?? undefined,
    organizationId: organizationId ?? undefined,
    townshipId: townshipId ?? undefined,
    villageId: villageId ?? undefined,
    accountId: accountId ?? undefined,
  };
  return new Confidential({ invitations: await issueInvitations(ctx, [draft]) });
}
