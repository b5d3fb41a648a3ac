import { ActionIcon, Menu } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import type { Messages } from '../../../../kernel/language.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { useFormat } from '../../../../ui/language/format.ts';
import { useLanguage } from '../../../../ui/language/language.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { useGo } from '../../../../ui/links.tsx';
import { listNotifications, readNotification, type NotificationView } from '../../own-account-contract.ts';
import { noticeSentence } from './notice-sentence.ts';
import classes from './NotificationsMenu.module.css';
import { notificationWords } from './words.ts';

const everyMinute = 60_000;

/** The bell of the header: what a person should know, the newest first; each leads to where it is dealt with. */
export function NotificationsMenu({ sentences }: { sentences: Messages }) {
  const t = useTranslator(notificationWords);
  const query = useEndpoint(listNotifications, {}, { refetchIntervalMs: everyMinute });
  const { notifications = [], unread = 0 } = query.data ?? {};
  return (
    <Menu position="bottom-end" width={320} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className={classes['bell']}
          aria-label={unread > 0 ? t('bellUnread', { count: unread }) : t('bell')}
        >
          <IconBell size={20} stroke={1.8} aria-hidden />
          {unread > 0 && (
            <span className={classes['count']} aria-hidden>
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes['list']}>
        {notifications.length === 0 && <Menu.Label>{t('none')}</Menu.Label>}
        {notifications.map((notice) => (
          <NoticeItem key={notice.notificationId} notice={notice} sentences={sentences} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
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
    <Menu.Item onClick={open}>
      <span className={classes['sentence']} data-unread={isUnread || undefined}>
        {noticeSentence(notice, sentences, language)}
      </span>
      <span className={classes['time']}>
        {format.dateTime(notice.createdAt)}
        {isUnread && ` · ${t('unread')}`}
      </span>
    </Menu.Item>
  );
}
