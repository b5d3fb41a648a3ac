import { useFormat } from '../../../ui/language/format.ts';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import type { VillageFact } from '../facts.ts';
import { villageLabel } from '../members.ts';
import { factWords, type FactWord } from './fact-words.ts';
import { useWeekdayName } from './use-rule-words.ts';

const ownWords = new Set(['weekly', 'fortnightly', 'monthly', 'quarterly', 'halfYearly', 'other', 'lastWorkday']);

const wholeDate = /^\d{4}-\d{2}-\d{2}$/;

/** Any fact in one line of words, as the notice has it; 未写明 where there is none. `field` is its own name, such as `weekday`. */
export function useFactValue() {
  const t = useTranslator(factWords);
  const format = useFormat();
  const weekdayName = useWeekdayName();
  const say = (value: unknown, field?: string): string => {
    if (value === null || value === undefined || value === '') return t('notRead');
    if (typeof value === 'string') {
      if (wholeDate.test(value)) return format.date(value);
      return ownWords.has(value) ? t(value as FactWord) : value;
    }
    if (typeof value === 'number') return field === 'weekday' ? weekdayName(value) : String(value);
    if (Array.isArray(value)) return value.length === 0 ? t('notRead') : value.map((member) => say(member)).join('、');
    if (typeof value !== 'object') return '';
    const given = Object.entries(value).filter(([, part]) => part !== null && !(Array.isArray(part) && part.length === 0));
    if ('township' in value && 'name' in value) return villageLabel(value as VillageFact);
    return given.map(([name, part]) => say(part, name)).join(' ');
  };
  return say;
}
