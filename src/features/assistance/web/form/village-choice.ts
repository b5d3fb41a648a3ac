import type { Sentence } from '../../../../kernel/language.ts';
import type { Served } from '../../act.ts';

export interface HouseholdChoice {
  householdId: string;
  /** Empty where there is no head. */
  headName: string;
  /** Null where it is not known any more: the organization answered for the household once. */
  persons: number | null;
  /** Who lives there, as far as the organization may know it. */
  members?: readonly { id: string; name: string }[] | undefined;
}

export interface ServedChoice extends Served {
  summary: string;
  /** What kind of help a need asks for. */
  kindName?: Sentence | undefined;
  /** Whose measure or need it is. */
  householdId?: string | undefined;
}

/** A village that an act may be of, with what can be named there. */
export interface VillageChoice {
  villageId: string;
  villageName: string;
  /** The households that the organization answers for. */
  households?: readonly HouseholdChoice[];
  /** What it has promised or undertaken there. */
  served?: readonly ServedChoice[];
}
