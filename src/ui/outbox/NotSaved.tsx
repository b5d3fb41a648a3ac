import { Notice } from '../components/Notice.tsx';
import { useTranslator } from '../language/use-translator.ts';
import { DeviceFullError } from '../offline/device-database.ts';
import { outboxMessages } from './messages.ts';

/** Nothing was saved: said beside the button that should have, in plain words, before the person walks away. */
export function NotSaved({ error }: { error: Error }) {
  const t = useTranslator(outboxMessages);
  const isFull = error instanceof DeviceFullError;
  return (
    <Notice tone="urgent" title={t(isFull ? 'outbox.full' : 'outbox.not-kept')} announce="alert">
      <p>{t(isFull ? 'outbox.full-words' : 'outbox.not-kept-words')}</p>
    </Notice>
  );
}
