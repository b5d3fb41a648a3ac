import { RefusedError, type Refusal } from '../../../kernel/refusal.ts';
import { shanghaiTimestamp } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { ReceiptState } from '../../confirmations/receipt.ts';
import type { BoardWeek } from '../board.ts';
import { placesOf, plansAsOf, type ReportingPlan } from '../expectations.ts';
import { countedActs, rollUpOf, type PlanPlaces, type RollUp, type RollUpSource } from '../roll-up.ts';
import { standingOf } from '../standing-of.ts';
import { listWeeks } from './board-views.ts';
import { listPlanVersions } from './plans-store.ts';
import { receiptsOfSigned } from './receipts-of-signed.ts';
import { findClosing, listWeekReports, type CountyWeek, type WeekClosing } from './roll-up-views.ts';
import type { ReportVersion } from './versions-store.ts';
import { villagesNamed } from './villages-named.ts';

/** A week of the county with all that its roll-up, its papers and its closing need. */
export interface LoadedWeek {
  plan: ReportingPlan;
  places: PlanPlaces;
  week: BoardWeek;
  /** From 1: the 期号 of the bulletin. */
  weekNumber: number;
  sources: RollUpSource[];
  /** Latest received versions by report. */
  latest: ReadonlyMap<string, ReportVersion>;
  current: RollUp;
  /** Where the acts of `current`, as they were signed, stand with their receiving side now. */
  receipts: ReadonlyMap<string, ReceiptState>;
  closing: WeekClosing | undefined;
}

export async function loadWeek(ctx: UseCaseContext, address: CountyWeek): Promise<LoadedWeek> {
  const plans = await listPlanVersions(ctx, address.campaignId);
  const weeks = await listWeeks(ctx, address.campaignId);
  const position = weeks.findIndex(({ dueDate }) => dueDate === address.dueDate);
  const [plan, week] = [plans[0], weeks[position]];
  if (!plan || !week) throw new RefusedError('notFound', [{ code: 'weekly-report.no-such-week' }]);
  const entries = await listWeekReports(ctx, address);
  const sources = entries.map((entry): RollUpSource => {
    const { state, late, offlineDelayAccepted, receivedAt, reportId, version, reviewState } = standingOf(entry, ctx.now);
    const { organizationId, organizationName, latest } = entry;
    const standing = { state, late, offlineDelayAccepted, receivedAt, reportId, version, reviewState };
    return { organizationId, organizationName, ...standing, acts: latest?.content?.acts ?? [] };
  });
  const planned = placesOf(plansAsOf(plans, week.deadline));
  const places = { ...planned, villages: await villagesNamed(ctx, planned.villages, sources.flatMap(({ acts }) => acts)) };
  const receipts = await receiptsOfSigned(
    ctx,
    countedActs(sources, places).map(({ act }) => act.actId),
    sources.flatMap(({ reportId, version }) => (reportId === null ? [] : [{ reportId, version }])),
  );
  return {
    plan,
    places,
    week,
    weekNumber: position + 1,
    sources,
    latest: new Map(entries.flatMap(({ latest }) => (latest ? [[latest.reportId, latest]] : []))),
    current: rollUpOf(sources, places, receipts),
    receipts,
    closing: await findClosing(ctx, address),
  };
}

/** Why a week cannot be closed now. Who is missing stays missing and does not hold up the others. */
export function refusalsAgainstClosing({ week, closing, current }: LoadedWeek, now: Date): Refusal[] {
  const open = current.organizations.filter(({ reviewState }) => reviewState === 'awaitingReview').length;
  return [
    ...(closing ? [{ code: 'weekly-report.week-closed' }] : []),
    ...(now < week.deadline
      ? [{ code: 'weekly-report.week-not-over', params: { deadline: shanghaiTimestamp(week.deadline).slice(0, 16) } }]
      : []),
    ...(open > 0 && !closing ? [{ code: 'weekly-report.reviews-open', params: { count: open } }] : []),
  ];
}
