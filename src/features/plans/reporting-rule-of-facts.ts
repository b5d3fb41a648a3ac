import { reportingRuleSchema, type ReportingRule } from '../../kernel/reporting-rule.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { ReportingFact } from './facts.ts';

export interface RuleOrWhyNot {
  rule: ReportingRule | null;
  refusals: Refusal[];
}

/**
 * Turns the words of the notice about regular reports into the rule that a calendar follows. Nothing is guessed: where the words
 * leave a day open, the office sets it by hand before the launch. null where the notice asks for no regular report.
 */
export function reportingRuleOf(fact: ReportingFact | null): RuleOrWhyNot {
  if (fact === null) return { rule: null, refusals: [] };
  const candidate = candidateOf(fact);
  if (typeof candidate === 'string') return { rule: null, refusals: [{ code: candidate, at: '/reporting' }] };
  const parsed = reportingRuleSchema.safeParse({
    ...candidate,
    ...(fact.time === null ? {} : { time: fact.time }),
    holidayRule: holidayRuleOf(fact.holidayRule),
  });
  if (!parsed.success) return { rule: null, refusals: [{ code: 'plans.reporting-malformed', at: '/reporting' }] };
  return { rule: parsed.data, refusals: [] };
}

/** The rule without its time, or the code of what is missing. */
function candidateOf(fact: ReportingFact): object | string {
  const dayOfMonth = fact.rule ?? fact.dayOfMonth;
  switch (fact.cadence) {
    case 'weekly':
      return fact.weekday === undefined ? 'plans.reporting-weekday-missing' : { cadence: 'weekly', weekday: fact.weekday };
    case 'fortnightly':
      return fact.firstDue === undefined
        ? 'plans.reporting-first-due-missing'
        : { cadence: 'everyFewWeeks', intervalWeeks: fact.intervalWeeks ?? 2, firstDue: fact.firstDue };
    case 'monthly':
      return dayOfMonth === undefined ? 'plans.reporting-day-missing' : { cadence: 'monthly', dayOfMonth };
    case 'quarterly':
      return quarterly(fact, dayOfMonth);
    case 'halfYearly':
    case 'other':
      return onDates(fact) ?? 'plans.reporting-by-hand';
  }
}

function quarterly(fact: ReportingFact, dayOfMonth: number | 'lastWorkday' | undefined): object | string {
  const dates = onDates(fact);
  if (dates) return dates;
  // “每季度最后一个工作日” can only lie in the last month of the quarter.
  const monthOfQuarter = fact.monthOfQuarter ?? (dayOfMonth === 'lastWorkday' ? 3 : undefined);
  if (dayOfMonth === undefined || monthOfQuarter === undefined) return 'plans.reporting-day-missing';
  return { cadence: 'quarterly', monthOfQuarter, dayOfMonth };
}

function onDates({ dates }: ReportingFact): object | undefined {
  return dates && dates.length > 0 ? { cadence: 'dates', dates } : undefined;
}

/** “遇节假日顺延” moves a deadline behind the holiday, “提前” before it; other words move nothing. */
function holidayRuleOf(words: string | undefined): ReportingRule['holidayRule'] {
  if (words?.includes('提前')) return 'previousWorkday';
  return words?.includes('顺延') ? 'nextWorkday' : 'none';
}
