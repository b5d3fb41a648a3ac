import { Button } from '@mantine/core';
import { useState } from 'react';
import { useReadClock } from '../../../../ui/clock.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { neighboursOf, useEntryDone } from '../../../../ui/outbox/entry-done.ts';
import type { OutboxEntry } from '../../../../ui/outbox/entry.ts';
import { outboxMessages } from '../../../../ui/outbox/messages.ts';
import { NotSaved } from '../../../../ui/outbox/NotSaved.tsx';
import { outbox } from '../../../../ui/outbox/outbox.ts';
import type { CodeInput } from '../household-codes.ts';
import { useCodeWords } from './code-words.ts';
import classes from './Codes.module.css';
import { SixDigits } from './SixDigits.tsx';

/** A code that was refused, typed again; the act that it follows stands. */
export function MendCode({ entry }: { entry: OutboxEntry }) {
  const t = useCodeWords();
  const readClock = useReadClock();
  const [code, setCode] = useState('');
  // Each command is a guess: a double tap must not make two of one.
  const [isPending, setPending] = useState(false);
  const done = useEntryDone();
  const tOutbox = useTranslator(outboxMessages);
  const [notKept, setNotKept] = useState<Error>();
  const { params, body } = entry.input as CodeInput;
  const mend = async () => {
    setPending(true);
    setNotKept(undefined);
    const around = neighboursOf(entry.commandId);
    const capturedAt = readClock().toISOString();
    const input: CodeInput = { params, body: { ...body, code, capturedAt } };
    const { accountId, commandId, endpoint, title, dependsOn } = entry;
    try {
      const mended = await outbox.add(accountId, { endpoint, input, title, capturedAt, dependsOn }, { inPlaceOf: commandId });
      done(tOutbox('outbox.done-code'), [mended.commandId, ...around]);
    } catch (error) {
      setNotKept(error instanceof Error ? error : new Error('not kept', { cause: error }));
      setPending(false);
    }
  };
  return (
    <div className={classes['mend']}>
      <SixDigits label={t('confirmations.code-again')} value={code} onChange={setCode} />
      <Button disabled={code.length !== 6} loading={isPending} onClick={() => void mend()}>
        {t('confirmations.code-send-again')}
      </Button>
      {notKept && <NotSaved error={notKept} />}
    </div>
  );
}
