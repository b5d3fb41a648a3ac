import { Button, TextInput } from '@mantine/core';
import { IconCircleMinus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CalendarDate } from '../../../../kernel/shanghai-time.ts';
import { cleanText } from '../../../../ui/clean-text.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { ProblemError } from '../../../../ui/api/problem-error.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useReadClock } from '../../../../ui/clock.tsx';
import { getOwnWeek, listOwnWeeks, sendZeroReport } from '../../contract.ts';
import { receiptPath } from '../paths.ts';
import { useWords } from '../words.ts';
import classes from './OwnWeeks.module.css';

const draftWouldBeLost = 'weekly-report.draft-would-be-lost';

/** Zero is an answer: one tap, with a reason only for whoever wants to give one. Asks back only where a draft would be lost. */
export function ZeroReport({ campaignId, dueDate }: { campaignId: string; dueDate: CalendarDate }) {
  const t = useWords();
  const readClock = useReadClock();
  const [reason, setReason] = useState('');
  const [withReason, setWithReason] = useState(false);
  const [asking, setAsking] = useState(false);
  const zero = useCommand(sendZeroReport, {
    invalidates: [listOwnWeeks, getOwnWeek],
    thenGo: ({ reportId }) => receiptPath(reportId),
    onRefused: (error) => setAsking(error instanceof ProblemError && error.refusals.some(({ code }) => code === draftWouldBeLost)),
  });
  const send = (discardDraft: boolean) =>
    zero.send({ params: { campaignId, dueDate }, body: { reason, discardDraft, capturedAt: readClock().toISOString() } });
  return (
    <div className={classes['zero']}>
      <div>
        <h3>{t('weekly-report.zero.title')}</h3>
        <p className={classes['soft']}>{t('weekly-report.zero.words')}</p>
      </div>
      <FormFields isSent={zero.isPending}>
        {withReason && (
          <TextInput
            label={t('weekly-report.zero.reason')}
            value={reason}
            maxLength={500}
            ref={focusWhenDrawn}
            onChange={(event) => setReason(cleanText(event.currentTarget.value))}
          />
        )}
      </FormFields>
      <div className={classes['buttons']}>
        <Button
          variant="default"
          loading={zero.isPending && !asking}
          leftSection={<IconCircleMinus size={18} stroke={1.8} aria-hidden />}
          onClick={() => send(false)}
        >
          {t('weekly-report.zero.send')}
        </Button>
        {!withReason && (
          <Button variant="subtle" onClick={() => setWithReason(true)}>
            {t('weekly-report.zero.add-reason')}
          </Button>
        )}
      </div>
      {!asking && <CommandNotice command={zero} isShownElsewhere={({ code }) => code === draftWouldBeLost} />}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('weekly-report.zero.discard-title')}
        confirmLabel={t('weekly-report.zero.discard')}
        onConfirm={() => send(true)}
        isPending={zero.isPending}
      >
        <p>{t('weekly-report.zero.discard-words')}</p>
        <CommandNotice command={zero} isShownElsewhere={({ code }) => code === draftWouldBeLost} />
      </ConfirmDialog>
    </div>
  );
}

/** Opened by a press that asks for it, so the focus goes where the words will. */
function focusWhenDrawn(field: HTMLInputElement | null): void {
  field?.focus();
}
