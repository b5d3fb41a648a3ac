import { grouped } from '../../../kernel/grouped.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { LedgerEntry } from '../../assistance/ledger.ts';
import type { Question } from '../schedule.ts';
import type { Receipts } from './questions-about.ts';
import { answersTo, type StoredAnswer } from './store.ts';

/** Answers by act that count: those to what was received as it stands now. Where it was corrected since, it is asked again. */
export async function countingAnswers(ctx: UseCaseContext, actIds: readonly string[], receipts: Receipts): Promise<Map<string, StoredAnswer[]>> {
  const counting = (await answersTo(ctx, actIds)).filter(({ actId, revision }) => revision >= (receipts.get(actId)?.askedFrom ?? 1));
  return grouped(counting, ({ actId }) => actId);
}

/** Each answer once, though it was to several acts; the earliest first. */
export function answersToQuestion({ entries }: Question<LedgerEntry>, byAct: ReadonlyMap<string, StoredAnswer[]>): StoredAnswer[] {
  const all = new Map(entries.flatMap(({ act }) => byAct.get(act.actId) ?? []).map((answer) => [answer.answerId, answer]));
  return [...all.values()].toSorted(earliestFirst);
}

/** Of the same instant, by their ids, which grow with time. */
export function earliestFirst(a: StoredAnswer, b: StoredAnswer): number {
  return a.answeredAt.getTime() - b.answeredAt.getTime() || (a.answerId < b.answerId ? -1 : 1);
}
