import { bestTotal } from './best-total.ts';
import type { PairingGraph } from './graph.ts';
import { reduce, settled } from './reduce.ts';

/**
 * A choice of edges by which each village reaches its threshold, and among these one of the highest merit. Because a village's threshold
 * is a sum over its edges this is no flow; but with a multiplier for each threshold (Lagrange) it is one, whose value
 * is a bound for all choices. Where multipliers alone do not decide, the search branches on an edge.
 */
export interface ThresholdProblem {
  graph: PairingGraph;
  /** By village: the sum of fits that it needs from the edges of the graph; 0 or less asks for nothing. */
  needs: Float64Array;
  /** By edge: 1 where it stands today, -1 where taking it is a change; absent where only the thresholds matter. */
  merit?: Int8Array;
  /** A choice is looked for whose merit is higher than this. */
  above?: number;
}

export interface ThresholdAnswer {
  /** The best choice found, if any. */
  taken?: Uint8Array;
  /** Whether the search came to its end: there is no better choice. */
  isProven: boolean;
}

/** Work that may still be spent: one solved flow costs its edges. Counted instead of time, so that the same problem has the same answer. */
export interface Budget {
  left: number;
}

const rounds = 25;
const meritWeight = 2 ** 27;
const heaviest = 1e9;

export function searchThreshold(problem: ThresholdProblem, budget: Budget): ThresholdAnswer {
  const { graph, needs, merit } = problem;
  const edges = graph.fit.length;
  const edgesOfVillage = Array.from(needs, (): number[] => []);
  for (let edge = 0; edge < edges; edge += 1) edgesOfVillage[graph.edgeVillage[edge]!]!.push(edge);
  for (const list of edgesOfVillage) list.sort((a, b) => graph.fit[b]! - graph.fit[a]!);
  const unit = Math.max(1, Math.floor(heaviest / graph.fit.reduce((a, b) => Math.max(a, b), 1)));
  const multipliers = Float64Array.from(needs, (need) => (need > 0 && !merit ? 0.1 : 0));
  let best: Uint8Array | undefined;
  let bestMerit = problem.above ?? Number.NEGATIVE_INFINITY;
  const open: Uint8Array[] = [new Uint8Array(edges).fill(settled.open)];
  while (open.length > 0) {
    if (budget.left <= 0) return { taken: best, isProven: false };
    const state = open.pop()!;
    const branch = examine(state);
    if (best && !merit) return { taken: best, isProven: true };
    if (branch < 0) continue;
    for (const choice of [settled.out, settled.taken]) {
      const next = state.slice();
      next[branch] = choice;
      open.push(next);
    }
  }
  return { taken: best, isProven: true };

  /** Decides a branch by multipliers. @returns the edge to branch on, -1 where there is nothing more to find. */
  function examine(state: Uint8Array): number {
    const reduced = reduce(graph, state);
    if (!reduced) return -1;
    const part = reduced.graph;
    const rest = needs.slice();
    let settledMerit = 0;
    for (let edge = 0; edge < edges; edge += 1) {
      if (state[edge] !== settled.taken) continue;
      rest[graph.edgeVillage[edge]!]! -= graph.fit[edge]!;
      settledMerit += merit?.[edge] ?? 0;
    }
    for (let village = 0; village < rest.length; village += 1) {
      const fewest = fewestFor(rest[village]!, edgesOfVillage[village]!, state, graph.fit);
      if (fewest > part.villages.max[village]!) return -1;
      part.villages.min[village] = Math.max(fewest, part.villages.min[village]!);
    }
    const weight = new Int32Array(part.fit.length);
    const held = new Uint8Array(edges);
    let branch = -1;
    for (let round = 0; round < rounds; round += 1) {
      const whole = multipliers.map((one) => Math.round(one * unit));
      for (let edge = 0; edge < weight.length; edge += 1) {
        const value = merit ? merit[reduced.origin[edge]!]! * meritWeight : 0;
        weight[edge] = value + whole[part.edgeVillage[edge]!]! * part.fit[edge]!;
      }
      budget.left -= edges + 50;
      const answer = bestTotal({ ...part, fit: weight });
      if (answer.kind === 'none') return -1;
      let value = 0;
      let partMerit = settledMerit;
      const lacks = rest.slice();
      held.fill(0);
      for (let edge = 0; edge < weight.length; edge += 1) {
        if (answer.taken[edge] !== 1) continue;
        held[reduced.origin[edge]!] = 1;
        value += weight[edge]!;
        partMerit += merit?.[reduced.origin[edge]!] ?? 0;
        lacks[part.edgeVillage[edge]!]! -= part.fit[edge]!;
      }
      for (let village = 0; village < rest.length; village += 1) value -= whole[village]! * rest[village]!;
      if (merit ? settledMerit + Math.floor(value / meritWeight) <= bestMerit : value < 0) return -1;
      const worst = lacks.reduce((most, lack, village) => (lack > lacks[most]! ? village : most), 0);
      if (lacks.length === 0 || lacks[worst]! <= 0) {
        if (!best || partMerit > bestMerit) {
          best = held.map((one, edge) => (one === 1 || state[edge] === settled.taken ? 1 : 0));
          bestMerit = merit ? partMerit : bestMerit;
        }
        // Without multipliers at work nothing better is in this branch; else some other edge may tell.
        if (whole.every((one) => one === 0) || !merit) return -1;
        for (let village = 0; village < lacks.length; village += 1) multipliers[village]! *= 0.6;
        branch = branch >= 0 ? branch : (reduced.origin.at(0) ?? -1);
        continue;
      }
      branch = edgesOfVillage[worst]!.find((edge) => state[edge] === settled.open && held[edge] === 0) ?? -1;
      if (branch < 0) return -1;
      adjust(lacks);
      if (budget.left <= 0) break;
    }
    return branch;
  }

  function adjust(lacks: Float64Array): void {
    const most = lacks.reduce((a, b) => Math.max(a, Math.abs(b)), 1);
    for (let village = 0; village < lacks.length; village += 1) {
      if (needs[village]! <= 0) continue;
      const share = lacks[village]! / most;
      const moved = multipliers[village]! * (share > 0 ? 1 + share : 1 + share / 2) + (share > 0 ? 0.01 : 0);
      multipliers[village] = Math.min(1, moved);
    }
  }
}

/** How many open edges a village needs at least to reach a sum; Infinity where all are not enough. */
function fewestFor(need: number, byFit: readonly number[], state: Uint8Array, fit: Int32Array): number {
  let left = need;
  let count = 0;
  for (const edge of byFit) {
    if (left <= 0) return count;
    if (state[edge] !== settled.open) continue;
    left -= fit[edge]!;
    count += 1;
  }
  return left <= 0 ? count : Number.POSITIVE_INFINITY;
}
