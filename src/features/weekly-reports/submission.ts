import type { Refusal } from '../../kernel/refusal.ts';
import { shanghaiDate, type CalendarDate } from '../../kernel/shanghai-time.ts';
import { completeAct, refusalsAgainstAct } from '../assistance/rules.ts';
import { isEmptyContent, reportContentSchema, type DraftContent, type ReportContent } from './content.ts';
import type { Reason } from './views.ts';

export interface SubmissionSurroundings {
  villageIds: ReadonlySet<string>;
  startsAt: Date;
  deadline: Date;
}

/** Every reason why a draft cannot be signed as it stands, each with its field: `acts.0.date`. */
export function refusalsAgainstSubmission(content: DraftContent, { villageIds }: SubmissionSurroundings, now: Date): Refusal[] {
  if (isEmptyContent(content)) return [{ code: 'weekly-report.empty' }];
  const today = shanghaiDate(now);
  const seen = new Set<string>();
  return content.acts.flatMap((act, index) => {
    const twice = seen.has(act.actId) ? [{ code: 'assistance.act-id-twice' }] : [];
    seen.add(act.actId);
    return [...twice, ...refusalsAgainstAct(act, { villageIds, today })].map((refusal: Refusal) => ({
      ...refusal,
      at: ['acts', index, refusal.at].filter((part) => part !== undefined).join('.'),
    }));
  });
}

/** Hints for a person to judge, never reasons to refuse. */
export function hintsOf(content: DraftContent, { startsAt, deadline }: SubmissionSurroundings): Reason[] {
  // The day of the deadline belongs to this week until 18:00 and to the next from then on; a date alone cannot tell.
  const from = shanghaiDate(startsAt);
  const to = shanghaiDate(deadline);
  const hints: Reason[] = content.acts.flatMap((act, index) => [
    ...hintOutsideWeek(act.date, from, to, `acts.${index}.date`),
    ...(act.moneyFen && act.kind !== null && act.kind !== 'cash' && act.kind !== 'purchase'
      ? [{ code: 'weekly-report.hint-money-elsewhere', at: `acts.${index}.moneyFen` }]
      : []),
  ]);
  if (content.effects.trim() === '') hints.push({ code: 'weekly-report.hint-no-effects', at: 'effects' });
  return hints;
}

function hintOutsideWeek(date: CalendarDate | null, from: CalendarDate, to: CalendarDate, at: string): Reason[] {
  if (date === null || (date >= from && date <= to)) return [];
  return [{ code: 'weekly-report.hint-outside-week', params: { date, from, to }, at }];
}

/** The draft as it is signed; `refusalsAgainstSubmission` comes before. */
export function contentToSign(content: DraftContent): ReportContent {
  return reportContentSchema.parse({ ...content, acts: content.acts.map(completeAct) });
}
