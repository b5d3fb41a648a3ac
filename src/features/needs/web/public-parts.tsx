/** What the pages of other features show of needs. */
export { HouseholdNeeds } from './household/HouseholdNeeds.tsx';
