import { IconCircleCheck } from '@tabler/icons-react';
import { daysBetween, shanghaiDate } from '../../../../kernel/shanghai-time.ts';
import { useNow } from '../../../../ui/clock.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { LoadingSkeleton } from '../../../../ui/components/LoadingSkeleton.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import type { GapKind } from '../../gap.ts';
import { useCoverageWords } from '../words.ts';
import classes from './Gaps.module.css';

const minuteMs = 60_000;

/** The day, and how long that is. */
export function Since({ day }: { day: string }) {
  const t = useCoverageWords();
  const format = useFormat();
  const today = shanghaiDate(useNow(minuteMs));
  return (
    <>
      {format.date(day)}
      <span className={classes['soft']}>{t('gaps.days', { count: daysBetween(day, today) + 1 })}</span>
    </>
  );
}

export function placeOf({ townshipName, villageName }: { townshipName: string | null; villageName: string }): string {
  return `${townshipName ?? ''}${villageName}`;
}

/** Good news, said as such: of everything, or of what the filters leave. */
export function NothingLeftOut({ kind, isFiltered }: { kind: GapKind; isFiltered: boolean }) {
  const t = useCoverageWords();
  return (
    <EmptyState icon={IconCircleCheck} title={isFiltered ? t('gaps.none-here') : t(`gaps.none.${kind}`)}>
      {isFiltered ? null : t(`gaps.none-words.${kind}`)}
    </EmptyState>
  );
}

/** The list has no padding of its own. */
export function ListSkeleton() {
  return (
    <div className={classes['waiting']}>
      <LoadingSkeleton />
    </div>
  );
}
