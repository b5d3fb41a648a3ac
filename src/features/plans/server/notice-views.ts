import * as z from 'zod';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { campaignDeadlines } from '../campaign-calendar.ts';
import { countsOf, plannedCampaign } from '../campaign-of-facts.ts';
import { difference } from '../difference.ts';
import type { PlanFacts } from '../facts.ts';
import { followSpans } from '../follow-spans.ts';
import { problemDecisionSchema, type LaunchPreview, type Notice, type NoticeSummary } from '../notice-contract.ts';
import { reportingRuleOf } from '../reporting-rule-of-facts.ts';
import { obstaclesToLaunch } from '../rules.ts';
import { getLatestNoticeOf, type StoredNotice } from './notice-store.ts';
import { findCampaign } from './public-reads.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;
type CampaignRef = { campaignId: string; name: string; version: number };

/** Newest first; a county has a handful of notices a year. */
export async function listedNotices(ctx: Reader): Promise<NoticeSummary[]> {
  const rows = await ctx.db
    .selectFrom('planNotices')
    .leftJoin('campaigns', (join) =>
      join
        .onRef('campaigns.countyId', '=', 'planNotices.countyId')
        .onRef('campaigns.campaignId', '=', 'planNotices.campaignId'),
    )
    .select(['noticeId', 'fileName', 'loadedAt', 'loadedByName', 'discardedAt', 'problemDecisions', 'campaignVersion'])
    .select(['planNotices.title', 'planNotices.docNumber', 'problemCount', 'campaigns.campaignId', 'campaigns.name'])
    .where('planNotices.countyId', '=', ctx.actor.countyId)
    .orderBy('noticeId', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    noticeId: row.noticeId,
    fileName: row.fileName,
    title: row.title,
    docNumber: row.docNumber,
    state: row.campaignId !== null ? 'launched' : row.discardedAt ? 'discarded' : 'draft',
    loadedAt: row.loadedAt.toISOString(),
    loadedByName: row.loadedByName,
    openProblems: row.problemCount - z.array(problemDecisionSchema).parse(row.problemDecisions).length,
    campaign:
      row.campaignId === null
        ? null
        : { campaignId: row.campaignId, name: row.name ?? '', version: row.campaignVersion ?? 1 },
  }));
}

/** A notice with everything that the page of the check needs: words, facts, provenance, obstacles, preview. */
export async function noticeView(ctx: Reader, notice: StoredNotice): Promise<Notice> {
  const twin = await findTwin(ctx, notice);
  const replaces = await findCampaignRef(ctx, notice.replacesCampaignId);
  const earlier = notice.launch ? undefined : (replaces ?? twin);
  const obstacles = obstaclesToLaunch({
    state: notice.state,
    facts: notice.facts,
    verdicts: notice.decisions,
    twin,
    replaces: replaces !== undefined,
  });
  const { spans, corrected } = followSpans(notice.factsRead, notice.spans, notice.facts);
  const launched = await findCampaignRef(ctx, notice.launch?.campaignId ?? null);
  return {
    noticeId: notice.noticeId,
    fileName: notice.fileName,
    title: notice.facts.title,
    docNumber: notice.facts.docNumber,
    state: notice.state,
    loadedAt: notice.loadedAt.toISOString(),
    loadedByName: notice.loadedByName,
    openProblems: notice.facts.problems.length - notice.decisions.length,
    campaign: launched && notice.launch ? { ...launched, version: notice.launch.version } : null,
    revision: notice.revision,
    text: notice.text,
    facts: notice.facts,
    spans,
    corrected,
    decisions: notice.decisions,
    twin: twin ?? null,
    replaces: replaces ?? null,
    changes: earlier ? difference((await getLatestNoticeOf(ctx, earlier.campaignId)).facts, notice.facts) : null,
    obstacles,
    preview: previewOf(notice.facts),
  };
}

async function findCampaignRef(ctx: Reader, campaignId: string | null): Promise<CampaignRef | undefined> {
  const campaign = campaignId === null ? undefined : await findCampaign(ctx, campaignId);
  return campaign && { campaignId: campaign.campaignId, name: campaign.name, version: campaign.version };
}

/** The campaign that the same paper has launched before: the same bytes, or the same number and title. */
export async function findTwin(ctx: Reader, notice: StoredNotice): Promise<(CampaignRef & { sameFile: boolean }) | undefined> {
  const { title, docNumber } = notice.facts;
  const row = await ctx.db
    .selectFrom('planNotices')
    .innerJoin('campaigns', (join) =>
      join
        .onRef('campaigns.countyId', '=', 'planNotices.countyId')
        .onRef('campaigns.campaignId', '=', 'planNotices.campaignId'),
    )
    .select(['campaigns.campaignId', 'campaigns.name', 'campaigns.version', 'sha256'])
    .where('planNotices.countyId', '=', ctx.actor.countyId)
    .where('noticeId', '!=', notice.noticeId)
    .where((row) =>
      row.or([
        row('sha256', '=', notice.sha256),
        row.and([row('planNotices.docNumber', '=', docNumber), row('planNotices.title', '=', title)]),
      ]),
    )
    .orderBy((row) => row('sha256', '=', notice.sha256), 'desc')
    .orderBy('planNotices.launchedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { campaignId: row.campaignId, name: row.name, version: row.version, sameFile: row.sha256 === notice.sha256 };
}

/** What the launch would make live; null while its dates or its reporting stand against it. */
function previewOf(facts: PlanFacts): LaunchPreview | null {
  const unsettled = obstaclesToLaunch({ state: 'draft', facts, verdicts: [], twin: undefined, replaces: false });
  const planned = plannedCampaign(facts);
  if (planned.name === null || planned.startsOn === null || unsettled.some(({ code }) => code !== 'plans.problems-open')) return null;
  const { startsOn, endsOn, name, endConditions } = planned;
  const { rule } = reportingRuleOf(facts.reporting);
  return {
    name,
    startsOn,
    endsOn,
    endConditions,
    ...countsOf(planned),
    reportingRule: rule,
    deadlines: campaignDeadlines({ startsOn, endsOn, reportingRule: rule }).map(({ dueDate, deadline }) => ({
      dueDate,
      deadline: deadline.toISOString(),
    })),
  };
}
