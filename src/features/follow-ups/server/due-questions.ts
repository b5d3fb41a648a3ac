import { grouped } from '../../../kernel/grouped.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { LedgerEntry } from '../../assistance/ledger.ts';
import { entriesOfVillages } from '../../assistance/server/public-reads.ts';
import { allVillages } from '../../registry/server/public-reads.ts';
import { daysAskedAbout, followedKinds, openStepOf, type Question, type Step } from '../schedule.ts';
import { questionsAbout, type Receipts } from './questions-about.ts';
import { answersTo, type StoredAnswer } from './store.ts';

export interface DueQuestion {
  question: Question<LedgerEntry>;
  step: Step;
}

/** The villages for which the actor answers; none for whoever gives help. */
export async function ownVillageIds(ctx: UseCaseContext): Promise<string[]> {
  const { role, villageId, townshipId } = ctx.actor;
  if (role === 'village') return villageId === undefined ? [] : [villageId];
  if (role !== 'township' || townshipId === undefined) return [];
  return (await allVillages(ctx)).filter((village) => village.townshipId === townshipId).map((village) => village.villageId);
}

/** What these villages are asked today, the earliest due first. */
export async function dueQuestions(ctx: UseCaseContext, villageIds: readonly string[]): Promise<DueQuestion[]> {
  const today = shanghaiDate(ctx.now);
  const entries = await entriesOfVillages(ctx, { villageIds, kinds: followedKinds, ...daysAskedAbout(today) });
  const { questions, receipts } = await questionsAbout(ctx, entries);
  const asked = questions.flatMap((question) => question.entries.map(({ act }) => act.actId));
  const answers = await countingAnswers(ctx, asked, receipts);
  return questions
    .flatMap((question) => {
      const step = openStepOf(question, answersToQuestion(question, answers), today);
      return step ? [{ question, step }] : [];
    })
    .toSorted((a, b) => (a.step.dueOn < b.step.dueOn ? -1 : Number(a.step.dueOn > b.step.dueOn)));
}

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
