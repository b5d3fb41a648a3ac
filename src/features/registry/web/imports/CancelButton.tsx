import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { cancelImport, listImports, viewImport } from '../../imports/contract.ts';
import { importWords } from './words.ts';

export function CancelButton({ importId }: { importId: string }) {
  const t = useTranslator(importWords);
  const [isOpen, setOpen] = useState(false);
  const cancel = useCommand(cancelImport, { invalidates: [viewImport, listImports], onSuccess: () => setOpen(false) });
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('cancel')}
      </Button>
      <ConfirmDialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('cancelTitle')}
        confirmLabel={t('cancel')}
        isPending={cancel.isPending}
        onConfirm={() => cancel.send({ params: { importId } })}
      >
        <p>{t('cancelWhy')}</p>
        <CommandNotice command={cancel} />
      </ConfirmDialog>
    </>
  );
}
