import { accountRefusalMessages } from '../features/accounts/messages.ts';
import { assistanceMessages } from '../features/assistance/messages.ts';
import { burdenMessages } from '../features/burden/messages.ts';
import { confirmationMessages } from '../features/confirmations/messages.ts';
import { coverageMessages } from '../features/coverage/messages.ts';
import { evidenceMessages } from '../features/evidence/messages.ts';
import { followUpMessages } from '../features/follow-ups/messages.ts';
import { hintMessages } from '../features/hints/messages.ts';
import { giftMessages } from '../features/gifts/messages.ts';
import { importMessages } from '../features/registry/imports/messages.ts';
import { needsMessages } from '../features/needs/messages.ts';
import { organizationsMessages } from '../features/organizations/messages.ts';
import { overviewMessages } from '../features/overview/messages.ts';
import { pairingMessages } from '../features/pairings/messages.ts';
import { pairingProblemMessages } from '../features/pairings/problem-messages.ts';
import { planReadingMessages } from '../features/plans/reading-messages.ts';
import { plansMessages } from '../features/plans/messages.ts';
import { registryMessages } from '../features/registry/messages.ts';
import { reminderMessages } from '../features/reminders/messages.ts';
import { weeklyReportMessages } from '../features/weekly-reports/messages.ts';
import type { Messages } from '../kernel/language.ts';
import { auditMessages } from '../platform/audit/messages.ts';
import { backupMessages } from '../platform/backup/messages.ts';
import { httpMessages } from '../platform/http/messages.ts';
import { filesMessages } from '../platform/files/messages.ts';
import { embeddedDatabaseMessages } from '../platform/database/embedded/messages.ts';
import { operationsMessages } from './cli/operations-messages.ts';
import { mainMessages } from './messages.ts';

/** Every sentence of the product by its code; apart from the rooms themselves, for a small command that only has to say no. */
export const catalogue: Messages = {
  ...httpMessages,
  ...mainMessages,
  ...embeddedDatabaseMessages,
  ...filesMessages,
  ...auditMessages,
  ...backupMessages,
  ...operationsMessages,
  ...organizationsMessages,
  ...registryMessages,
  ...importMessages,
  ...accountRefusalMessages,
  ...plansMessages,
  ...planReadingMessages,
  ...needsMessages,
  ...pairingMessages,
  ...coverageMessages,
  ...pairingProblemMessages,
  ...evidenceMessages,
  ...giftMessages,
  ...assistanceMessages,
  ...confirmationMessages,
  ...followUpMessages,
  ...weeklyReportMessages,
  ...hintMessages,
  ...reminderMessages,
  ...overviewMessages,
  ...burdenMessages,
};
