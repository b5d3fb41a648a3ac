import { emptyContent, reportTextKeys, type DraftContent, type ReportTexts } from '../../content.ts';
import type { OwnWeekView } from '../../views.ts';

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

/** The parts that say word for word what the last report said. */
export function sameAsLastWeek(content: ReportTexts, lastWeek: LastWeek): (keyof ReportTexts)[] {
  return reportTextKeys.filter((key) => content[key].trim() !== '' && content[key].trim() === lastWeek?.texts[key].trim());
}

/** Without those parts; what was changed or written anew stays. */
export function withoutCarried(content: DraftContent, lastWeek: LastWeek): DraftContent {
  const same = sameAsLastWeek(content, lastWeek);
  return mapped((key) => (same.includes(key) ? '' : content[key]));
}

function mapped(textOf: (key: keyof ReportTexts) => string): DraftContent {
  return { ...emptyContent, ...Object.fromEntries(reportTextKeys.map((key) => [key, textOf(key)])) };
}
