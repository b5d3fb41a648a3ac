import { Notice } from '../../../../ui/components/Notice.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { DeviceFullError } from '../../../../ui/offline/device-database.ts';
import { outboxMessages } from '../../../../ui/outbox/messages.ts';

/** Nothing was saved: said beside the button that should have, in plain words, before the person walks away. */
export function NotSaved({ error }: { error: Error }) {
  const t = useTranslator(outboxMessages);
  return (
    <Notice tone="urgent" title={t(error instanceof DeviceFullError ? 'outbox.full' : 'outbox.not-kept')} announce="alert">
      <p>{t('outbox.full-words')}</p>
    </Notice>
  );
}
