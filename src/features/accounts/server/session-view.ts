import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { findOrganization } from '../../organizations/server/public-reads.ts';
import { findTownship, findVillage } from '../../registry/server/public-reads.ts';
import type { Place } from '../invitation-rules.ts';
import type { SessionView } from '../contract.ts';
import { getCountyName, type CountyContext } from './account-store.ts';

/** Names of the place that somebody stands for. */
export async function placeNames(
  ctx: CountyContext,
  { organizationId, townshipId, villageId }: { [P in keyof Place]: string | null | undefined },
): Promise<{ organizationName?: string; placeName?: string }> {
  const organization = organizationId ? await findOrganization(ctx, organizationId) : undefined;
  const place = villageId ? await findVillage(ctx, villageId) : townshipId ? await findTownship(ctx, townshipId) : undefined;
  return {
    ...(organization ? { organizationName: organization.name } : {}),
    ...(place ? { placeName: place.name } : {}),
  };
}

/** Who the actor is, with the names of what they stand for. */
export async function sessionViewOf(ctx: UseCaseContext): Promise<SessionView> {
  const { accountId, name, role, organizationId, townshipId, villageId } = ctx.actor;
  if (role === 'system') throw new Error('the product itself has no session');
  return {
    accountId,
    name,
    role,
    organizationId,
    townshipId,
    villageId,
    ...(await placeNames(ctx, ctx.actor)),
    countyName: await getCountyName(ctx),
  };
}
