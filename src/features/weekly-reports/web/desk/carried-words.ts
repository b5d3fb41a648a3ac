import { emptyContent, partsAsIn, reportTextKeys, type DraftContent, type ReportTexts } from '../../content.ts';
import type { OwnWeekView } from '../../own-week-views.ts';

type LastWeek = OwnWeekView['lastWeek'];

/**
 * What a week opens with: the words of the last report, as long as nobody has written any of this one (conduct rule 1: standing
 * text is carried forward). undefined where there is nothing to carry, or something stands already.
 */
export function wordsToOpenWith({ draft, versions, lastWeek }: Pick<OwnWeekView, 'draft' | 'lastWeek'> & { versions: readonly unknown[] }): DraftContent | undefined {
  if (draft || versions.length > 0 || !lastWeek) return undefined;
  const words = mapped((key) => lastWeek.texts[key].trim());
  return reportTextKeys.some((key) => words[key] !== '') ? words : undefined;
}

/** Without the parts that say what the last report said; what was changed or written anew stays. */
export function withoutCarried(content: DraftContent, lastWeek: LastWeek): DraftContent {
  const same = partsAsIn(content, lastWeek?.texts);
  return mapped((key) => (same.includes(key) ? '' : content[key]));
}

function mapped(textOf: (key: keyof ReportTexts) => string): DraftContent {
  return { ...emptyContent, ...Object.fromEntries(reportTextKeys.map((key) => [key, textOf(key)])) };
}
