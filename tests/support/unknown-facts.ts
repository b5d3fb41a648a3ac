import type { ProfileFacts } from '../../src/features/organizations/profile.ts';

/** An organization of which nothing is known yet. */
export const unknownFacts: ProfileFacts = {
  creditCode: null,
  kind: null,
  purpose: '',
  businessScope: '',
  staff: null,
  volunteers: null,
  yearlyBudgetFen: null,
  address: '',
  townshipId: null,
  maxVillages: null,
};
