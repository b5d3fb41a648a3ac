import type { ResponseOf } from '../../../../kernel/endpoint.ts';
import type { HouseholdGap, PersonGap, viewGapOptions } from '../../contract.ts';

export type Choices = ResponseOf<typeof viewGapOptions>;

/** What is open above the list. */
export type NextStep = { what: 'assign'; gap: HouseholdGap } | { what: 'measure'; gap: HouseholdGap | PersonGap };

export interface GapTableProps {
  choices: Choices;
  filter: Record<string, string>;
  /** What a command about a whole village came to, to be said above the list. */
  onDone(sentence: string): void;
}
