import { createContext, use, type ComponentType } from 'react';
import type { Sentence } from '../../../kernel/language.ts';
import type { NewEntry } from '../../../ui/outbox/entry.ts';

/** What was typed of the codes that households read out, by household. */
export type TypedCodes = Readonly<Record<string, string>>;

export interface CodesFieldProps {
  /** Those that are chosen. */
  households: readonly { householdId: string; headName: string }[];
  typed: TypedCodes;
  onChange(typed: TypedCodes): void;
}

/** How a later room takes the codes of households together with an act, and sends them after it. */
export interface HouseholdCodes {
  /** Stands below the chosen households while an act is recorded. */
  Field: ComponentType<CodesFieldProps>;
  /** False while one of a chosen household is half typed: saved like that it would be lost. */
  areWhole(typed: TypedCodes, householdIds: readonly string[]): boolean;
  /** What goes into the outbox behind the act. */
  entriesFor(
    typed: TypedCodes,
    act: { actId: string; householdIds: readonly string[] },
    about: { title: Sentence; capturedAt: string; nameOf(householdId: string): Sentence },
  ): NewEntry[];
}

/** The ledger cannot know the room that checks the codes: main gives it here. */
export const HouseholdCodesContext = createContext<HouseholdCodes | undefined>(undefined);

export function useHouseholdCodes(): HouseholdCodes | undefined {
  return use(HouseholdCodesContext);
}

/** Given by a form that takes codes, with what was typed so far; other forms (a correction) take none. */
export const TypedCodesContext = createContext<(Pick<HouseholdCodes, 'Field'> & Pick<CodesFieldProps, 'typed' | 'onChange'>) | undefined>(undefined);
