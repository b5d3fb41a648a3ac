import type { BestTotal } from './best-total.ts';
import type { PairingGraph } from './graph.ts';
import { optimalFace, type OptimalFace } from './optimal-face.ts';
import { searchThreshold, type Budget } from './threshold-search.ts';

export type Criterion = 'total' | 'worst' | 'changes';

/** What the second and the third criterion need to know besides the graph that is left after pins and bans. */
export interface LaterInput {
  graph: PairingGraph;
  best: BestTotal;
  /** By village: the fits of its pins. */
  pinnedFit: Float64Array;
  /** By edge: 1 where it stands today; absent where nothing stands. */
  standing?: Uint8Array;
}

/** Beyond so many open edges the later criteria are not searched, and beyond so much work not further. */
const openEdgesAtMost = 40_000;
const work = 40_000_000;

/**
 * Among the choices of the highest total: first the best worst-served village, then the fewest changes.
 * @returns the choice and what was proven of it
 */
export function laterCriteria({ graph, best, pinnedFit, standing }: LaterInput): { taken: Uint8Array; proven: Criterion[] } {
  const face = optimalFace(graph, best);
  const { graph: open, origin } = face;
  if (origin.length === 0) return { taken: best.taken, proven: ['total', 'worst', 'changes'] };
  if (origin.length > openEdgesAtMost) return { taken: best.taken, proven: ['total'] };
  const budget: Budget = { left: work };
  const settledSums = settledFitOf(graph, best, face, pinnedFit);
  const needsFor = (threshold: number) => Float64Array.from(face.villageOrigin, (village) => threshold - settledSums[village]!);
  let taken: Uint8Array = Uint8Array.from(origin, (edge) => best.taken[edge]!);
  const isOpen = new Uint8Array(settledSums.length);
  for (const village of face.villageOrigin) isOpen[village] = 1;
  // Villages without an open edge cannot be helped: more than the worst of them is nobody's business.
  let ceiling = settledSums.reduce((least, sum, village) => (isOpen[village] === 1 ? least : Math.min(least, sum)), Number.POSITIVE_INFINITY);
  const mostOf = mostPerVillage(face);
  for (const [position, village] of face.villageOrigin.entries()) ceiling = Math.min(ceiling, settledSums[village]! + mostOf[position]!);
  const worstOf = (choice: Uint8Array) => Math.min(ceiling, worstSum(face, settledSums, choice));
  let worst = worstOf(taken);
  let isWorstProven = true;
  while (worst < ceiling) {
    const target = Math.ceil((worst + ceiling + 1) / 2);
    const answer = searchThreshold({ graph: open, needs: needsFor(target) }, budget);
    if (answer.taken) {
      taken = answer.taken;
      worst = worstOf(taken);
    } else if (answer.isProven) ceiling = target - 1;
    else {
      isWorstProven = false;
      break;
    }
  }
  let isChangesProven = true;
  if (standing) {
    const merit = Int8Array.from(origin, (edge) => (standing[edge] === 1 ? 1 : -1));
    const above = merit.reduce((sum, one, edge) => sum + one * taken[edge]!, 0);
    const answer = searchThreshold({ graph: open, needs: needsFor(worst), merit, above }, budget);
    taken = answer.taken ?? taken;
    isChangesProven = answer.isProven;
  }
  const whole: Uint8Array = best.taken.slice();
  for (const [position, edge] of origin.entries()) whole[edge] = taken[position]!;
  const proven: Criterion[] = ['total'];
  if (isWorstProven) proven.push('worst');
  if (isWorstProven && isChangesProven) proven.push('changes');
  return { taken: whole, proven };
}

/** By village of the whole graph: the sum of what it has for certain. */
function settledFitOf(graph: PairingGraph, best: BestTotal, face: OptimalFace, pinnedFit: Float64Array): Float64Array {
  const sums = pinnedFit.slice();
  const isOpen = new Uint8Array(graph.fit.length);
  for (const edge of face.origin) isOpen[edge] = 1;
  for (let edge = 0; edge < isOpen.length; edge += 1) {
    if (best.taken[edge] === 1 && isOpen[edge] === 0) sums[graph.edgeVillage[edge]!]! += graph.fit[edge]!;
  }
  return sums;
}

/** By village of the face: the highest sum that its maximum allows. */
function mostPerVillage({ graph, villageOrigin }: OptimalFace): Float64Array {
  const fits = villageOrigin.map((): number[] => []);
  for (const [edge, fit] of graph.fit.entries()) fits[graph.edgeVillage[edge]!]!.push(fit);
  return Float64Array.from(fits, (list, village) =>
    list.toSorted((a, b) => b - a).slice(0, graph.villages.max[village]).reduce((sum, fit) => sum + fit, 0),
  );
}

function worstSum({ graph, villageOrigin }: OptimalFace, settledSums: Float64Array, taken: Uint8Array): number {
  const sums = Float64Array.from(villageOrigin, (village) => settledSums[village]!);
  for (const [edge, fit] of graph.fit.entries()) if (taken[edge] === 1) sums[graph.edgeVillage[edge]!]! += fit;
  return sums.reduce((least, sum) => Math.min(least, sum), Number.POSITIVE_INFINITY);
}
