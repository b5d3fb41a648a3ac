import { Button } from '@mantine/core';
import { useEffect, useSyncExternalStore } from 'react';
import { Notice } from '../components/Notice.tsx';
import { useTranslator } from '../language/use-translator.ts';
import { outboxMessages } from '../outbox/messages.ts';
import classes from './NewVersion.module.css';
import { holdVersion, installWorker, isNewVersionThere, onNewVersion, switchNow } from './new-version.ts';

/** Above the page while a new version waits for the person to finish what they write. */
export function NewVersion() {
  const t = useTranslator(outboxMessages);
  const isThere = useSyncExternalStore(onNewVersion, isNewVersionThere);
  useInstalledWorker();
  if (!isThere) return null;
  return (
    <section className={`${classes['toast'] ?? ''} jd-no-print`} aria-label={t('outbox.new-version')}>
      <Notice
        title={t('outbox.new-version')}
        announce="status"
        actions={
          <Button variant="default" onClick={switchNow}>
            {t('outbox.new-version-now')}
          </Button>
        }
      >
        <p>{t('outbox.new-version-words')}</p>
      </Notice>
    </section>
  );
}

let isInstalled = false;

/** After everything that the person waits for has come. */
function useInstalledWorker(): void {
  useEffect(() => {
    if (isInstalled || !import.meta.env.PROD) return;
    isInstalled = true;
    const install = () => {
      installWorker().catch(() => {
        // Not in this browser, or the line broke: the site works as before and tries again when it is next opened.
      });
    };
    if ('requestIdleCallback' in globalThis) requestIdleCallback(install, { timeout: 10_000 });
    else setTimeout(install, 3_000);
  }, []);
}

/** For forms: while this is true, the page is not taken from under the person's hands. */
export function useHoldVersion(isWriting: boolean): void {
  useEffect(() => (isWriting ? holdVersion() : undefined), [isWriting]);
}
