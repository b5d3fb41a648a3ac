import { Button } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '../components/Notice.tsx';
import { useTranslator } from '../language/use-translator.ts';
import { forgetOther } from '../offline/other-account.ts';
import { outboxMessages } from '../outbox/messages.ts';
import { useSignedIn } from '../session.tsx';

/** Above the page that was loaded anew because somebody else has signed in on this device. */
export function OtherAccount() {
  const t = useTranslator(outboxMessages);
  const { name } = useSignedIn();
  const [isRead, setRead] = useState(false);
  if (isRead) return null;
  const close = () => {
    forgetOther();
    setRead(true);
  };
  return (
    <Notice
      tone="due"
      title={t('outbox.other-account', { name })}
      announce="status"
      actions={
        <Button variant="default" onClick={close}>
          {t('outbox.other-account-read')}
        </Button>
      }
    >
      <p>{t('outbox.other-account-words')}</p>
    </Notice>
  );
}
