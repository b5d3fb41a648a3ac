/** What the pages of other features show of coverage. */
export { HouseholdCare } from './household/HouseholdCare.tsx';
