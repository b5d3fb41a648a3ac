import { greySide, viewsIn } from './fingerprint.ts';
import { coarse, meansOf, spreadOf, whole, type Frame, type Means } from './grey-picture.ts';

const cellsPerSide = 16;
/** How much of each edge may have been cut, and in which steps that is looked for. */
const cuts = [0, 0.02, 0.04, 0.06, 0.08];
const edges = ['left', 'top', 'right', 'bottom'] as const;
type Cut = Record<(typeof edges)[number], number>;
const sweeps = 2;
/** Below that the whole pictures have so little in common that no cut will mend it. */
const hopeless = 0.35;

const plainlyAlike = 0.99;

/** The same picture, however it was saved, sized, bordered or (a little) cut, is not below this; different ones hardly ever reach it. */
export const alikeFrom = 0.97;

/**
 * How alike two pictures are, −1 to 1: the best agreement of their 16 × 16 levels, with or without their borders, when up to 8 % of any
 * edge of one or of the other is left out. Brightness and contrast do not count.
 * @param one `greys` of a fingerprint
 */
export function likenessOf(one: Uint8Array, other: Uint8Array): number {
  const [ones, others] = [viewsIn(one).map(lookAt), viewsIn(other).map(lookAt)];
  return Math.max(...ones.flatMap((a) => others.map((b) => likenessOfViews(a, b))));
}

interface View {
  means: Means;
  /** The whole of it, coarse. */
  cells: Float64Array;
}

function lookAt(levels: Uint8Array): View {
  const means = meansOf({ width: greySide, height: greySide, levels });
  return { means, cells: cellsOf(means, whole) };
}

function likenessOfViews(one: View, other: View): number {
  const asTheyAre = agreement(one.cells, other.cells);
  // Nothing was cut that matters, or nothing will help: no need to look for cuts.
  if (asTheyAre < hopeless || asTheyAre >= plainlyAlike) return asTheyAre;
  return Math.max(bestAgreement(one, other), bestAgreement(other, one));
}

/**
 * Parts of the first held against the whole of the second. From the whole, or from what is cut alike all around, one edge after the other
 * goes where it agrees best.
 */
function bestAgreement({ means }: View, { cells }: View): number {
  const agreementOf = ({ left, top, right, bottom }: Cut) => agreement(cellsOf(means, { left, top, right: 1 - right, bottom: 1 - bottom }), cells);
  let best: Cut = { left: 0, top: 0, right: 0, bottom: 0 };
  let most = -1;
  const consider = (cut: Cut) => {
    const found = agreementOf(cut);
    if (found > most) [best, most] = [cut, found];
  };
  for (const all of cuts) consider({ left: all, top: all, right: all, bottom: all });
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const edge of edges) {
      const { [edge]: now } = best;
      for (const share of cuts) if (share !== now) consider({ ...best, [edge]: share });
    }
  }
  return most;
}

/** Mean 0, spread 1. */
function cellsOf(means: Means, frame: Frame): Float64Array {
  const cells = coarse(means, frame, cellsPerSide, cellsPerSide);
  const mean = cells.reduce((sum, cell) => sum + cell, 0) / cells.length;
  const spread = spreadOf(cells) || 1;
  return cells.map((cell) => (cell - mean) / spread);
}

function agreement(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum / one.length;
}
