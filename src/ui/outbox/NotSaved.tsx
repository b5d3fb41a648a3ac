import { Notice } from '../components/Notice.tsx';
import { useTranslator } from '../language/use-translator.ts';
import { DeviceFullError } from '../offline/device-database.ts';
import { outboxMessages } from './messages.ts';

/** Nothing was saved: said beside the button that should have, in plain words, before the person walks away. */
export function NotSaved({ error }: { error: Error }) {
  const t = useTranslator(outboxMessages);
  return (
    <Notice tone="urgent" title={t(error instanceof DeviceFullError ? 'outbox.full' : 'outbox.not-kept')} announce="alert">
      <p>{t('outbox.full-words')}</p>
    </Notice>
  );
}
