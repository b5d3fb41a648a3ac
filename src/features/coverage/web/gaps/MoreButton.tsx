import { Button } from '@mantine/core';
import { useCoverageWords } from '../words.ts';
import classes from './Gaps.module.css';

export function MoreButton({ onMore, isLoading }: { onMore: (() => void) | undefined; isLoading: boolean }) {
  const t = useCoverageWords();
  if (!onMore) return null;
  return (
    <div className={`${classes['more'] ?? ''} jd-no-print`}>
      <Button variant="default" loading={isLoading} onClick={onMore}>
        {t('gaps.more')}
      </Button>
    </div>
  );
}
