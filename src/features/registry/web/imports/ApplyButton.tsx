import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { applyImport, listImports, viewImport, type ImportView } from '../../imports/contract.ts';
import classes from './imports.module.css';
import { importWords } from './words.ts';

/** Asks once more, with the numbers, before the registry is written. */
export function ApplyButton({ view: { importId, kind, counts, actions } }: { view: ImportView }) {
  const t = useTranslator(importWords);
  const [isOpen, setOpen] = useState(false);
  const [leaveOutBlocked, setLeaveOut] = useState(false);
  const [why, setWhy] = useState('');
  const apply = useCommand(applyImport, { invalidates: [viewImport, listImports], onSuccess: () => setOpen(false) });
  const figures = kind === 'villages' ? counts?.villages : counts?.households;
  if (!figures || !actions.includes('apply')) return null;
  if (figures.new + figures.changed === 0) return <p className={classes['hint']}>{t('nothingToWrite')}</p>;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('apply')}</Button>
      <ConfirmDialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('applyTitle')}
        confirmLabel={t('apply')}
        isPending={apply.isPending}
        canConfirm={figures.blocked === 0 || leaveOutBlocked}
        onConfirm={() => apply.send({ params: { importId }, body: { leaveOutBlocked, why } })}
      >
        <div className={classes['form']}>
          <p>{t(kind === 'villages' ? 'applyVillages' : 'applyWhat', { new: figures.new, changed: figures.changed })}</p>
          {figures.blocked > 0 && (
            <Checkbox checked={leaveOutBlocked} onChange={(event) => setLeaveOut(event.currentTarget.checked)} label={t('leaveOutBlocked', { count: figures.blocked })} />
          )}
          <TextInput label={t('why')} maxLength={200} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
          <CommandNotice command={apply} />
        </div>
      </ConfirmDialog>
    </>
  );
}
