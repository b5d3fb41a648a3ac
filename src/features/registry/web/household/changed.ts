import { listVillageRecords } from '../../contract.ts';
import { listHouseholdChanges, listHouseholds, viewHousehold } from '../../household-contract.ts';

/** What is no longer true after a change to a household. */
export const changed = [viewHousehold, listHouseholds, listHouseholdChanges, listVillageRecords];
