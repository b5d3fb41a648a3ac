import type { Sentence } from '../../../../kernel/language.ts';
import type { DraftAct } from '../../act.ts';
import type { VillageChoice } from './village-choice.ts';

/** Names of what stands in an act already and can no longer be chosen: persons, needs, former measures. */
export interface KnownNames {
  persons: readonly { id: string; name: string }[];
  serves: readonly { id: string; summary: string; kindName?: Sentence | undefined }[];
}

export interface FormPartProps {
  act: DraftAct;
  onChange(act: DraftAct): void;
  /** Id of the element of a path below the act, e.g. `date`. */
  idOf(path: string): string;
  /** What is wrong with a path below the act, in words. */
  errorAt(path: string): string | undefined;
  households: NonNullable<VillageChoice['households']>;
  served: NonNullable<VillageChoice['served']>;
  known: KnownNames;
}
