import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useReadClock } from '../../../../ui/clock.tsx';
import { AskedRow } from '../../../../ui/components/AskedList.tsx';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { confirmActByCode } from '../../contract.ts';
import { useConfirmationWords } from '../words.ts';

/** The six digits that a household reads out. */
export function CodeField({ actId, revision, householdId, name }: { actId: string; revision: number; householdId: string; name: string }) {
  const t = useConfirmationWords();
  const readClock = useReadClock();
  const [code, setCode] = useState('');
  const confirm = useCommand(confirmActByCode, { invalidates: 'everything' });
  const send = () =>
    confirm.send({ params: { actId }, body: { revision, householdId, code, capturedAt: readClock().toISOString() } });
  return (
    <>
      <AskedRow>
        <TextInput
          label={t('confirmations.code-for', { name })}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value.replaceAll(/\D/g, ''))}
        />
        <Button variant="default" disabled={code.length !== 6} loading={confirm.isPending} onClick={send}>
          {t('confirmations.code-send')}
        </Button>
      </AskedRow>
      <CommandNotice command={confirm} />
    </>
  );
}
