import { Button } from '@mantine/core';
import type { CalendarDate } from '../../../../kernel/shanghai-time.ts';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { partsAsIn, type DraftContent } from '../../content.ts';
import type { OwnWeekView } from '../../own-week-views.ts';
import { useDeskWords } from './desk-words.ts';

export interface CarriedWordsProps {
  view: OwnWeekView;
  content: DraftContent;
  /** They stand on the page only: nobody has written or handed over anything yet. */
  isOpening: boolean;
  onTakeOut(): void;
}

/**
 * Says in front of the words which of them are last time's, and how to be rid of them. Kindly: what has not changed need not be
 * written again, and words that are never changed tell nobody anything.
 */
export function CarriedWords({ view, content, isOpening, onTakeOut }: CarriedWordsProps) {
  const t = useDeskWords();
  const format = useFormat();
  const sameAsBefore = useSameAsBefore(view, content);
  if (!view.lastWeek || sameAsBefore === undefined) return null;
  return (
    <Notice
      title={t('weekly-report.desk.carried', { day: format.day(view.lastWeek.dueDate) })}
      actions={
        <Button variant="default" onClick={onTakeOut}>
          {t('weekly-report.desk.take-out')}
        </Button>
      }
    >
      <p>{sameAsBefore}</p>
      <p>
        {t('weekly-report.desk.carried-words')} {isOpening && t('weekly-report.desk.carried-unsaved')}
      </p>
    </Notice>
  );
}

/** Says that nothing was carried because nothing could be, instead of opening as if there had been no report before. */
export function UnreadableWords({ dueDate }: { dueDate: CalendarDate }) {
  const t = useDeskWords();
  const format = useFormat();
  return (
    <Notice title={t('weekly-report.desk.unreadable', { day: format.day(dueDate) })}>
      <p>{t('weekly-report.desk.unreadable-words')}</p>
    </Notice>
  );
}

/** “存在问题”与上次相同: in words, for whoever writes and for whoever signs; undefined where nothing is. */
export function useSameAsBefore(view: Pick<OwnWeekView, 'lastWeek'>, content: DraftContent): string | undefined {
  const t = useDeskWords();
  const same = partsAsIn(content, view.lastWeek?.texts);
  if (same.length === 0) return undefined;
  const parts = same.map((key) => t('weekly-report.desk.part', { part: t(`weekly-report.text.${key}`) })).join(t('weekly-report.desk.between-parts'));
  return t('weekly-report.desk.same-as-before', { parts });
}
