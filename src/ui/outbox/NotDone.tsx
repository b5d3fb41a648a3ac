import { Notice } from '../components/Notice.tsx';
import { useTranslator } from '../language/use-translator.ts';
import { outboxMessages } from './messages.ts';

/** A change of an entry that this device could not keep; said beside the button that should have. */
export function NotDone() {
  const t = useTranslator(outboxMessages);
  return (
    <Notice tone="urgent" title={t('outbox.not-done')} announce="alert">
      <p>{t('outbox.not-done-words')}</p>
    </Notice>
  );
}
