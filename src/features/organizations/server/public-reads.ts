import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Organization } from '../contract.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

/** One organization of the actor's county, or undefined where there is none of that id. */
export async function findOrganization(ctx: Reader, organizationId: string): Promise<Organization | undefined> {
  return ctx.db
    .selectFrom('organizations')
    .select(['organizationId', 'name'])
    .where('countyId', '=', ctx.actor.countyId)
    .where('organizationId', '=', organizationId)
    .executeTakeFirst();
}

/** All organizations of the county in the order in which they came in, which is that of the notices. */
export async function allOrganizations(ctx: Reader): Promise<Organization[]> {
  return ctx.db
    .selectFrom('organizations')
    .select(['organizationId', 'name'])
    .where('countyId', '=', ctx.actor.countyId)
    .orderBy('organizationId')
    .execute();
}

/** Names by id; ids that the county does not know are left out. */
export async function namesOfOrganizations(ctx: Reader, organizationIds: readonly string[]): Promise<Map<string, string>> {
  if (organizationIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('organizations')
    .select(['organizationId', 'name'])
    .where('countyId', '=', ctx.actor.countyId)
    .where('organizationId', 'in', [...new Set(organizationIds)])
    .execute();
  return new Map(rows.map((row) => [row.organizationId, row.name]));
}
