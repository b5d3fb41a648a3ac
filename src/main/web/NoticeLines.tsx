import { NoticeList } from '../../features/accounts/web/notifications/NoticeList.tsx';
import type { NotificationView } from '../../features/accounts/own-account-contract.ts';
import { confirmationMessages } from '../../features/confirmations/messages.ts';
import { followUpMessages } from '../../features/follow-ups/messages.ts';
import { pairingMessages } from '../../features/pairings/messages.ts';
import { reminderMessages } from '../../features/reminders/messages.ts';
import { weeklyReportMessages } from '../../features/weekly-reports/messages.ts';
import type { Messages } from '../../kernel/language.ts';

/** Sentences of the notices of every feature, by kind. */
const sentences: Messages = { ...pairingMessages, ...confirmationMessages, ...followUpMessages, ...weeklyReportMessages, ...reminderMessages };

/** The notices behind the bell, in the words of the features that told them. Fetched when the bell is first opened. */
export function NoticeLines({ notifications }: { notifications: readonly NotificationView[] }) {
  return <NoticeList notifications={notifications} sentences={sentences} />;
}
