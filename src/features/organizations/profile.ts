import * as z from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { fenSchema } from '../../kernel/money.ts';
import { writtenLine, writtenText } from '../../kernel/written-text.ts';
import { organizationKindSchema } from './kinds.ts';

const headcount = z.int().min(0).max(100_000);

/** What an organization says of itself, without its contacts. Nothing is obligatory: a profile grows. */
export const profileFactsSchema = z.strictObject({
  /** Normalised by the server (credit-code.ts). */
  creditCode: writtenLine(40).nullable(),
  kind: organizationKindSchema.nullable(),
  /** 宗旨, as in the statutes. */
  purpose: writtenText(2000),
  /** 业务范围, as in the register. */
  businessScope: writtenText(2000),
  staff: headcount.nullable(),
  volunteers: headcount.nullable(),
  yearlyBudgetFen: fenSchema.nullable(),
  address: writtenText(200),
  /** The township in which it works: not that of the village that it helps. */
  townshipId: idSchema.nullable(),
  /** How many villages it can carry; null: not said. */
  maxVillages: z.int().min(0).max(100).nullable(),
});
export type ProfileFacts = z.output<typeof profileFactsSchema>;

/** What is asked for, in the order of the form. Capabilities and contacts are kept apart from the facts. */
export const profileFields = [
  'creditCode',
  'kind',
  'purpose',
  'businessScope',
  'capabilities',
  'staff',
  'volunteers',
  'yearlyBudgetFen',
  'address',
  'townshipId',
  'maxVillages',
  'contacts',
] as const;
export type ProfileField = (typeof profileFields)[number];

/** What is still empty, in the order of the form: zero volunteers is an answer, no number is none. */
export function missingFields(facts: ProfileFacts, { capabilities, contacts }: { capabilities: number; contacts: number }): ProfileField[] {
  const isEmpty = (field: ProfileField) => {
    if (field === 'capabilities') return capabilities === 0;
    if (field === 'contacts') return contacts === 0;
    const value = facts[field];
    return value === null || value === '';
  };
  return profileFields.filter(isEmpty);
}

/** A difference between two states of the facts, as it is kept in the audit trail. */
export interface FactChange {
  field: keyof ProfileFacts;
  before: string | number | null;
  after: string | number | null;
}

export function changedFacts(before: ProfileFacts, after: ProfileFacts): FactChange[] {
  return (Object.keys(after) as (keyof ProfileFacts)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
