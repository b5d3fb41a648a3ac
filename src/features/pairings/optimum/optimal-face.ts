import type { BestTotal } from './best-total.ts';
import type { DegreeBounds, PairingGraph } from './graph.ts';

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
  const edges = fit.length;
  const organizations = left(graph.organizations, organizationPrice);
  const villages = left(graph.villages, villagePrice);
  let open = new Int32Array(edges);
  let count = 0;
  for (let edge = 0; edge < edges; edge += 1) {
    const organization = edgeOrganization[edge]!;
    const village = edgeVillage[edge]!;
    const gain = fit[edge]! - organizationPrice[organization]! - villagePrice[village]!;
    if (gain === 0) {
      open[count++] = edge;
      organizations.open[organization]! += 1;
      villages.open[village]! += 1;
    } else if (gain > 0) {
      take(organizations, organization);
      take(villages, village);
    }
  }
  open = open.slice(0, count);
  // What follows by counting alone: a node that needs all its open edges takes them, a full one takes none.
  for (let before = -1; before !== count; ) {
    before = count;
    count = 0;
    for (let index = 0; index < before; index += 1) {
      const edge = open[index]!;
      const organization = edgeOrganization[edge]!;
      const village = edgeVillage[edge]!;
      const isOut = organizations.max[organization] === 0 || villages.max[village] === 0;
      if (!isOut && organizations.open[organization]! > organizations.min[organization]! && villages.open[village]! > villages.min[village]!) {
        open[count++] = edge;
        continue;
      }
      organizations.open[organization]! -= 1;
      villages.open[village]! -= 1;
      if (isOut) continue;
      take(organizations, organization);
      take(villages, village);
    }
  }
  return compact(graph, open.subarray(0, count), organizations, villages);
}

/** What the nodes of a side may and must take of their open edges. */
interface Left {
  min: Int32Array;
  max: Int32Array;
  open: Int32Array;
}

function left({ min, max }: DegreeBounds, price: Float64Array): Left {
  const found = { min: min.slice(), max: max.slice(), open: new Int32Array(min.length) };
  for (let at = 0; at < price.length; at += 1) {
    if (price[at]! > 0) found.min[at] = max[at]!;
    if (price[at]! < 0) found.max[at] = min[at]!;
  }
  return found;
}

function take({ min, max }: Left, at: number): void {
  max[at]! -= 1;
  if (min[at]! > 0) min[at]! -= 1;
}

/** Only the open edges, and the nodes that have any. */
function compact(graph: PairingGraph, origin: Int32Array, organizations: Left, villages: Left): OptimalFace {
  const part = (node: Int32Array, { min, max, open }: Left) => {
    const position = new Int32Array(origin.length === 0 ? 0 : min.length);
    const kept: number[] = [];
    for (let at = 0; at < position.length; at += 1) {
      if (open[at] === 0) continue;
      position[at] = kept.length;
      kept.push(at);
    }
    const pick = (values: Int32Array) => Int32Array.from(kept, (at) => values[at]!);
    return { kept, bounds: { min: pick(min), max: pick(max) }, node: origin.map((edge) => position[node[edge]!]!) };
  };
  const ofOrganizations = part(graph.edgeOrganization, organizations);
  const ofVillages = part(graph.edgeVillage, villages);
  return {
    graph: {
      organizations: ofOrganizations.bounds,
      villages: ofVillages.bounds,
      edgeOrganization: ofOrganizations.node,
      edgeVillage: ofVillages.node,
      fit: origin.map((edge) => graph.fit[edge]!),
    },
    origin,
    villageOrigin: ofVillages.kept,
  };
}
