import { turn, type Side } from './graph.ts';

/**
 * Lets each node of a side take what is best for it at the prices of the other side: its edges of highest weight less price, as many as
 * are worth it within its bounds; among equals those that it `prefers`. Sets its own price so that it would neither give
 * one up nor take another. The degrees of the other side follow and may break its bounds.
 *
 * Expects that no edge is taken yet.
 */
export function chooseBest(side: Side, other: Side, weight: Int32Array, prefers: Uint8Array): void {
  const { start, list, min, max, price } = side;
  let worth = new Float64Array(64);
  let edges = new Int32Array(64);
  for (let at = 0; at < side.count; at += 1) {
    const first = start[at]!;
    const count = start[at + 1]! - first;
    if (worth.length < count) {
      worth = new Float64Array(count * 2);
      edges = new Int32Array(count * 2);
    }
    // Half a quantum of the prices decides between equals and between no others.
    for (let index = 0; index < count; index += 1) {
      const edge = list[first + index]!;
      edges[index] = edge;
      worth[index] = weight[edge]! - other.price[other.node[edge]!]! + prefers[edge]! / 128;
    }
    const least = Math.min(min[at]!, count);
    const most = Math.min(max[at]!, count);
    const isSorted = most > 8;
    if (isSorted) sortDescending(edges, worth, count);
    let taken = 0;
    let last = 0;
    while (taken < most) {
      let best = taken;
      if (!isSorted) for (let index = taken + 1; index < count; index += 1) if (worth[index]! > worth[best]!) best = index;
      const edge = edges[best]!;
      const value = worth[best]! - prefers[edge]! / 128;
      if (taken >= least && value <= 0) break;
      last = value;
      edges[best] = edges[taken]!;
      worth[best] = worth[taken]!;
      turn(side, edge, true);
      turn(other, edge, true);
      taken += 1;
    }
    const isFull = taken === max[at]!;
    const isLeast = taken <= min[at]!;
    if (isFull && isLeast) price[at] = taken > 0 ? last : Math.max(0, largest(worth, count));
    else if (isFull) price[at] = Math.max(0, taken > 0 ? last : largest(worth, count));
    else price[at] = isLeast && taken > 0 ? Math.min(0, last) : 0;
  }
}

function sortDescending(edges: Int32Array, worth: Float64Array, count: number): void {
  const order = Array.from({ length: count }, (_, index) => index).toSorted((a, b) => worth[b]! - worth[a]!);
  const sortedEdges = order.map((index) => edges[index]!);
  const sortedWorth = order.map((index) => worth[index]!);
  edges.set(sortedEdges);
  worth.set(sortedWorth);
}

function largest(worth: Float64Array, count: number): number {
  let found = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index += 1) if (worth[index]! > found) found = worth[index]!;
  return found;
}
