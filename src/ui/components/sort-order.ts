import type { Language } from '../../kernel/language.ts';

export type SortValue = string | number | undefined;

const collators = new Map<Language, Intl.Collator>();

/** Numbers by size, words as a dictionary of the language has them (pinyin), with numbers inside words by size. */
export function compareForPeople(a: SortValue, b: SortValue, language: Language): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  let collator = collators.get(language);
  if (!collator) {
    collator = new Intl.Collator(language === 'en' ? ['en', 'zh-CN'] : 'zh-CN', { numeric: true });
    collators.set(language, collator);
  }
  return collator.compare(String(a ?? ''), String(b ?? ''));
}
