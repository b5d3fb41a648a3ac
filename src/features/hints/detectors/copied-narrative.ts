import type { EarlierWords, Hint, JudgedPart } from '../hint.ts';
import { actRefOf, type ReportUnderReview } from '../report-under-review.ts';
import { bareWords, containment, shinglesOf } from '../text-likeness.ts';

/** Below it, words are too few to be anybody's own: 入户走访，了解生产生活情况. */
const fewestLetters = 30;
/** Held on the labelled set (tests/hints/labelled): a new report in the same official phrases stays below. */
const leastShare = 0.8;

type CopiedNarrative = Extract<Hint, { kind: 'copiedNarrative' }>;

/**
 * Words nearly equal to earlier ones, the own organization's or another's: the nearest of them for each part. Judged are
 * progress, effects and the notes of acts; what stands on purpose from week to week is not copied work.
 */
export function copiedNarratives(report: ReportUnderReview): Hint[] {
  const texts = report.earlierTexts.map(prepare);
  const notes = report.earlierNotes.map(prepare);
  const own = new Set(report.acts.map(({ actId }) => actId));
  return [
    ...(['progress', 'effects'] as const).flatMap((part) => nearest(report, { part, act: null, here: report[part] }, texts)),
    ...report.acts.flatMap((act) =>
      nearest(
        report,
        { part: 'note', act: actRefOf(act, report), here: act.note },
        // One training for three villages on one day is three acts with one note, and no copied work.
        notes.filter(({ words }) => !own.has(words.actId ?? '') && !(words.organizationId === report.organizationId && words.day === act.date)),
      ),
    ),
  ];
}

interface Prepared {
  words: EarlierWords;
  shingles: ReadonlySet<string>;
}

function prepare(words: EarlierWords): Prepared {
  return { words, shingles: shinglesOf(bareWords(words.text)) };
}

function nearest(
  report: ReportUnderReview,
  { part, act, here }: { part: JudgedPart; act: CopiedNarrative['act']; here: string },
  earlier: readonly Prepared[],
): Hint[] {
  const bare = bareWords(here);
  if (Array.from(bare).length < fewestLetters) return [];
  const shingles = shinglesOf(bare);
  let best: { words: EarlierWords; share: number } | undefined;
  for (const { words, shingles: other } of earlier) {
    const share = containment(shingles, other);
    if (share >= leastShare && share > (best?.share ?? 0)) best = { words, share };
  }
  if (!best) return [];
  const { words: there, share } = best;
  const isOwn = there.organizationId === report.organizationId;
  return [{ kind: 'copiedNarrative', part, act, percent: Math.floor(share * 100), isOwn, here, there }];
}
