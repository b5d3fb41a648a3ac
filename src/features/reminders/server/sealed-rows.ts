import { sealedText, type SealedRows } from '../../../platform/secrets/sealed-rows.ts';
import { emailPlace } from './preferences-store.ts';
import { robotPlaces } from './robots-store.ts';

/** What of the reminders is encrypted: addresses of robots and of people. */
export const reminderSealedRows: readonly SealedRows[] = [
  sealedText('reminder_robots', 'robot_id', { address_encrypted: robotPlaces.address, secret_encrypted: robotPlaces.secret }),
  sealedText('reminder_preferences', 'account_id', { email_encrypted: emailPlace }),
];
