import type { DegreeBounds, PairingGraph } from './graph.ts';

/** A part of a graph whose other edges are settled: what is left to choose. */
export interface Reduced {
  graph: PairingGraph;
  /** By edge of the part: the edge of the whole. */
  origin: Int32Array;
}

/** How an edge is settled: taken, left out, or still to be chosen. */
export const settled = { out: 0, taken: 1, open: 2 } as const;

/**
 * The graph of the open edges: what a node has already lowers its bounds.
 * @returns undefined where a node has more than its maximum
 */
export function reduce(graph: PairingGraph, state: Uint8Array): Reduced | undefined {
  const origin: number[] = [];
  const organizations = copyOf(graph.organizations);
  const villages = copyOf(graph.villages);
  for (let edge = 0; edge < state.length; edge += 1) {
    if (state[edge] === settled.open) origin.push(edge);
    else if (state[edge] === settled.taken) {
      for (const [{ min, max }, at] of [[organizations, graph.edgeOrganization[edge]!], [villages, graph.edgeVillage[edge]!]] as const) {
        if (max[at] === 0) return undefined;
        max[at]! -= 1;
        min[at] = Math.max(0, min[at]! - 1);
      }
    }
  }
  const pick = (values: Int32Array) => Int32Array.from(origin, (edge) => values[edge]!);
  return {
    graph: { organizations, villages, edgeOrganization: pick(graph.edgeOrganization), edgeVillage: pick(graph.edgeVillage), fit: pick(graph.fit) },
    origin: Int32Array.from(origin),
  };
}

function copyOf({ min, max }: DegreeBounds): DegreeBounds {
  return { min: min.slice(), max: max.slice() };
}
