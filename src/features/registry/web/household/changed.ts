import { listVillageRecords } from '../../contract.ts';
import { listHouseholdChanges, listHouseholds, viewHousehold } from '../../household-contract.ts';

/** Where a household or somebody of it moves or ends, needs, responsibilities and the gap list follow: rooms that the registry does not know. */
export const changedEverywhere = 'everything';

/** What is no longer true after a change to a household. */
export const changed = [viewHousehold, listHouseholds, listHouseholdChanges, listVillageRecords];
