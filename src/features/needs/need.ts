import * as z from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { calendarDateSchema, type CalendarDate } from '../../kernel/shanghai-time.ts';
import { writtenText } from '../../kernel/written-text.ts';

/** 急 / 近期 / 一般, the most pressing first. */
export const urgencies = ['urgent', 'soon', 'normal'] as const;
export type Urgency = (typeof urgencies)[number];
export const urgencySchema = z.enum(urgencies);

/** Open until one of the four others ends it; none of them is left again. */
export const needStates = ['open', 'met', 'withdrawn', 'merged', 'split'] as const;
export type NeedState = (typeof needStates)[number];
export const needStateSchema = z.enum(needStates);

/** One line that may be empty. */
function line(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);
}

/** A code of the published capabilities, or the id of one that the county added: a need and a capability meet by it. */
export const kindSchema = z.string().min(1).max(64);
export const summarySchema = line(120);
export const quantitySchema = z.int().min(1).max(1_000_000_000);
export const unitSchema = line(10);
export const whySchema = writtenText(500).trim();

/** What can be said of a need anew at any time while it is open. */
export const needContentSchema = z.strictObject({
  kind: kindSchema,
  /** What exactly; empty where the kind says it all. */
  summary: summarySchema,
  /** null: not said. */
  quantity: quantitySchema.nullable(),
  unit: unitSchema,
  urgency: urgencySchema,
  /** Last day on which the help is of use. */
  dueOn: calendarDateSchema.nullable(),
  why: whySchema,
  /** For one person of the household; null: for all of it. */
  personId: idSchema.nullable(),
});
export type NeedContent = z.output<typeof needContentSchema>;

/** A need as it stands; the history keeps these, before and after. */
export interface NeedFacts extends NeedContent {
  villageId: string;
  /** null: the village's own need. */
  householdId: string | null;
  state: NeedState;
  mergedInto: string | null;
  splitFrom: string | null;
}

export interface Need extends NeedFacts {
  needId: string;
  revision: number;
  registeredByName: string;
  registeredAt: Date;
  closedAt: Date | null;
}

/** The facts alone, in the form and order in which the history keeps them. */
export function factsOf(need: NeedFacts): NeedFacts {
  const { villageId, householdId, personId, kind, summary, quantity, unit, urgency, dueOn, why, state, mergedInto, splitFrom } = need;
  return { villageId, householdId, personId, kind, summary, quantity, unit, urgency, dueOn, why, state, mergedInto, splitFrom };
}

/** The day of its due date still counts. */
export function isOverdue({ state, dueOn }: Pick<NeedFacts, 'state' | 'dueOn'>, today: CalendarDate): boolean {
  return state === 'open' && dueOn !== null && dueOn < today;
}

/** 1户, 1人, 1项: what one of it is called where nobody said. */
export const usualUnits = { household: '户', person: '人', item: '项' } as const;

export function usualUnit({ householdId, personId }: { householdId: string | null; personId: string | null }): string {
  if (personId !== null) return usualUnits.person;
  return householdId === null ? usualUnits.item : usualUnits.household;
}

export function olderFirst(one: Need, other: Need): number {
  const apart = one.registeredAt.getTime() - other.registeredAt.getTime();
  if (apart !== 0) return apart;
  return one.needId < other.needId ? -1 : 1;
}
