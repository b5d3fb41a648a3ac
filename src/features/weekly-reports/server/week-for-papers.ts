import { findCampaign } from '../../plans/server/public-reads.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { WeekForPapers } from '../documents/week-in-papers.ts';
import { actsBehind } from './acts-behind.ts';
import { loadWeek } from './load-week.ts';
import { receiptsOfSigned } from './receipts-of-signed.ts';
import { getCountyName, type CountyWeek } from './roll-up-views.ts';
import { listNamedVersions } from './versions-store.ts';

/** Everything that bulletin and statistics are made of: frozen figures and versions once the week is closed. */
export async function weekForPapers(ctx: UseCaseContext, params: CountyWeek): Promise<WeekForPapers> {
  const loaded = await loadWeek(ctx, params);
  const { plan, week, weekNumber, current, closing } = loaded;
  const countyName = await getCountyName(ctx);
  const rollUp = closing?.rollUp ?? current;
  const acts = await actsBehind(ctx, loaded, closing ? 'frozen' : 'current');
  const counted = rollUp.organizations.filter((one) => one.counted);
  const named = counted.flatMap(({ reportId, version }) => (reportId === null ? [] : [{ reportId, version }]));
  const versions = await listNamedVersions(ctx, named);
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
    receipts: closing ? await receiptsOfSigned(ctx, acts.map(({ act }) => act.actId), named) : loaded.receipts,
    texts: counted.flatMap(({ organizationName, reportId }) => {
      const texts = reportId === null ? null : contents.get(reportId);
      return texts ? [{ organizationName, texts }] : [];
    }),
  };
}

/** The notice says to whom reports go (plan §五(二): 社会组织管理局); that office of the county issues the bulletin. */
function issuerOf(countyName: string, reportsGoTo: string | null): string {
  if (reportsGoTo === null) return `${countyName}民政局`;
  return reportsGoTo.startsWith(countyName) ? reportsGoTo : `${countyName}${reportsGoTo}`;
}
