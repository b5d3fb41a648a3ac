import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Campaign, CampaignSummary } from '../campaign-contract.ts';
import type * as contract from '../contract.ts';
import { whyMayNotSeeCampaigns } from '../policy.ts';
import { campaignSummary, campaignView } from './campaign-views.ts';
import { allCampaigns, findCampaign } from './public-reads.ts';

export async function viewCampaign(ctx: UseCaseContext, { params }: InputOf<typeof contract.viewCampaign>): Promise<Campaign> {
  refuseIf(whyMayNotSeeCampaigns(ctx.actor), 'forbidden');
  const campaign = await findCampaign(ctx, params.campaignId);
  if (!campaign) throw new RefusedError('notFound', [{ code: 'plans.no-such-campaign' }]);
  return campaignView(ctx, campaign);
}

export async function listCampaigns(ctx: UseCaseContext): Promise<{ campaigns: CampaignSummary[] }> {
  refuseIf(whyMayNotSeeCampaigns(ctx.actor), 'forbidden');
  return { campaigns: (await allCampaigns(ctx)).map(campaignSummary) };
}
