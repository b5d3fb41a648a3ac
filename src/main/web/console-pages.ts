import { accountPages } from '../../features/accounts/web/pages.ts';
import { assistancePages } from '../../features/assistance/web/pages.ts';
import { burdenPages } from '../../features/burden/web/pages.ts';
import { confirmationPages } from '../../features/confirmations/web/pages.ts';
import { coveragePages } from '../../features/coverage/web/pages.ts';
import { followUpPages } from '../../features/follow-ups/web/pages.ts';
import { giftPages } from '../../features/gifts/web/pages.ts';
import { needsPages } from '../../features/needs/web/pages.ts';
import { organizationPages } from '../../features/organizations/web/pages.ts';
import { overviewPages } from '../../features/overview/web/pages.ts';
import { planPages } from '../../features/plans/web/pages.ts';
import { pairingPages } from '../../features/pairings/web/pages.ts';
import { registryImportPages } from '../../features/registry/web/imports/pages.ts';
import { registryPages } from '../../features/registry/web/pages.ts';
import { reminderPages } from '../../features/reminders/web/pages.ts';
import { weeklyReportPages } from '../../features/weekly-reports/web/pages.ts';
import { outboxPages } from '../../ui/outbox/pages.ts';
import type { Page } from '../../ui/page.ts';
import { publicPages } from './public-pages.ts';

/** Every page of the site, in the order of feature-order.ts: `...planPages`. */
export const pages: readonly Page[] = [
  ...publicPages,
  ...registryPages,
  ...registryImportPages,
  ...organizationPages,
  ...accountPages,
  ...planPages,
  ...needsPages,
  ...pairingPages,
  ...coveragePages,
  ...giftPages,
  ...assistancePages,
  ...confirmationPages,
  ...followUpPages,
  ...weeklyReportPages,
  ...reminderPages,
  ...overviewPages,
  ...burdenPages,
  ...outboxPages,
];
