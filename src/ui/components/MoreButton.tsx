import { Button } from '@mantine/core';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import classes from './MoreButton.module.css';

/** Below a list that grows page by page (`useMore`); nothing at its end. */
export function MoreButton({ onMore, isLoading }: { onMore: (() => void) | undefined; isLoading: boolean }) {
  const t = useTranslator(uiMessages);
  if (!onMore) return null;
  return (
    <div className={`${classes['more'] ?? ''} jd-no-print`}>
      <Button variant="default" loading={isLoading} onClick={onMore}>
        {t('ui.show-more')}
      </Button>
    </div>
  );
}
