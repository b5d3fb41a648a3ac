import { systemActor } from '../../../kernel/actor.ts';
import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { AnonymousContext, UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { invitationRefusals, invitationState } from '../invitation-rules.ts';
import { getCountyName } from './account-store.ts';
import { findInvitation, findInvitationOfToken, type InvitationRow } from './invitation-store.ts';
import { placeNames } from './session-view.ts';
import { digestOf } from './tokens.ts';

/** Says what a link is for, without using it. */
export async function openInvitation(
  ctx: AnonymousContext,
  { body }: InputOf<typeof contract.openInvitation>,
): Promise<contract.InvitationContent> {
  const { county, invitation } = await enterByInvitation(ctx, body.token, findInvitation);
  const countyName = await getCountyName(county);
  return {
    purpose: invitation.purpose,
    role: invitation.role,
    ...(invitation.name === null ? {} : { name: invitation.name }),
    ...(await placeNames(county, invitation)),
    ...(countyName === '' ? {} : { countyName }),
    invitedByName: invitation.invitedByName,
    expiresAt: invitation.expiresAt.toISOString(),
  };
}

/** Enters the county of a link that may still be used; otherwise says which of four things is wrong with it. */
export async function enterByInvitation(
  ctx: AnonymousContext,
  token: string,
  load: typeof findInvitation,
): Promise<{ county: UseCaseContext; invitation: InvitationRow }> {
  const found = await findInvitationOfToken(ctx.db, digestOf(token));
  const county = found && (await ctx.enterCounty(systemActor(found.countyId)));
  const invitation = county && (await load(county, found.invitationId));
  if (!invitation) throw new RefusedError('notFound', [{ code: 'accounts.invitation-unknown' }]);
  refuseIf(invitationRefusals(invitationState(invitation, ctx.now)));
  return { county, invitation };
}
