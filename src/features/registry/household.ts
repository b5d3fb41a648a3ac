import * as z from 'zod';
import { causes, codeSchema, genders, healthStates, housings, labourAbilities, relations, schoolings, waters } from './codes.ts';
import { idSchema } from '../../kernel/ids.ts';
import { fenSchema } from '../../kernel/money.ts';
import { calendarDateSchema, type CalendarDate } from '../../kernel/shanghai-time.ts';
import { writtenLine, writtenText } from '../../kernel/written-text.ts';
import { ruleSetReferenceSchema } from './rule-set.ts';

/** A year's income of a household by its parts, in fen; `expenses` are those of production and are taken off. */
export const incomeSchema = z.strictObject({
  /** 工资性收入 */
  wage: fenSchema,
  /** 生产经营性收入 */
  business: fenSchema,
  /** 转移性收入 */
  transfer: fenSchema,
  /** 财产性收入 */
  property: fenSchema,
  /** 生产经营性支出 */
  expenses: fenSchema,
});
export type Income = z.output<typeof incomeSchema>;
export const incomeParts = ['wage', 'business', 'transfer', 'property', 'expenses'] as const satisfies readonly (keyof Income)[];

const listOf = <T extends z.ZodType>(item: T) => z.array(item).max(20).transform((codes) => [...new Set(codes)]);

/** A household as a person writes it, without its category and its members. */
export const writtenHouseholdSchema = z.strictObject({
  /** 户编号 of the national system. */
  number: writtenLine(40).nullable(),
  causes: listOf(codeSchema(causes)),
  income: incomeSchema.nullable(),
  incomeYear: z.int().min(1990).max(2100).nullable(),
  housing: codeSchema(housings).nullable(),
  water: codeSchema(waters).nullable(),
  address: writtenText(200),
  /** Sensitive: encrypted. */
  bankAccount: writtenLine(40).nullable(),
  note: writtenText(1000),
});
export type WrittenHousehold = z.output<typeof writtenHouseholdSchema>;

/** In which category, by which rule set, since when. */
export const writtenCategorySchema = z.strictObject({
  ruleSet: ruleSetReferenceSchema,
  category: z.string().max(40),
  /** Since when it is unfinished; null: since today. Without meaning in a finished category. */
  unfinishedSince: calendarDateSchema.nullable(),
});
export type WrittenCategory = z.output<typeof writtenCategorySchema>;

/** A person as written. Whoever is `head` by relation is the head of the household. */
export const writtenPersonSchema = z.strictObject({
  name: writtenLine(40),
  relation: codeSchema(relations),
  /** Both may be missing: an ID number tells them. */
  gender: codeSchema(genders).nullable(),
  birthDate: calendarDateSchema.nullable(),
  /** Sensitive: encrypted, with a blind index for exact search. So is the phone; health is encrypted only. */
  idNumber: writtenLine(40).nullable(),
  phone: writtenLine(40).nullable(),
  schooling: codeSchema(schoolings).nullable(),
  labour: codeSchema(labourAbilities).nullable(),
  /** null: not known. */
  health: listOf(codeSchema(healthStates)).nullable(),
});
export type WrittenPerson = z.output<typeof writtenPersonSchema>;

/** A whole household as it is registered. */
export const newHouseholdSchema = z.strictObject({
  villageId: idSchema,
  ...writtenCategorySchema.shape,
  ...writtenHouseholdSchema.shape,
  persons: z.array(writtenPersonSchema).max(60),
});
export type NewHousehold = z.output<typeof newHouseholdSchema>;

/** 家庭年纯收入, in fen; it can be below nought. */
export function netIncome(income: Income): number {
  return income.wage + income.business + income.transfer + income.property - income.expenses;
}

/** 人均纯收入 to the nearest fen; null while nobody is counted or nothing is known. */
export function incomePerHead(income: Income | null, personCount: number): number | null {
  return income === null || personCount === 0 ? null : Math.round(netIncome(income) / personCount);
}

/** Years completed on a day, in the calendar that everybody counts by. */
export function ageOn(birthDate: CalendarDate, day: CalendarDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
