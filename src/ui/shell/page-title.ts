import { useEffect } from 'react';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';

/** What the tab of the browser says: the page, then the product. */
export function usePageTitle(page: string): void {
  const t = useTranslator(uiMessages);
  const title = `${page} · ${t('ui.product')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
