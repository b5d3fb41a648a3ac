import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageButton } from '../../../../ui/links.tsx';
import { listImports, undoImport, viewImport, type ImportView } from '../../imports/contract.ts';
import { householdsPath, villagesPath } from '../paths.ts';
import { importWords } from './words.ts';

/** What was written, by whom, and the way back. */
export function Done({ view }: { view: ImportView }) {
  const t = useTranslator(importWords);
  const format = useFormat();
  const { counts, kind, appliedAt, appliedByName, undoneAt, undoneByName, actions } = view;
  const told = { name: appliedByName ?? '', when: appliedAt ? format.dateTime(appliedAt) : '' };
  const what =
    kind === 'villages'
      ? t('doneVillages', { ...told, new: counts?.villages.new ?? 0, changed: counts?.villages.changed ?? 0 })
      : t('doneBy', { ...told, new: counts?.households.new ?? 0, persons: counts?.persons.new ?? 0, changed: counts?.households.changed ?? 0 });
  return (
    <Notice
      tone={undoneAt ? 'plain' : 'confirmed'}
      title={undoneAt ? t('undoneTitle') : t('doneTitle')}
      announce="status"
      actions={
        <>
          <PageButton to={kind === 'villages' ? villagesPath : householdsPath} variant={undoneAt ? 'default' : 'filled'}>
            {kind === 'villages' ? t('openVillages') : t('openHouseholds')}
          </PageButton>
          {actions.includes('undo') && <UndoButton view={view} />}
        </>
      }
    >
      <p>{what}</p>
      {undoneAt && <p>{t('undoneBy', { name: undoneByName ?? '', when: format.dateTime(undoneAt) })}</p>}
    </Notice>
  );
}

function UndoButton({ view: { importId, kind } }: { view: ImportView }) {
  const t = useTranslator(importWords);
  const [isOpen, setOpen] = useState(false);
  const undo = useCommand(undoImport, { invalidates: [viewImport, listImports], onSuccess: () => setOpen(false) });
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('undo')}
      </Button>
      <ConfirmDialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('undoTitle')}
        confirmLabel={t('undo')}
        isPending={undo.isPending}
        onConfirm={() => undo.send({ params: { importId } })}
      >
        <p>{t(kind === 'villages' ? 'undoWhyVillages' : 'undoWhy')}</p>
        <CommandNotice command={undo} hasInput={false} />
      </ConfirmDialog>
    </>
  );
}
