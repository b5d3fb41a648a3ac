import { Notice } from '../../../../ui/components/Notice.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { DeviceFullError } from '../../../../ui/offline/device-database.ts';
import { outboxMessages } from '../../../../ui/outbox/messages.ts';
import { recordWords } from './words.ts';

/** Why nothing was saved, beside the button that should have: in plain words, before the person walks away. */
export function NotSaved({ error, isIncomplete }: { error: unknown; isIncomplete: boolean }) {
  const t = useTranslator(recordWords);
  const tell = useTranslator(outboxMessages);
  if (isIncomplete) return <Notice tone="due" title={t('assistance.record.look-again')} announce="alert" />;
  if (error === undefined) return null;
  return (
    <Notice tone="urgent" title={tell(error instanceof DeviceFullError ? 'outbox.full' : 'outbox.not-kept')} announce="alert">
      <p>{tell('outbox.full-words')}</p>
    </Notice>
  );
}
