import type { Messages } from '../../../../kernel/language.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { DropMenuItem } from '../../../../ui/components/DropMenu.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useLanguage } from '../../../../ui/language/language.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { useGo } from '../../../../ui/links.tsx';
import { listNotifications, readNotification, type NotificationView } from '../../own-account-contract.ts';
import { noticeSentence } from './notice-sentence.ts';
import classes from './NotificationsMenu.module.css';
import { notificationWords } from './words.ts';

/** What the bell opens: each notice leads to where it is dealt with. Main brings the sentences of every feature. */
export function NoticeList({ notifications, sentences }: { notifications: readonly NotificationView[]; sentences: Messages }) {
  return notifications.map((notice) => <NoticeItem key={notice.notificationId} notice={notice} sentences={sentences} />);
}

function NoticeItem({ notice, sentences }: { notice: NotificationView; sentences: Messages }) {
  const t = useTranslator(notificationWords);
  const format = useFormat();
  const go = useGo();
  const { language } = useLanguage();
  const read = useCommand(readNotification, { invalidates: [listNotifications] });
  const isUnread = notice.readAt === undefined;
  const open = () => {
    if (isUnread) read.send({ params: { notificationId: notice.notificationId } });
    if (notice.link !== undefined) go(notice.link);
  };
  return (
    <DropMenuItem onChoose={open}>
      <span className={classes['sentence']} data-unread={isUnread || undefined}>
        {noticeSentence(notice, sentences, language)}
      </span>
      <span className={classes['time']}>
        {format.dateTime(notice.createdAt)}
        {isUnread && ` · ${t('unread')}`}
      </span>
    </DropMenuItem>
  );
}
