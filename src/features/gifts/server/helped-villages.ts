import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { livePairingsOf } from '../../pairings/server/public-reads.ts';
import { allCampaigns, listVillagesHelpedBy } from '../../plans/server/public-reads.ts';
import { villagesById } from '../../registry/server/public-reads.ts';

/** The villages that an organization helps, by a plan or by a live pairing. */
export async function helpedVillages(ctx: UseCaseContext, organizationId: string): Promise<{ villageId: string; villageName: string }[]> {
  const ids = (await livePairingsOf(ctx, { organizationIds: [organizationId] })).map(({ villageId }) => villageId);
  for (const { campaignId } of await allCampaigns(ctx)) {
    ids.push(...(await listVillagesHelpedBy(ctx, { campaignId, organizationId })).map(({ villageId }) => villageId));
  }
  return [...(await villagesById(ctx, ids)).values()].map(({ villageId, name }) => ({ villageId, villageName: name }));
}
