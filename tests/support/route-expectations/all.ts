import { accountsExpectations } from './accounts.ts';
import { assistanceExpectations } from './assistance.ts';
import { confirmationsExpectations } from './confirmations.ts';
import { coverageExpectations } from './coverage.ts';
import { evidenceExpectations } from './evidence.ts';
import type { Expectations } from './expectation.ts';
import { followUpsExpectations } from './follow-ups.ts';
import { hintsExpectations } from './hints.ts';
import { giftsExpectations } from './gifts.ts';
import { needsExpectations } from './needs.ts';
import { organizationsExpectations } from './organizations.ts';
import { pairingsExpectations } from './pairings.ts';
import { plansExpectations } from './plans.ts';
import { registryImportExpectations } from './registry-imports.ts';
import { registryExpectations } from './registry.ts';
import { remindersExpectations } from './reminders.ts';
import { weeklyReportsExpectations } from './weekly-reports.ts';

/** Every endpoint of the product; a feature adds a file of its own. */
export const expectations: Expectations = {
  ...registryExpectations,
  ...organizationsExpectations,
  ...accountsExpectations,
  ...plansExpectations,
  ...needsExpectations,
  ...pairingsExpectations,
  ...coverageExpectations,
  ...evidenceExpectations,
  ...giftsExpectations,
  ...assistanceExpectations,
  ...confirmationsExpectations,
  ...followUpsExpectations,
  ...registryImportExpectations,
  ...weeklyReportsExpectations,
  ...hintsExpectations,
  ...remindersExpectations,
  viewOverview: { kind: 'self' },
  viewBurden: { kind: 'noIds' },
  // Each county's office turns its own.
  switchBurden: { kind: 'noIds' },
};
