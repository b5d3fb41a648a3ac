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

/** A capability that the office added to the taxonomy. */
export interface CountyCapability {
  capabilityId: string;
  name: string;
}

export async function listCountyCapabilities(ctx: Reader): Promise<CountyCapability[]> {
  return ctx.db
    .selectFrom('countyCapabilities')
    .select(['capabilityId', 'name'])
    .where('countyId', '=', ctx.actor.countyId)
    .orderBy('capabilityId')
    .execute();
}

/** What the organizations can do, confirmed by a person: codes of the taxonomy and ids of county capabilities, by organization. */
export async function capabilitiesOfOrganizations(ctx: Reader): Promise<Map<string, string[]>> {
  const rows = await ctx.db
    .selectFrom('organizationCapabilities')
    .select(['organizationId', 'capability'])
    .where('countyId', '=', ctx.actor.countyId)
    .orderBy('organizationId')
    .orderBy('capability')
    .execute();
  const byOrganization = new Map<string, string[]>();
  for (const { organizationId, capability } of rows) {
    byOrganization.set(organizationId, [...(byOrganization.get(organizationId) ?? []), capability]);
  }
  return byOrganization;
}
