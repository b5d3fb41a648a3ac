import { bestTotal } from './best-total.ts';
import { checkCertificate } from './check-certificate.ts';
import { smallestConflict, type Conflict } from './conflict.ts';
import { laterCriteria, type Criterion } from './later-criteria.ts';
import { canBeMet } from './minima-flow.ts';
import type { ReadProblem } from './problem.ts';
import { reduce, settled, type Reduced } from './reduce.ts';

export interface OptimalPairing {
  status: 'optimal';
  /** By edge of the problem: 1 where it is taken. */
  taken: Uint8Array;
  /** The sum of the fits of all pairs, and what the prices prove that none exceeds: the same number. */
  total: number;
  bound: number;
  /** The smallest, over all villages, of the sum of the fits of a village's organizations; 0 for a village without any, null without villages. */
  worst: number | null;
  /** Pairs given up and pairs added against what stands; undefined where nothing is said to stand. */
  changes?: number;
  /** Which of the three criteria, in their order, are proven to be at their best. The total always is. */
  proven: Criterion[];
}

export interface InfeasiblePairing extends Conflict {
  status: 'infeasible';
}

/**
 * The best pairing: the highest total fit, among equals the best worst-served village, then the fewest changes against what stands.
 * The total is checked by `checkCertificate` before it is told. Where the bounds, pins and bans cannot hold together: a
 * smallest set of those that already cannot.
 */
export function solvePairing(problem: ReadProblem): OptimalPairing | InfeasiblePairing {
  const { graph, pinned, standing, hasStanding, standingElsewhere } = problem;
  const reduced = withoutSettled(problem);
  // Asked first, and without fits: where there is no pairing, the search for the best one takes many times as long to find out.
  if (!reduced || !canBeMet(reduced.graph)) return { status: 'infeasible', ...smallestConflict(problem) };
  const best = bestTotal(reduced.graph);
  if (best.kind === 'none') throw new Error('the flow without fits found a pairing, the one with fits none');
  const pinnedFit = new Float64Array(graph.villages.min.length);
  let pinnedTotal = 0;
  for (let edge = 0; edge < pinned.length; edge += 1) {
    if (pinned[edge] !== 1) continue;
    pinnedFit[graph.edgeVillage[edge]!]! += graph.fit[edge]!;
    pinnedTotal += graph.fit[edge]!;
  }
  const later = laterCriteria({
    graph: reduced.graph,
    best,
    pinnedFit,
    standing: hasStanding ? Uint8Array.from(reduced.origin, (edge) => standing[edge]!) : undefined,
  });
  const final = checkCertificate(reduced.graph, { ...best, taken: later.taken });
  if (!final.holds) throw new Error(`the pairing found is not proven: ${final.because}`);
  const taken = pinned.slice();
  for (let edge = 0; edge < later.taken.length; edge += 1) taken[reduced.origin[edge]!] = later.taken[edge]!;
  let changes = standingElsewhere;
  for (let edge = 0; edge < taken.length; edge += 1) if (taken[edge] !== standing[edge]) changes += 1;
  return {
    status: 'optimal',
    taken,
    total: final.total + pinnedTotal,
    bound: final.bound + pinnedTotal,
    worst: worstOf(problem, taken),
    changes: hasStanding ? changes : undefined,
    proven: later.proven.filter((criterion) => hasStanding || criterion !== 'changes'),
  };
}

/** Undefined where pins alone cannot hold. Without pins and bans nothing is copied: a country's problem fills the memory once. */
function withoutSettled({ graph, pinned, banned }: ReadProblem): Reduced | undefined {
  if (!pinned.includes(1) && !banned.includes(1)) {
    const origin = new Int32Array(graph.fit.length);
    for (let edge = 0; edge < origin.length; edge += 1) origin[edge] = edge;
    return { graph, origin };
  }
  if (pinned.some((pin, edge) => pin === 1 && banned[edge] === 1)) return undefined;
  return reduce(graph, pinned.map((pin, edge) => (pin === 1 ? settled.taken : banned[edge] === 1 ? settled.out : settled.open)));
}

function worstOf({ graph }: ReadProblem, taken: Uint8Array): number | null {
  const sums = new Float64Array(graph.villages.min.length);
  for (let edge = 0; edge < taken.length; edge += 1) if (taken[edge] === 1) sums[graph.edgeVillage[edge]!]! += graph.fit[edge]!;
  return sums.length === 0 ? null : sums.reduce((least, sum) => Math.min(least, sum), Number.POSITIVE_INFINITY);
}
