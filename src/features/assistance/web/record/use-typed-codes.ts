import type { Sentence } from '../../../../kernel/language.ts';
import type { NewEntry } from '../../../../ui/outbox/entry.ts';
import type { DraftAct } from '../../act.ts';
import { useHouseholdCodes, type TypedCodes } from '../household-codes.ts';

export interface TypedCodesOptions {
  act: DraftAct;
  typed: TypedCodes | undefined;
  onChange(typed: TypedCodes): void;
  /** A mended act’s codes wait in the outbox already. */
  isMended: boolean;
  nameOf(householdId: string): Sentence;
}

const none: TypedCodes = {};

/** Codes of households beside an act that is being recorded: the field for them, whether it may be saved so, and what follows the act. */
export function useTypedCodes({ act, typed = none, onChange, isMended, nameOf }: TypedCodesOptions) {
  const codes = useHouseholdCodes();
  if (!codes || isMended) return { field: undefined, areWhole: true, following: () => [] };
  return {
    field: { Field: codes.Field, typed, onChange },
    areWhole: codes.areWhole(typed, act.householdIds),
    following: (about: { title: Sentence; capturedAt: string }): NewEntry[] => codes.entriesFor(typed, act, { ...about, nameOf }),
  };
}
