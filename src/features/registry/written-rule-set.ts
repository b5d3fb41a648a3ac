import * as z from 'zod';
import type { Refusal } from '../../kernel/refusal.ts';
import { plainWord } from './codes.ts';
import { categorySchema, codeOfItsOwn, indicatorSchema, refuseCodesUsedTwice, ruleSetContentShape, villageIndicatorSchema, type RuleSetContent } from './rule-set.ts';

/** What is kept of another rule set has its code; what is new has none, for nobody is asked for codes. */
const code = codeOfItsOwn.nullable();

/** A rule set as the office writes it. */
export const writtenRuleSetSchema = z
  .strictObject({
    ...ruleSetContentShape,
    categories: z.array(categorySchema.extend({ code })).min(1).max(30),
    householdIndicators: z.array(indicatorSchema.extend({ code })).max(40),
    villageIndicators: z.array(villageIndicatorSchema.extend({ code })).max(60),
  })
  .superRefine(refuseCodesUsedTwice);
export type WrittenRuleSet = z.output<typeof writtenRuleSetSchema>;

/**
 * Why it cannot be a rule set. A word of an office sheet means one category, so no two share one; an indicator is told by its
 * name, that of a village within its class.
 */
export function whyRuleSetCannotBe(written: WrittenRuleSet, at: string): Refusal[] {
  const words = written.categories.flatMap(({ name, otherNames }, index) => [
    { word: name['zh-CN'], scope: '', at: `${at}.categories.${index}.name.zh-CN` },
    ...otherNames.map((word) => ({ word, scope: '', at: `${at}.categories.${index}.otherNames` })),
  ]);
  const names = [
    ...written.householdIndicators.map(({ name }, index) => ({ word: name['zh-CN'], scope: 'household', at: `${at}.householdIndicators.${index}.name.zh-CN` })),
    ...written.villageIndicators.map(({ name, class: group }, index) => ({
      word: name['zh-CN'],
      scope: `village ${plainWord(group['zh-CN'])}`,
      at: `${at}.villageIndicators.${index}.name.zh-CN`,
    })),
  ];
  return [...repeated(words, 'registry.rule-set-word-twice'), ...repeated(names, 'registry.rule-set-indicator-twice')];
}

function repeated(told: readonly { word: string; scope: string; at: string }[], code: string): Refusal[] {
  const seen = new Set<string>();
  return told.flatMap(({ word, scope, at }) => {
    const key = `${scope}\n${plainWord(word)}`;
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated ? [{ code, params: { name: word }, at }] : [];
  });
}

/**
 * The rule set with a code for everything. What is named as in another rule set of the county has its code there, so that lists
 * of several years fit together; else the code comes from the English name or the pinyin initials, and is nobody else's.
 * @param lettersOf initials of a Chinese name
 */
export function withCodes(written: WrittenRuleSet, others: readonly RuleSetContent[], lettersOf: (name: string) => string): RuleSetContent {
  return {
    ...written,
    categories: coded(written.categories, others.flatMap((other) => other.categories), lettersOf),
    householdIndicators: coded(written.householdIndicators, others.flatMap((other) => other.householdIndicators), lettersOf),
    villageIndicators: coded(written.villageIndicators, others.flatMap((other) => other.villageIndicators), lettersOf),
  };
}

interface Named<C = string | null> {
  code: C;
  name: { 'zh-CN': string; en: string };
}

function coded<T extends Named>(list: readonly T[], elsewhere: readonly Named<string>[], lettersOf: (name: string) => string) {
  const taken = new Set(list.flatMap(({ code: own }) => (own === null ? [] : [own])));
  const codeOf = new Map(elsewhere.map((one) => [plainWord(one.name['zh-CN']), one.code]));
  const meant = new Set(elsewhere.map((one) => one.code));
  const codeFor = ({ code: own, name }: T): string => {
    if (own !== null) return own;
    const same = codeOf.get(plainWord(name['zh-CN']));
    return same !== undefined && !taken.has(same) ? same : freeCode(name, lettersOf, (candidate) => taken.has(candidate) || meant.has(candidate));
  };
  return list.map((one) => {
    const own = codeFor(one);
    taken.add(own);
    return { ...one, code: own };
  });
}

function freeCode(name: { 'zh-CN': string; en: string }, lettersOf: (name: string) => string, isTaken: (code: string) => boolean): string {
  const english = name.en
    .split(/[^a-zA-Z0-9]+/u)
    .filter((word) => word !== '')
    .map((word, index) => (index === 0 ? word.toLowerCase() : `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`))
    .join('');
  const initials = lettersOf(name['zh-CN']).replaceAll(/[^a-zA-Z0-9]/gu, '');
  // Room is left for a number after it; a code begins with a letter.
  const stem = [english, initials].map((letters) => letters.replace(/^\d+/u, '').slice(0, 34)).find((letters) => letters !== '') ?? 'item';
  let candidate = stem;
  for (let number = 2; isTaken(candidate); number += 1) candidate = `${stem}-${number}`;
  return candidate;
}

/** Who refers to a rule set that the office added. */
export interface RuleSetUse {
  /** Those that stand in it, ended ones too: their category is told by it. */
  households: number;
  /** Some stood in it once; their history names it. */
  isInHistory: boolean;
  /** A sheet has been checked by it and is not written yet. */
  isInImport: boolean;
  /** New households are registered by it. */
  isCurrent: boolean;
}

/** A rule set in which households stand is never changed: what they were told must stay true. */
export function whyNotCorrect({ households, isInHistory, isInImport }: RuleSetUse): Refusal[] {
  return [
    ...(households > 0 ? [{ code: 'registry.rule-set-has-households', params: { count: households } }] : []),
    ...(households === 0 && isInHistory ? [{ code: 'registry.rule-set-had-households' }] : []),
    ...(isInImport ? [{ code: 'registry.rule-set-in-import' }] : []),
  ];
}

export function whyNotRemove(use: RuleSetUse): Refusal[] {
  return [...whyNotCorrect(use), ...(use.isCurrent ? [{ code: 'registry.rule-set-is-current' }] : [])];
}
