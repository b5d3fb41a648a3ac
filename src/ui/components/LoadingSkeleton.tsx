import { Skeleton } from '@mantine/core';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import classes from './LoadingSkeleton.module.css';

/** Grey lines where the answer will stand, so that nothing jumps when it comes. */
export function LoadingSkeleton({ lines = 3, heightPx = 20 }: { lines?: number; heightPx?: number }) {
  const t = useTranslator(uiMessages);
  return (
    <output className={classes['skeleton']} aria-label={t('ui.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={heightPx} width={line === lines - 1 && lines > 1 ? '60%' : '100%'} radius="sm" />
      ))}
    </output>
  );
}
