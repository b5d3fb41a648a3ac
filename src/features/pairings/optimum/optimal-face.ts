import type { BestTotal } from './best-total.ts';
import type { DegreeBounds, PairingGraph } from './graph.ts';
import { settled } from './reduce.ts';

/**
 * All choices of the highest total, and nothing else, by complementary slackness: an edge worth more than its prices is in each of
 * them, one worth less in none, and a node whose place has a price is full (or has its minimum). What is open is
 * usually little. Only nodes with an open edge are kept.
 */
export interface OptimalFace {
  /** The open edges and the bounds that the nodes keep for them; `fit` as in the whole graph. */
  graph: PairingGraph;
  /** By open edge: the edge of the whole graph. */
  origin: Int32Array;
  /** By village kept: its position in the whole graph. */
  villageOrigin: number[];
}

export function optimalFace(graph: PairingGraph, { organizationPrice, villagePrice }: BestTotal): OptimalFace {
  const { edgeOrganization, edgeVillage, fit } = graph;
  const origin: number[] = [];
  const state = new Uint8Array(fit.length);
  for (let edge = 0; edge < fit.length; edge += 1) {
    const gain = fit[edge]! - organizationPrice[edgeOrganization[edge]!]! - villagePrice[edgeVillage[edge]!]!;
    state[edge] = gain > 0 ? settled.taken : settled.out;
    if (gain !== 0) continue;
    state[edge] = settled.open;
    origin.push(edge);
  }
  const organizations = keep(graph.organizations, organizationPrice, edgeOrganization, state);
  const villages = keep(graph.villages, villagePrice, edgeVillage, state);
  return {
    graph: {
      organizations: organizations.bounds,
      villages: villages.bounds,
      edgeOrganization: Int32Array.from(origin, (edge) => organizations.position[edgeOrganization[edge]!]!),
      edgeVillage: Int32Array.from(origin, (edge) => villages.position[edgeVillage[edge]!]!),
      fit: Int32Array.from(origin, (edge) => fit[edge]!),
    },
    origin: Int32Array.from(origin),
    villageOrigin: villages.origin,
  };
}

function keep({ min, max }: DegreeBounds, price: Float64Array, node: Int32Array, state: Uint8Array) {
  const taken = new Int32Array(min.length);
  const position = new Int32Array(min.length).fill(-1);
  const origin: number[] = [];
  for (let edge = 0; edge < state.length; edge += 1) {
    const at = node[edge]!;
    if (state[edge] === settled.taken) taken[at]! += 1;
    else if (state[edge] === settled.open && position[at]! < 0) {
      position[at] = origin.length;
      origin.push(at);
    }
  }
  const bounds: DegreeBounds = {
    min: Int32Array.from(origin, (at) => Math.max(0, (price[at]! > 0 ? max[at]! : min[at]!) - taken[at]!)),
    max: Int32Array.from(origin, (at) => (price[at]! < 0 ? min[at]! : max[at]!) - taken[at]!),
  };
  return { bounds, position, origin };
}
