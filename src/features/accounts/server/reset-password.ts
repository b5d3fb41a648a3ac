import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import { Confidential } from '../../../platform/use-case/confidential.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../people-contract.ts';
import { getManagedAccount } from './get-person.ts';
import { revokeResetLinks } from './invitation-store.ts';
import { issueInvitations } from './issue-invitations.ts';

/** Issues a link by which somebody sets a new password; nothing changes until it is used. An earlier one is revoked. */
export async function resetPassword(
  ctx: UseCaseContext,
  { params: { accountId } }: InputOf<typeof contract.resetPassword>,
): Promise<Confidential<{ invitations: contract.IssuedInvitation[] }>> {
  const { role, name, organizationId, townshipId, villageId, suspendedAt } = await getManagedAccount(ctx, accountId);
  refuseIf(suspendedAt ? [{ code: 'accounts.suspended' }] : []);
  await revokeResetLinks(ctx, accountId, ctx.now);
  const draft = {
    purpose: 'resetPassword' as const,
    accountId,
    role,
    name,
    organizationId: organizationId ?? undefined,
    townshipId: townshipId ?? undefined,
    villageId: villageId ?? undefined,
  };
  return new Confidential({ invitations: await issueInvitations(ctx, [draft]) });
}
