import { Button } from '@mantine/core';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import { Notice } from '../components/Notice.tsx';

/** A page whose code could not be fetched (a new version was just installed, the line broke) or that failed while drawing. */
export function PageFailed() {
  const t = useTranslator(uiMessages);
  return (
    <Notice
      tone="due"
      title={t('ui.failed-title')}
      announce="alert"
      actions={
        <Button variant="default" onClick={() => globalThis.location.reload()}>
          {t('ui.reload')}
        </Button>
      }
    >
      <p>{t('ui.page-failed')}</p>
    </Notice>
  );
}
