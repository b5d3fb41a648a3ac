import * as z from 'zod';
import { codeOfWord, type Word } from './codes.ts';
import { idSchema } from '../../kernel/ids.ts';
import { fenSchema } from '../../kernel/money.ts';
import { writtenLine, writtenText } from '../../kernel/written-text.ts';

/**
 * By what rules households stand in categories: lines and indicators differ by year and province, so they are data, never
 * constants in code. Two ship with the product (`rule-sets/`); an office adds its own.
 */

/** A name in Chinese; the English may be missing where an office wrote the rule set. */
export const nameSchema = z.strictObject({ 'zh-CN': writtenLine(60), en: writtenText(120) });

export const codeOfItsOwn = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/);

export const categorySchema = z.strictObject({
  code: codeOfItsOwn,
  name: nameSchema,
  /** As office sheets write it. */
  otherNames: z.array(writtenLine(30)).max(20),
  /** Not yet out of poverty, or at risk: somebody must answer for the household (plan §二: 不落一户、不落一人). */
  unfinished: z.boolean(),
});
export type Category = z.output<typeof categorySchema>;

/** What an indicator compares with, where it is a number. */
export const thresholdSchema = z.strictObject({
  op: z.enum(['>=', '>', '<=', '<', '=']),
  /** Fen, or percent in hundredths (3 % is 300). */
  value: z.int(),
  unit: z.enum(['fen', 'percentHundredths', 'count']),
});

export const indicatorSchema = z.strictObject({
  code: codeOfItsOwn,
  name: nameSchema,
  /** What must be true, in words. */
  meaning: writtenText(500),
  threshold: thresholdSchema.nullable(),
});
export type Indicator = z.output<typeof indicatorSchema>;

/** Every indicator is a veto: one that does not hold holds the village back. */
export const villageIndicatorSchema = indicatorSchema.extend({ class: nameSchema });
export type VillageIndicator = z.output<typeof villageIndicatorSchema>;

export const ruleSetContentShape = {
  categories: z.array(categorySchema).min(1).max(30),
  /** Yearly net income per head; null where the rule set has none. */
  incomeLineFen: fenSchema.nullable(),
  householdIndicators: z.array(indicatorSchema).max(40),
  villageIndicators: z.array(villageIndicatorSchema).max(60),
  /** From which documents it comes, for whoever must check it. */
  source: writtenText(1000),
};

type Coded = Record<'categories' | 'householdIndicators' | 'villageIndicators', readonly { code: string | null }[]>;

/** A code means one thing of its list; null: not given one yet. */
export function refuseCodesUsedTwice(content: Coded, issues: z.core.$RefinementCtx): void {
  for (const list of ['categories', 'householdIndicators', 'villageIndicators'] as const) {
    const seen = new Set<string>();
    content[list].forEach(({ code }, index) => {
      if (code === null) return;
      if (seen.has(code)) issues.addIssue({ code: 'custom', message: 'code used twice', path: [list, index, 'code'] });
      seen.add(code);
    });
  }
}

export const ruleSetContentSchema = z.strictObject(ruleSetContentShape).superRefine(refuseCodesUsedTwice);
export type RuleSetContent = z.output<typeof ruleSetContentSchema>;

/** How households name a rule set: the code of a shipped one, or the id of one that the office added. */
export const ruleSetReferenceSchema = z.union([idSchema, codeOfItsOwn]);

export const ruleSetHeadSchema = z.strictObject({
  name: writtenLine(60),
  year: z.int().min(2000).max(2100),
  province: writtenLine(20),
});

export interface RuleSet extends z.output<typeof ruleSetHeadSchema>, RuleSetContent {
  /** `ruleSetReferenceSchema`. */
  reference: string;
  isShipped: boolean;
}

export function findCategory(ruleSet: Pick<RuleSet, 'categories'>, code: string): Category | undefined {
  return ruleSet.categories.find((category) => category.code === code);
}

/** The category that a word of an office sheet means, or undefined where the rule set knows none of it. */
export function categoryOfWord(ruleSet: Pick<RuleSet, 'categories'>, written: string): Category | undefined {
  const words: Word[] = ruleSet.categories.map(({ code, name, otherNames }) => ({ code, name, otherNames }));
  const code = codeOfWord(words, written);
  return code === undefined ? undefined : findCategory(ruleSet, code);
}
