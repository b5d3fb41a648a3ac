import type { FilledFields } from '../../../../ui/effort/effort-keeper.ts';
import { partsAsIn, reportTextKeys, type ReportTexts } from '../../content.ts';

/** Of the parts of a report that say something, those that say what last week's did. */
export function carriedShare(texts: ReportTexts, lastWeek: ReportTexts | undefined): FilledFields {
  const filled = reportTextKeys.filter((key) => texts[key].trim() !== '');
  return { filled: filled.length, left: partsAsIn(texts, lastWeek).length };
}
