import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Organization } from '../contract.ts';
import type { OrganizationKind } from '../kinds.ts';
import type { TaxonomyEntry } from '../profile-contract.ts';
import { taxonomyWith } from '../taxonomy.ts';

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

/** What pairing judges an organization by (plan §三: 宗旨相符、能力匹配、便于开展). */
export interface OrganizationForPairing {
  organizationId: string;
  name: string;
  kind: OrganizationKind | null;
  purpose: string;
  businessScope: string;
  /** The township in which it works; null: not said, or outside of the county's. */
  townshipId: string | null;
  /** null: not said. */
  maxVillages: number | null;
  staff: number | null;
  /** Confirmed ones: codes of the taxonomy and ids of county capabilities. */
  capabilities: string[];
}

/** All organizations of the county in the order of the notices, with what pairing judges them by. */
export async function profilesOfOrganizations(ctx: Reader): Promise<OrganizationForPairing[]> {
  const rows = await ctx.db
    .selectFrom('organizations')
    .select(['organizationId', 'name', 'kind', 'purpose', 'businessScope', 'townshipId', 'maxVillages', 'staff'])
    .where('countyId', '=', ctx.actor.countyId)
    .orderBy('organizationId')
    .execute();
  const capabilities = await capabilitiesOfOrganizations(ctx);
  return rows.map((row) => ({
    ...row,
    kind: row.kind as OrganizationKind | null,
    capabilities: capabilities.get(row.organizationId) ?? [],
  }));
}

/** The published taxonomy with what the county added to it: the kinds of help that organizations give and villages need. */
export async function taxonomyOfCounty({ db, actor }: Reader): Promise<TaxonomyEntry[]> {
  const own = await db
    .selectFrom('countyCapabilities')
    .select(['capabilityId', 'name', 'hintWords'])
    .where('countyId', '=', actor.countyId)
    .orderBy('capabilityId')
    .execute();
  return taxonomyWith(own);
}
