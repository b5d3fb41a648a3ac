import { Button } from '@mantine/core';
import { reportTextKeys, type DraftContent, type ReportTexts } from '../../content.ts';
import type { OwnWeekView } from '../../own-week-views.ts';
import { useDeskWords } from './desk-words.ts';

export interface CarryAllProps {
  view: OwnWeekView;
  content: DraftContent;
  onCarry(texts: Partial<ReportTexts>): void;
}

/** Last week's standing text into every part that is still empty: written once, carried forward, only differences typed. */
export function CarryAll({ view: { lastWeek }, content, onCarry }: CarryAllProps) {
  const t = useDeskWords();
  const open = reportTextKeys.filter((key) => content[key].trim() === '' && (lastWeek?.texts[key].trim() ?? '') !== '');
  if (!lastWeek || open.length < 2) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => onCarry(Object.fromEntries(open.map((key) => [key, lastWeek.texts[key].trim()])))}
    >
      {t('weekly-report.desk.carry-all')}
    </Button>
  );
}
