import { accountsExpectations } from './accounts.ts';
import type { Expectations } from './expectation.ts';
import { plansExpectations } from './plans.ts';
import { registryImportExpectations } from './registry-imports.ts';
import { registryExpectations } from './registry.ts';
import { weeklyReportsExpectations } from './weekly-reports.ts';

/** Every endpoint of the product; a feature adds a file of its own. */
export const expectations: Expectations = {
  listOrganizations: { kind: 'noIds' },
  ...registryExpectations,
  ...accountsExpectations,
  ...plansExpectations,
  ...registryImportExpectations,
  ...weeklyReportsExpectations,
};
