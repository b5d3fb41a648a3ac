import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { whyMayNotExtendTaxonomy } from '../policy.ts';
import type * as contract from '../profile-contract.ts';
import { taxonomyWith } from '../taxonomy.ts';
import { insertOwnCapability, listOwnCapabilities } from './capability-store.ts';
import { capabilitiesOfOrganizations } from './public-reads.ts';

/** The taxonomy with how many organizations have each confirmed. */
export async function listCapabilities(ctx: UseCaseContext): Promise<{ capabilities: contract.TaxonomyRow[] }> {
  refuseIf(whyMayNotExtendTaxonomy(ctx.actor), 'forbidden');
  const confirmed = [...(await capabilitiesOfOrganizations(ctx)).values()].flat();
  const taxonomy = taxonomyWith(await listOwnCapabilities(ctx));
  return {
    capabilities: taxonomy.map((entry) => ({
      ...entry,
      organizations: confirmed.filter((capability) => capability === entry.capability).length,
    })),
  };
}

/** What the published taxonomy lacks, in the county's own word. A name of the published one is refused in either language. */
export async function addCountyCapability(
  ctx: UseCaseContext,
  { body: { name, hintWords } }: InputOf<typeof contract.addCountyCapability>,
): Promise<{ capability: string }> {
  refuseIf(whyMayNotExtendTaxonomy(ctx.actor), 'forbidden');
  const taken = new RefusedError('conflict', [{ code: 'organizations.capability-name-taken', params: { name }, at: 'body.name' }]);
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  if (taxonomyWith([]).some((entry) => same(entry.name['zh-CN']) || same(entry.name.en))) throw taken;
  const words = [...new Set([name, ...hintWords])];
  const capability = await insertOwnCapability(ctx, { name, hintWords: words.filter((word) => word.length > 1) });
  if (capability === undefined) throw taken;
  await ctx.audit({
    action: 'capability.added',
    subject: { type: 'capability', id: capability },
    detail: { name, hintWords: words },
  });
  return { capability };
}
