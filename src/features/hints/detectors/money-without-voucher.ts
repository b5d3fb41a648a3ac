import type { AssistanceAct } from '../../assistance/act.ts';
import { daysBetween } from '../../../kernel/shanghai-time.ts';
import type { Hint } from '../hint.ts';
import { actRefOf, type ReportUnderReview } from '../report-under-review.ts';

/** 现金管理暂行条例 §五: up to here units may pay in cash; above it the bank leaves a paper anyway. Below, nobody should be asked for one. */
const cashLimitFen = 100_000;
/** Above it a paper is worth having though the receiving side says that it arrived. */
const largeMoneyFen = 1_000_000;
/** Weekends and the way to the bank: what was paid in the last days of a week is looked at with the next report. */
export const voucherDays = 3;

/**
 * Money paid in one village on one day, over 1,000 yuan together, to which nothing is attached, neither to the acts nor to the gift that
 * they were of, and which the receiving side has not confirmed: one hint a report, however many acts. What had no time to get a paper
 * when the last report came stands among `paidBefore`; what no next report will look at is looked at now. What the next one has
 * asked for is not asked for again.
 */
export function moneyWithoutVoucher(report: ReportUnderReview): Hint[] {
  const old = report.acts.filter(({ date }) => report.isOvertaken || daysBetween(date, report.to) >= voucherDays);
  const before = new Set(report.paidBefore.map(({ actId }) => actId));
  const bare = [...report.paidBefore, ...old.filter(({ actId }) => !before.has(actId))].filter((act) => paidFen(act) > 0 && !isProved(act, report));
  const isSeen = ({ actId }: AssistanceAct) => report.seenByNext.has(actId);
  const [isOver, wasOver] = [overTheLimit(bare), overTheLimit(bare.filter(isSeen))];
  const acts = bare
    .filter((act) => isOver(act) && !(isSeen(act) && wasOver(act)))
    .map((act) => ({ ...actRefOf(act, report), moneyFen: paidFen(act), isOfLastReport: before.has(act.actId) }));
  if (acts.length === 0) return [];
  return [{ kind: 'moneyWithoutVoucher', acts, totalFen: acts.reduce((sum, { moneyFen }) => sum + moneyFen, 0) }];
}

function paidFen({ moneyFen }: AssistanceAct): number {
  return moneyFen ?? 0;
}

/** Whether what was paid at the place and on the day of an act is over the limit together. */
function overTheLimit(acts: readonly AssistanceAct[]): (act: AssistanceAct) => boolean {
  const together = new Map<string, number>();
  for (const act of acts) together.set(placeAndDay(act), (together.get(placeAndDay(act)) ?? 0) + paidFen(act));
  return (act) => (together.get(placeAndDay(act)) ?? 0) > cashLimitFen;
}

/** A payment that is written down in pieces is one payment. */
function placeAndDay({ villageId, date }: AssistanceAct): string {
  return `${villageId} ${date}`;
}

function isProved(act: AssistanceAct, { giftsWithVoucher, confirmedActs }: ReportUnderReview): boolean {
  if (act.evidenceIds.length > 0 || giftsWithVoucher.has(act.giftId ?? '')) return true;
  return confirmedActs.has(act.actId) && paidFen(act) <= largeMoneyFen;
}
