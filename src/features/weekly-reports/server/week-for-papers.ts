import { receiptsOf } from '../../confirmations/server/public-reads.ts';
import { findCampaign } from '../../plans/server/public-reads.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { WeekForPapers } from '../documents/week-in-papers.ts';
import type { PlanPlaces, RollUpOrganization } from '../roll-up.ts';
import { actsBehind } from './acts-behind.ts';
import { loadWeek } from './load-week.ts';
import { receiptsOfSigned } from './receipts-of-signed.ts';
import { getCountyName, type CountyWeek } from './roll-up-views.ts';
import { listNamedVersions } from './versions-store.ts';

/** Everything that bulletin and statistics are made of: frozen figures and versions once the week is closed. */
export async function weekForPapers(ctx: UseCaseContext, params: CountyWeek): Promise<WeekForPapers> {
  const loaded = await loadWeek(ctx, params);
  const { plan, places, week, weekNumber, current, closing } = loaded;
  const countyName = await getCountyName(ctx);
  const rollUp = closing?.rollUp ?? current;
  const acts = await actsBehind(ctx, loaded, closing ? 'frozen' : 'current');
  const actIds = acts.map(({ act }) => act.actId);
  const counted = rollUp.organizations.filter((one) => one.counted);
  const returned = rollUp.organizations.filter(({ reviewState }) => reviewState === 'returned');
  const named = versionsOf(counted);
  const versions = await listNamedVersions(ctx, [...named, ...versionsOf(returned)]);
  const contents = new Map(versions.map((version) => [version.reportId, version.content]));
  return {
    campaignName: plan.campaignName,
    issuer: issuerOf(countyName, (await findCampaign(ctx, params.campaignId))?.reportsGoTo ?? null),
    weekNumber,
    startsAt: week.startsAt,
    deadline: week.deadline,
    date: shanghaiDate(closing?.closedAt ?? ctx.now),
    isClosed: closing !== undefined,
    rollUp,
    acts,
    receipts: closing ? await receiptsOfSigned(ctx, actIds, named) : loaded.receipts,
    withdrawn: new Set((await receiptsOf(ctx, actIds)).filter(({ withdrawn }) => withdrawn).map(({ actId }) => actId)),
    returnedVillageIds: new Set([
      ...villagesHelped(returned, places),
      ...versionsOf(returned).flatMap(({ reportId }) => contents.get(reportId)?.acts ?? []).map(({ villageId }) => villageId),
    ]),
    texts: counted.flatMap(({ organizationName, reportId }) => {
      const texts = reportId === null ? null : contents.get(reportId);
      return texts ? [{ organizationName, texts }] : [];
    }),
  };
}

function versionsOf(organizations: readonly RollUpOrganization[]): { reportId: string; version: number }[] {
  return organizations.flatMap(({ reportId, version }) => (reportId === null ? [] : [{ reportId, version }]));
}

function villagesHelped(organizations: readonly RollUpOrganization[], { groups }: PlanPlaces): string[] {
  const ids = new Set(organizations.map(({ organizationId }) => organizationId));
  return groups.filter(({ organizationIds }) => organizationIds.some((one) => ids.has(one))).flatMap(({ villageIds }) => villageIds);
}

/** The notice says to whom reports go (plan §五(二): 社会组织管理局); that office of the county issues the bulletin. */
function issuerOf(countyName: string, reportsGoTo: string | null): string {
  if (reportsGoTo === null) return `${countyName}民政局`;
  return reportsGoTo.startsWith(countyName) ? reportsGoTo : `${countyName}${reportsGoTo}`;
}
