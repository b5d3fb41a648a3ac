import type { ReportingRule } from '../../../kernel/reporting-rule.ts';
import { useFormat } from '../../../ui/language/format.ts';
import { useLanguage } from '../../../ui/language/language.tsx';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { factWords } from './fact-words.ts';
import { plansWords } from './words.ts';

/** A Monday, so that weekday n is this day plus n − 1. */
const someMonday = Date.UTC(2024, 0, 1);

/** 周二 for 2. */
export function useWeekdayName() {
  const format = useFormat();
  return (weekday: number) => format.weekday(new Date(someMonday + (weekday - 1) * 86_400_000).toISOString().slice(0, 10));
}

/** A reporting rule as a person would say it: 每周二 18:00 前. */
export function useRuleWords() {
  const t = useTranslator(factWords);
  const page = useTranslator(plansWords);
  const format = useFormat();
  const { language } = useLanguage();
  const weekdayName = useWeekdayName();
  return (rule: ReportingRule | null): string => {
    if (rule === null) return page('noReports');
    const { time } = rule;
    const day = (dayOfMonth: number | 'lastWorkday') =>
      dayOfMonth === 'lastWorkday' ? t('ruleLastWorkday') : t('ruleDay', { day: dayOfMonth });
    switch (rule.cadence) {
      case 'weekly':
        return t('ruleWeekly', { weekday: weekdayName(rule.weekday), time });
      case 'everyFewWeeks':
        return t('ruleWeeks', { weeks: rule.intervalWeeks, date: format.date(rule.firstDue), time });
      case 'monthly':
        return t('ruleMonthly', { day: day(rule.dayOfMonth), time });
      case 'quarterly':
        return t('ruleQuarterly', { month: rule.monthOfQuarter, day: day(rule.dayOfMonth), time });
      case 'dates':
        return t('ruleDates', {
          dates: rule.dates.map((date) => format.day(`2024-${date}`)).join(language === 'en' ? ', ' : '、'),
          time,
        });
    }
  };
}
