import type { Role } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { expiryOf, invitationDays, type InvitationPurpose, type Place } from '../invitation-rules.ts';
import type { IssuedInvitation } from '../people-contract.ts';
import { insertInvitations } from './invitation-store.ts';
import { invitationView } from './people-view.ts';
import { digestOf, newToken } from './tokens.ts';

export interface InvitationDraft extends Place {
  purpose: InvitationPurpose;
  role: Role;
  name?: string | undefined;
  accountId?: string | undefined;
}

/** Makes links; the tokens are in the answer and nowhere else. */
export async function issueInvitations(
  ctx: UseCaseContext,
  drafts: readonly InvitationDraft[],
  days?: number,
): Promise<IssuedInvitation[]> {
  const issued = drafts.map((draft) => {
    const token = newToken();
    const row = {
      invitationId: newId(),
      purpose: draft.purpose,
      role: draft.role,
      name: draft.name ?? null,
      organizationId: draft.organizationId ?? null,
      townshipId: draft.townshipId ?? null,
      villageId: draft.villageId ?? null,
      accountId: draft.accountId ?? null,
      invitedBy: ctx.actor.accountId,
      invitedByName: ctx.actor.name,
      createdAt: ctx.now,
      expiresAt: expiryOf(ctx.now, days ?? invitationDays[draft.purpose]),
    };
    return { token, row };
  });
  await insertInvitations(
    ctx,
    issued.map(({ token, row }) => ({ row, tokenSha256: digestOf(token) })),
  );
  for (const { row } of issued) {
    const { invitationId: id, purpose, role, organizationId, townshipId, villageId, accountId } = row;
    const detail = { purpose, role, organizationId, townshipId, villageId, accountId };
    await ctx.audit({ action: 'invitation.issued', subject: { type: 'invitation', id }, detail });
  }
  return issued.map(({ token, row }) => ({
    ...invitationView({ ...row, countyId: ctx.actor.countyId, revokedAt: null, acceptedAt: null }, ctx.now),
    token,
  }));
}
