import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { closeWeek, getBoard, getRollUp } from '../../contract.ts';
import type { RollUpView } from '../../county-views.ts';
import { useOfficeWords } from '../office-words.ts';
import { useReasonWords } from '../words.ts';

/** Freezes the week's figures, after saying what that means — or says why it cannot be done yet. */
export function CloseWeek({ view }: { view: RollUpView }) {
  const t = useOfficeWords();
  const say = useReasonWords();
  const [opened, setOpened] = useState(false);
  const { campaignId, dueDate, closing, weekNumber } = view;
  const { missing } = view.current.states;
  const close = useCommand(closeWeek, { invalidates: [getRollUp, getBoard], onSuccess: () => setOpened(false) });
  return (
    <>
      <Button
        variant={closing.length === 0 ? 'filled' : 'default'}
        leftSection={<IconLock size={18} stroke={1.8} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('weekly-report.roll-up.close')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('weekly-report.roll-up.close-title', { number: weekNumber })}
        confirmLabel={t('weekly-report.roll-up.close')}
        isPending={close.isPending}
        canConfirm={closing.length === 0}
        onConfirm={() => close.send({ params: { campaignId, dueDate } })}
      >
        <p>{t('weekly-report.roll-up.close-words')}</p>
        {missing > 0 && <p>{t('weekly-report.roll-up.close-missing', { count: missing })}</p>}
        {closing.length > 0 && (
          <Notice tone="due" title={t('weekly-report.roll-up.cannot-close')}>
            {closing.map((reason) => (
              <p key={reason.code}>{say(reason)}</p>
            ))}
          </Notice>
        )}
        <CommandNotice command={close} />
      </ConfirmDialog>
    </>
  );
}
