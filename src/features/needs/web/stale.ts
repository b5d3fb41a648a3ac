import { listAlikePairs, listNeeds, viewHouseholdNeeds, viewNeed } from '../contract.ts';

/** What any change of a need makes old. */
export const staleAfterChange = [listNeeds, listAlikePairs, viewNeed, viewHouseholdNeeds];
