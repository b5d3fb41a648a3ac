import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { Dialog } from '../../../../ui/components/Dialog.tsx';
import { DownloadButton } from '../../../../ui/components/DownloadButton.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { exportHouseholds, exportUnmasked, grantExport, type ExportFilter } from '../../imports/contract.ts';
import classes from './imports.module.css';
import { importWords } from './words.ts';

/** The households of the list as a workbook: masked at once, in full after a reason that goes into the trail. */
export function ExportButtons({ filter }: { filter: ExportFilter }) {
  const t = useTranslator(importWords);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const grant = useCommand(grantExport);
  const close = () => {
    setOpen(false);
    setReason('');
    grant.reset();
  };
  return (
    <div className={`${classes['buttons'] ?? ''} ${classes['belowList'] ?? ''} jd-no-print`}>
      <DownloadButton endpoint={exportHouseholds} input={{ query: filter }}>
        {t('exportMasked')}
      </DownloadButton>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('exportOpen')}
      </Button>
      {grant.answer ? (
        <Dialog opened={isOpen} onClose={close} title={t('exportOpenTitle')}>
          <DownloadButton endpoint={exportUnmasked} input={{ params: { leaveId: grant.answer.leaveId } }} variant="filled">
            {t('exportFetch')}
          </DownloadButton>
        </Dialog>
      ) : (
        <ConfirmDialog
          opened={isOpen}
          onClose={close}
          title={t('exportOpenTitle')}
          confirmLabel={t('exportGrant')}
          isPending={grant.isPending}
          canConfirm={reason.trim() !== ''}
          onConfirm={() => grant.send({ body: { reason, filter } })}
        >
          <div className={classes['form']}>
            <p>{t('exportOpenWhy')}</p>
            <TextInput label={t('exportReason')} maxLength={200} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
            <CommandNotice command={grant} />
          </div>
        </ConfirmDialog>
      )}
    </div>
  );
}
