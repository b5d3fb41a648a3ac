import type { Sentence } from '../../../../kernel/language.ts';
import type { NewEntry } from '../../../../ui/outbox/entry.ts';
import type { DraftAct } from '../../act.ts';
import { useHouseholdCodes, type TypedCodes } from '../household-codes.ts';

export interface TypedCodesOptions {
  act: DraftAct;
  /** Those of the village that may be chosen: the others have no field. */
  households: readonly { householdId: string }[];
  typed: TypedCodes | undefined;
  onChange(typed: TypedCodes): void;
  /** A mended act’s codes wait in the outbox already. */
  isMended: boolean;
  nameOf(householdId: string): Sentence;
}

const none: TypedCodes = {};

/** Codes of households beside an act that is being recorded: the field for them, whether it may be saved so, and what follows the act. */
export function useTypedCodes({ act, households, typed = none, onChange, isMended, nameOf }: TypedCodesOptions) {
  const codes = useHouseholdCodes();
  if (!codes || isMended) return { field: undefined, areWhole: true, following: () => [] };
  return {
    field: { Field: codes.Field, typed, onChange },
    // Half a code of one that is not offered any more has no field where it could be mended, and goes nowhere.
    areWhole: codes.areWhole(typed, households.map(({ householdId }) => householdId).filter((id) => act.householdIds.includes(id))),
    following: (about: { title: Sentence; capturedAt: string }): NewEntry[] => codes.entriesFor(typed, act, { ...about, nameOf }),
  };
}
