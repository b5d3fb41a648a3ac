import { isOffice } from '../../../kernel/actor.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { actsAtOnce } from '../act-pages.ts';
import { placesOf } from '../expectations.ts';
import { availableOfficeActions } from '../rules.ts';
import { standingOf } from '../standing-of.ts';
import { actChangesBetween } from '../version-changes.ts';
import type { ActChangesView, ReportView } from '../views.ts';
import { actsOfWeek } from './acts-of-week.ts';
import { listExemptions } from './exemptions-store.ts';
import { surroundingsOf } from './load-own-week.ts';
import { loadReceivedReport, receivedSituation } from './load-report.ts';
import { versionViewOf } from './receipt-view.ts';
import { sinceReceivedOf } from './since-received.ts';
import { standingSourceOf } from './standing-source.ts';
import { listDecisions, type ReportVersion } from './versions-store.ts';
import { villagesNamed } from './villages-named.ts';

/** A received report with every version and decision; says nothing of drafts. */
export async function getReport(ctx: UseCaseContext, { params }: { params: { reportId: string } }): Promise<ReportView> {
  const week = await loadReceivedReport(ctx, params.reportId);
  const { expected, report, versions } = week;
  const surroundings = await surroundingsOf(ctx, week);
  const campaignName = surroundings.plans[0]?.campaignName ?? '';
  return {
    reportId: report.reportId,
    campaignId: report.campaignId,
    campaignName,
    organizationId: report.organizationId,
    organizationName: expected.organizationName,
    groupName: expected.groupName,
    startsAt: expected.startsAt.toISOString(),
    deadline: expected.deadline.toISOString(),
    standing: standingOf(standingSourceOf(expected, report), ctx.now),
    villages: await villagesNamed(ctx, placesOf(surroundings.plans).villages, versions.flatMap(({ content }) => content?.acts ?? [])),
    versions: versions.map((version, index) => ({
      ...versionViewOf(campaignName, week, version, { surroundings, mostActs: actsAtOnce }),
      changes: changesSince(versions[index + 1], version),
    })),
    sinceReceived: await sinceReceivedOf(ctx, await actsOfWeek(ctx, week)),
    decisions: await listDecisions(ctx, report.reportId),
    exemptions: await listExemptions(ctx, report),
    actions: isOffice(ctx.actor) ? availableOfficeActions(receivedSituation(week)) : [],
  };
}

function changesSince(before: ReportVersion | undefined, { content }: ReportVersion): ActChangesView | null {
  if (!before) return null;
  const { added, removed, changed } = actChangesBetween(before.content?.acts ?? [], content?.acts ?? []);
  return { added: firstOf(added), removed: firstOf(removed), changed: firstOf(changed) };
}

function firstOf<T>(all: readonly T[]): { count: number; first: T[] } {
  return { count: all.length, first: all.slice(0, actsAtOnce) };
}
