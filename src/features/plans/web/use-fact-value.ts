import { useTranslator } from '../../../ui/language/use-translator.ts';
import type { VillageFact } from '../facts.ts';
import { villageLabel } from '../members.ts';
import { factWords, type FactWord } from './fact-words.ts';

const ownWords = new Set(['weekly', 'fortnightly', 'monthly', 'quarterly', 'halfYearly', 'other', 'lastWorkday']);

/** Any fact in one line of words, as the notice has it; 未写明 where there is none. */
export function useFactValue() {
  const t = useTranslator(factWords);
  const say = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('notRead');
    if (typeof value === 'string') return ownWords.has(value) ? t(value as FactWord) : value;
    if (typeof value === 'number') return String(value);
    if (Array.isArray(value)) return value.length === 0 ? t('notRead') : value.map(say).join('、');
    if (typeof value !== 'object') return '';
    const given = Object.entries(value).filter(([, part]) => part !== null && !(Array.isArray(part) && part.length === 0));
    if ('township' in value && 'name' in value) return villageLabel(value as VillageFact);
    return given.map(([, part]) => say(part)).join(' ');
  };
  return say;
}
