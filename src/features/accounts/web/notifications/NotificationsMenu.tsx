import { ActionIcon } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Suspense, type ComponentType } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { DropMenu } from '../../../../ui/components/DropMenu.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { listNotifications, type NotificationView } from '../../own-account-contract.ts';
import classes from './NotificationsMenu.module.css';
import { notificationWords } from './words.ts';

export interface NotificationsMenuProps {
  /** `NoticeList` with the sentences of every feature: fetched when the bell is first opened. */
  List: ComponentType<{ notifications: readonly NotificationView[] }>;
}

const everyMinute = 60_000;

/** The bell of the header: what a person should know, the newest first. */
export function NotificationsMenu({ List }: NotificationsMenuProps) {
  const t = useTranslator(notificationWords);
  const query = useEndpoint(listNotifications, {}, { refetchIntervalMs: everyMinute });
  const { notifications = [], unread = 0 } = query.data ?? {};
  return (
    <DropMenu
      renderOpener={(opener) => (
        <ActionIcon
          {...opener}
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
      )}
    >
      {notifications.length === 0 ? (
        <p className={classes['none']}>{t('none')}</p>
      ) : (
        <Suspense fallback={<p className={classes['none']}>{t('loading')}</p>}>
          <List notifications={notifications} />
        </Suspense>
      )}
    </DropMenu>
  );
}
