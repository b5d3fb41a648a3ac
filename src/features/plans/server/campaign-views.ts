import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { campaignDeadlines } from '../campaign-calendar.ts';
import type { Campaign, CampaignSummary } from '../campaign-contract.ts';
import { difference } from '../difference.ts';
import { planFactsSchema } from '../facts.ts';
import { listGroups, type LiveCampaign } from './public-reads.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

export function campaignSummary(campaign: LiveCampaign): CampaignSummary {
  const { campaignId, name, version, startsOn, endsOn, endConditions, launchedAt } = campaign;
  return { campaignId, name, version, startsOn, endsOn, endConditions, launchedAt: launchedAt.toISOString() };
}

/** The page of a campaign (S12): who leads, who helps whom, when reports are due, and every version of its notice. */
export async function campaignView(ctx: Reader, campaign: LiveCampaign): Promise<Campaign> {
  const rows = await ctx.db
    .selectFrom('planNotices')
    .select(['noticeId', 'fileName', 'facts', 'campaignVersion', 'launchedAt', 'launchedByName'])
    .where('countyId', '=', ctx.actor.countyId)
    .where('campaignId', '=', campaign.campaignId)
    .orderBy('campaignVersion')
    .execute();
  const notices = rows.map((row) => ({ ...row, facts: planFactsSchema.parse(row.facts) }));
  return {
    ...campaignSummary(campaign),
    title: campaign.title,
    docNumber: campaign.docNumber,
    chief: campaign.chief,
    reportingRule: campaign.reportingRule,
    reportsGoTo: campaign.reportsGoTo,
    reportingText: notices.at(-1)?.facts.reporting?.text ?? null,
    groups: await listGroups(ctx, campaign.campaignId),
    deadlines: campaignDeadlines(campaign).map(({ dueDate, deadline }) => ({ dueDate, deadline: deadline.toISOString() })),
    versions: notices.map(({ noticeId, fileName, facts, campaignVersion, launchedAt, launchedByName }, index) => {
      const before = notices[index - 1];
      return {
        version: campaignVersion ?? index + 1,
        noticeId,
        fileName,
        title: facts.title,
        docNumber: facts.docNumber,
        launchedAt: (launchedAt ?? campaign.launchedAt).toISOString(),
        launchedByName: launchedByName ?? '',
        changes: before ? difference(before.facts, facts) : [],
      };
    }),
  };
}
