import { newId } from '../../../kernel/ids.ts';
import type { ReportingRule } from '../../../kernel/reporting-rule.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { PlannedCampaign } from '../campaign-of-facts.ts';

export interface CampaignRow {
  planned: PlannedCampaign & { name: string; startsOn: string };
  reportingRule: ReportingRule | null;
}

/** Makes a campaign live, or its next version: the row always speaks with the latest notice, the versions are the notices. */
export async function saveCampaign(
  ctx: UseCaseContext,
  replacesCampaignId: string | null,
  { planned, reportingRule }: CampaignRow,
): Promise<{ campaignId: string; version: number }> {
  const { countyId } = ctx.actor;
  const values = {
    name: planned.name,
    title: planned.title,
    docNumber: planned.docNumber,
    startsOn: planned.startsOn,
    endsOn: planned.endsOn,
    endConditions: JSON.stringify(planned.endConditions),
    chiefName: planned.chief?.name ?? null,
    chiefPost: planned.chief?.post ?? null,
    reportingRule: reportingRule && JSON.stringify(reportingRule),
    reportsGoTo: planned.reportsGoTo,
    launchedAt: ctx.now,
  };
  if (replacesCampaignId === null) {
    const campaignId = newId();
    await ctx.db.insertInto('campaigns').values({ countyId, campaignId, version: 1, ...values }).execute();
    return { campaignId, version: 1 };
  }
  return ctx.db
    .updateTable('campaigns')
    .set((row) => ({ ...values, version: row('version', '+', 1) }))
    .where('countyId', '=', countyId)
    .where('campaignId', '=', replacesCampaignId)
    .returning(['campaignId', 'version'])
    .executeTakeFirstOrThrow();
}
