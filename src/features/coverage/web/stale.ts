import { countGaps, getHouseholdCare, listHouseholdGaps, listPersonGaps, listVillageGaps } from '../contract.ts';

/** What any change of a responsibility or a measure makes old. */
export const staleAfterCare = [countGaps, listVillageGaps, listHouseholdGaps, listPersonGaps, getHouseholdCare];
