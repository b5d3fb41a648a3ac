import type { Hint, JudgedPart } from '../hint.ts';
import { nearestWords, type NearestWords } from '../nearest-words.ts';
import { actRefOf, type ReportUnderReview } from '../report-under-review.ts';
import { atOnce, type Slices } from '../slices.ts';

type CopiedNarrative = Extract<Hint, { kind: 'copiedNarrative' }>;

/** So many notes are pointed out in a report, the most alike: whoever has seen three knows what to ask. */
export const notesNamedAtMost = 3;

/**
 * Words nearly equal to earlier ones, the own organization's or another's: the nearest of them for each part. Judged are
 * progress, effects and the notes of acts; what stands on purpose from week to week is not copied work.
 */
export function* copiedNarrativesInSlices(report: ReportUnderReview): Slices<Hint[]> {
  const parts = (['progress', 'effects'] as const).map((part) => ({ part, act: null, here: report[part], mayCount: () => true }));
  const own = new Set(report.acts.map(({ actId }) => actId));
  const notes = report.acts.map((act) => ({
    part: 'note' as const,
    act: actRefOf(act, report),
    here: act.note,
    // One training for three villages on one day is three acts with one note, and no copied work.
    mayCount: (words: NearestWords['words']) => !own.has(words.actId ?? '') && !(words.organizationId === report.organizationId && words.day === act.date),
  }));
  const nearestToParts = yield* nearestWords(parts, report.earlierTexts);
  const nearestToNotes = yield* nearestWords(notes, report.earlierNotes);
  const inNotes = hintsOf(report, notes, nearestToNotes).toSorted((a, b) => b.percent - a.percent);
  return [...hintsOf(report, parts, nearestToParts), ...inNotes.slice(0, notesNamedAtMost)];
}

export function copiedNarratives(report: ReportUnderReview): Hint[] {
  return atOnce(copiedNarrativesInSlices(report));
}

function hintsOf(
  { organizationId }: ReportUnderReview,
  asked: readonly { part: JudgedPart; act: CopiedNarrative['act']; here: string }[],
  nearest: readonly (NearestWords | undefined)[],
): CopiedNarrative[] {
  return asked.flatMap(({ part, act, here }, index) => {
    const found = nearest[index];
    if (!found) return [];
    const { words: there, share } = found;
    return [{ kind: 'copiedNarrative', part, act, percent: Math.floor(share * 100), isOwn: there.organizationId === organizationId, here, there }];
  });
}
