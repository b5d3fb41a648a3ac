import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf, type Refusal } from '../../../kernel/refusal.ts';
import { Confidential } from '../../../platform/use-case/confidential.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { namesOfOrganizations } from '../../organizations/server/public-reads.ts';
import { allTownships, villagesById } from '../../registry/server/public-reads.ts';
import { placeRefusals, type Place } from '../invitation-rules.ts';
import type * as contract from '../people-contract.ts';
import { mayBringIn } from '../policy.ts';
import { issueInvitations } from './issue-invitations.ts';

/** Invites one person or many; all or, where one line is wrong, none. */
export async function invitePeople(
  ctx: UseCaseContext,
  { body }: InputOf<typeof contract.invitePeople>,
): Promise<Confidential<{ invitations: contract.IssuedInvitation[] }>> {
  const forbidden = body.invitations.some((wanted) => !mayBringIn(ctx.actor, wanted));
  refuseIf(forbidden ? [{ code: 'accounts.may-not-bring-in' }] : [], 'forbidden');
  const at = (index: number) => `body.invitations.${index}`;
  refuseIf(body.invitations.flatMap(({ role, ...place }, index) => placeRefusals(role, place, at(index))), 'invalid');
  refuseIf(await unknownPlaces(ctx, body.invitations, at), 'notFound');
  const drafts = body.invitations.map((wanted) => ({ ...wanted, purpose: 'join' as const }));
  return new Confidential({ invitations: await issueInvitations(ctx, drafts, body.days) });
}

async function unknownPlaces(
  ctx: UseCaseContext,
  places: readonly Place[],
  at: (index: number) => string,
): Promise<Refusal[]> {
  const idsOf = (kind: keyof Place) => places.flatMap((place) => place[kind] ?? []);
  const townships = await allTownships(ctx);
  const known = new Set([
    ...(await namesOfOrganizations(ctx, idsOf('organizationId'))).keys(),
    ...(await villagesById(ctx, idsOf('villageId'))).keys(),
    ...townships.map(({ townshipId }) => townshipId),
  ]);
  return places.flatMap((place, index) => {
    const id = place.organizationId ?? place.townshipId ?? place.villageId;
    return id === undefined || known.has(id) ? [] : [{ code: 'accounts.place-unknown', at: at(index) }];
  });
}
