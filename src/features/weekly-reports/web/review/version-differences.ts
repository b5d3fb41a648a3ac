import { reportTextKeys, type ReportTexts } from '../../content.ts';
import type { VersionView } from '../../views.ts';
import { textDifference, type TextPiece } from '../text-difference.ts';

/** The parts in words that a later version of a report says otherwise; a zero answer counts as one that says nothing. */
export function textDifferences(before: Pick<VersionView, 'content'>, after: Pick<VersionView, 'content'>): { key: keyof ReportTexts; pieces: TextPiece[] }[] {
  return reportTextKeys.flatMap((key) => {
    const [was, is] = [before.content?.[key] ?? '', after.content?.[key] ?? ''];
    return was === is ? [] : [{ key, pieces: textDifference(was, is) }];
  });
}
