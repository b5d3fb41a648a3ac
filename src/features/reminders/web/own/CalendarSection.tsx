import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { makeCalendar, revokeCalendar, viewOwnReminders } from '../../contract.ts';
import classes from '../Reminders.module.css';
import { ownWords } from './words.ts';

/** The secret address of the reader's calendar: shown once, replaced or ended at will. */
export function CalendarSection({ madeAt }: { madeAt: string | null }) {
  const t = useTranslator(ownWords);
  const format = useFormat();
  const make = useCommand(makeCalendar, { invalidates: [viewOwnReminders] });
  const end = useCommand(revokeCalendar, { invalidates: [viewOwnReminders], onSuccess: () => make.reset() });
  return (
    <Section title={t('calendarTitle')} lead={t('calendarLead')}>
      <div className={classes['form']}>
        {make.answer ? (
          <Address address={`${globalThis.location.origin}${make.answer.path}`} />
        ) : (
          <p className={classes['soft']}>{madeAt === null ? t('calendarNone') : t('calendarSince', { time: format.dateTime(madeAt) })}</p>
        )}
        <CommandNotice command={make} hasInput={false} />
        <CommandNotice command={end} hasInput={false} />
        <div className={classes['buttons']}>
          <Button variant="default" loading={make.isPending} onClick={() => make.send({})}>
            {t(madeAt === null ? 'calendarMake' : 'calendarAgain')}
          </Button>
          {madeAt !== null && (
            <Button variant="subtle" color="gray" loading={end.isPending} onClick={() => end.send({})}>
              {t('calendarEnd')}
            </Button>
          )}
        </div>
      </div>
    </Section>
  );
}

function Address({ address }: { address: string }) {
  const t = useTranslator(ownWords);
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setIsCopied(true);
  };
  // Browsers offer a clipboard only over HTTPS and on this machine; elsewhere the address itself can be marked and copied.
  const canCopy = Reflect.has(navigator, 'clipboard');
  return (
    <Notice
      tone="due"
      title={t('calendarNow')}
      announce="status"
      actions={
        canCopy && (
          <Button variant="default" onClick={() => void copy()}>
            {t(isCopied ? 'copied' : 'copy')}
          </Button>
        )
      }
    >
      <code className={classes['address']}>{address}</code>
      <p>{t('calendarHow')}</p>
    </Notice>
  );
}
