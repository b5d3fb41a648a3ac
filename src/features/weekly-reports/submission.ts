import type { AssistanceAct } from '../assistance/act.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { shanghaiDate, type CalendarDate } from '../../kernel/shanghai-time.ts';
import { isEmptyContent, isOnlyCarried, type DraftContent, type ReportTexts } from './content.ts';
import { inexactSums, type Figures } from './figures.ts';
import type { Reason } from './views.ts';

export interface SubmissionSurroundings {
  startsAt: Date;
  deadline: Date;
}

/** What one report takes: it is kept, sent and read as one. */
const mostActs = 5000;

/**
 * Every reason why a draft cannot be signed as it stands. Each act was held against its rules when it was entered; here is
 * what only all of them together can be: nothing, too many, or more than can be kept exactly.
 * @param figures of all acts of the week
 * @param earlier the words of the last report, as far as they are known: they alone are no report of this week
 */
export function refusalsAgainstSubmission(content: DraftContent, figures: Figures, earlier: ReportTexts | undefined): Refusal[] {
  const { acts } = figures;
  const inexact = inexactSums(figures);
  return [
    ...(acts === 0 && isEmptyContent(content) ? [{ code: 'weekly-report.empty' }] : []),
    ...(acts === 0 && isOnlyCarried(content, earlier) ? [{ code: 'weekly-report.only-carried' }] : []),
    ...(acts > mostActs ? [{ code: 'weekly-report.too-many-acts', params: { acts, most: mostActs } }] : []),
    ...(inexact.money ? [{ code: 'weekly-report.money-too-large' }] : []),
    ...inexact.goods.map(({ name, unit }) => ({ code: 'weekly-report.goods-too-large', params: { name, unit } })),
  ];
}

/** Whoever signs has seen the acts that are signed: where the ledger has changed since, they are looked at first. */
export function refusalsAgainstMark(standing: string, seen: string): Refusal[] {
  return standing === seen ? [] : [{ code: 'weekly-report.acts-changed' }];
}

/** Hints for a person to judge, never reasons to refuse. */
export function hintsOf({ effects, acts }: ReportTexts & { acts: readonly Pick<AssistanceAct, 'date' | 'kind' | 'moneyFen'>[] }, { startsAt, deadline }: SubmissionSurroundings): Reason[] {
  // The day of the deadline belongs to this week until 18:00 and to the next from then on; a date alone cannot tell.
  const from = shanghaiDate(startsAt);
  const to = shanghaiDate(deadline);
  const hints: Reason[] = acts.flatMap((act, index) => [
    ...hintOutsideWeek(act.date, from, to, `acts.${index}.date`),
    ...(act.moneyFen && act.kind !== 'cash' && act.kind !== 'purchase'
      ? [{ code: 'weekly-report.hint-money-elsewhere', at: `acts.${index}.moneyFen` }]
      : []),
  ]);
  if (effects.trim() === '') hints.push({ code: 'weekly-report.hint-no-effects', at: 'effects' });
  return hints;
}

/** More are not read one by one: how many there are besides stands at the end. */
const mostHints = 100;

export function shownHints(hints: readonly Reason[]): Reason[] {
  const more = hints.length - mostHints;
  return more <= 0 ? [...hints] : [...hints.slice(0, mostHints), { code: 'weekly-report.hint-more', params: { count: more } }];
}

function hintOutsideWeek(date: CalendarDate, from: CalendarDate, to: CalendarDate, at: string): Reason[] {
  if (date >= from && date <= to) return [];
  return [{ code: 'weekly-report.hint-outside-week', params: { date, from, to }, at }];
}
