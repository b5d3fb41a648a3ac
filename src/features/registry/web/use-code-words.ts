import { useMemo } from 'react';
import { useSay } from '../../../ui/language/use-translator.ts';
import { causes, genders, healthStates, housings, labourAbilities, relations, schoolings, waters, wordOf, type Word } from '../codes.ts';

const lists = { causes, genders, healthStates, housings, labourAbilities, relations, schoolings, waters } satisfies Record<string, readonly Word[]>;
export type CodeList = keyof typeof lists;

/** The words of codes in the language of the page: one, several, or all as choices of a field. */
export function useCodeWords() {
  const say = useSay();
  return useMemo(
    () => ({
      one: (list: CodeList, code: string): string => say(wordOf(lists[list], code)),
      many: (list: CodeList, codes: readonly string[]): string =>
        codes.map((code) => say(wordOf(lists[list], code))).join(say({ 'zh-CN': '、', en: ', ' })),
      choices: (list: CodeList) => lists[list].map(({ code, name }) => ({ value: code as string, label: say(name) })),
    }),
    [say],
  );
}

/** A name of a rule set: an office may have written it in Chinese alone. */
export function useNameOf() {
  const say = useSay();
  return (name: { 'zh-CN': string; en: string }): string => say({ 'zh-CN': name['zh-CN'], en: name.en === '' ? name['zh-CN'] : name.en });
}
