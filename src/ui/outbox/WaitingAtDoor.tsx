import { Stack } from '@mantine/core';
import { Notice } from '../components/Notice.tsx';
import { useTranslator } from '../language/use-translator.ts';
import { useIsLeaving } from '../offline/leaving.ts';
import { outboxMessages } from './messages.ts';
import { waitingHere } from './waiting-flag.ts';

/**
 * On the sign-in page of a device that holds entries: how many, and that they go after signing in. Nothing of what they are. After signing
 * out without a line: that it is so here, and that the server hears of it.
 */
export function WaitingAtDoor() {
  const t = useTranslator(outboxMessages);
  const count = waitingHere();
  return (
    <Stack gap="xs" mb="md">
      {useIsLeaving() && (
        <Notice title={t('outbox.left')} announce="status">
          <p>{t('outbox.left-words')}</p>
        </Notice>
      )}
      {count > 0 && <Notice title={t('outbox.at-door', { count })} />}
    </Stack>
  );
}
