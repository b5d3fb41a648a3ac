import type { AssistanceAct } from '../assistance/act.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { shanghaiDate, type CalendarDate } from '../../kernel/shanghai-time.ts';
import { isEmptyContent, type DraftContent, type ReportTexts } from './content.ts';
import type { Reason } from './views.ts';

export interface SubmissionSurroundings {
  startsAt: Date;
  deadline: Date;
}

/** Every reason why a draft cannot be signed as it stands. Acts have been held against their rules when they were entered. */
export function refusalsAgainstSubmission(content: DraftContent, acts: readonly unknown[]): Refusal[] {
  return acts.length === 0 && isEmptyContent(content) ? [{ code: 'weekly-report.empty' }] : [];
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

function hintOutsideWeek(date: CalendarDate, from: CalendarDate, to: CalendarDate, at: string): Reason[] {
  if (date >= from && date <= to) return [];
  return [{ code: 'weekly-report.hint-outside-week', params: { date, from, to }, at }];
}
