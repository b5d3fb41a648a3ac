import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { allTownships } from '../../registry/server/public-reads.ts';
import { hintsOfCreditCode } from '../credit-code.ts';
import { whyMayNotListOrganizations } from '../policy.ts';
import type { ProfileRow, TaxonomyEntry } from '../profile-contract.ts';
import { missingFields } from '../profile.ts';
import { taxonomyWith } from '../taxonomy.ts';
import { listOwnCapabilities } from './capability-store.ts';
import { allProfiles } from './profile-store.ts';
import { capabilitiesOfOrganizations } from './public-reads.ts';

/** Every organization with what is known of it and what is missing: four reads, whatever the county's size. */
export async function listProfiles(ctx: UseCaseContext): Promise<{ organizations: ProfileRow[]; taxonomy: TaxonomyEntry[] }> {
  refuseIf(whyMayNotListOrganizations(ctx.actor), 'forbidden');
  const profiles = await allProfiles(ctx);
  const capabilities = await capabilitiesOfOrganizations(ctx);
  const townships = new Map((await allTownships(ctx)).map(({ townshipId, name }) => [townshipId, name]));
  return {
    organizations: profiles.map(({ organizationId, name, facts, contacts }) => {
      const confirmed = capabilities.get(organizationId) ?? [];
      return {
        organizationId,
        name,
        kind: facts.kind,
        townshipName: (facts.townshipId !== null && townships.get(facts.townshipId)) || null,
        capabilities: confirmed,
        staff: facts.staff,
        maxVillages: facts.maxVillages,
        creditCodeHints: facts.creditCode === null ? [] : hintsOfCreditCode(facts.creditCode, facts.kind),
        missing: missingFields(facts, { capabilities: confirmed.length, contacts: contacts.length }),
      };
    }),
    taxonomy: taxonomyWith(await listOwnCapabilities(ctx)),
  };
}
