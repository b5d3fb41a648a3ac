import { priceByAuction } from './auction.ts';
import { chooseBest } from './choose-best.ts';
import { isTaken, sideOf, type PairingGraph, type Side } from './graph.ts';
import { ShortestChange } from './shortest-change.ts';

/** Which edges are taken, and the prices that prove that no other choice has a higher total (`check-certificate.ts`). */
export interface BestTotal {
  kind: 'best';
  /** By edge: 1 where it is taken. */
  taken: Uint8Array;
  /** In units of fit, whole numbers. */
  organizationPrice: Float64Array;
  villagePrice: Float64Array;
}

/**
 * Bounds that cannot hold together. The nodes of one side that cannot get their minimum and those of the other whose maximum keeps it
 * from them, or that have no further edges.
 */
export interface NoPairing {
  kind: 'none';
  lackingSide: 'organizations' | 'villages';
  lacking: number[];
  full: number[];
}

/**
 * The edges of highest total fit within the bounds of every node: a minimum-cost flow, solved by the method of shortest augmenting paths
 * from prices that an auction has found.
 */
export function bestTotal(graph: PairingGraph): BestTotal | NoPairing {
  const organizations = sideOf(graph.organizations, graph.edgeOrganization);
  const villages = sideOf(graph.villages, graph.edgeVillage);
  // The scarcer side bids: where many compete for few places, prices would climb step by step.
  const organizationsBid = placesOf(organizations) <= placesOf(villages);
  const [bidders, sellers] = organizationsBid ? [organizations, villages] : [villages, organizations];
  const preferred = new Uint8Array(graph.fit.length);
  priceByAuction(bidders, sellers, graph.fit, preferred);
  chooseBest(bidders, sellers, graph.fit, preferred);
  const change = new ShortestChange(graph.fit);
  const stuckSide = mendAll(change, bidders, sellers);
  if (stuckSide) {
    const [full, lacking] = stuckSide === 'bidders' ? [change.reached(sellers), change.reached(bidders)] : [change.reached(bidders), change.reached(sellers)];
    return { kind: 'none', lackingSide: (stuckSide === 'bidders') === organizationsBid ? 'organizations' : 'villages', lacking, full };
  }
  const taken = preferred;
  for (let edge = 0; edge < taken.length; edge += 1) taken[edge] = isTaken(organizations, edge) ? 1 : 0;
  // Down on one side and up on the other: whole numbers that contradict no edge and no bound where the fractions did not.
  return {
    kind: 'best',
    taken,
    organizationPrice: organizations.price.map(Math.floor),
    villagePrice: villages.price.map(Math.ceil),
  };
}

function placesOf({ count, start, max }: Side): number {
  let places = 0;
  for (let at = 0; at < count; at += 1) places += Math.min(max[at]!, start[at + 1]! - start[at]!);
  return places;
}

/** @returns the side that lacks edges where no change helps */
function mendAll(change: ShortestChange, bidders: Side, sellers: Side): 'bidders' | 'sellers' | undefined {
  for (let at = 0; at < sellers.count; at += 1) {
    while (hasTooMany(sellers, at)) if (!change.mend(bidders, sellers, at, false)) return 'bidders';
  }
  for (let at = 0; at < bidders.count; at += 1) {
    while (hasTooFew(bidders, at)) if (!change.mend(bidders, sellers, at, true)) return 'bidders';
  }
  for (let at = 0; at < sellers.count; at += 1) {
    while (hasTooFew(sellers, at)) if (!change.mend(sellers, bidders, at, true)) return 'sellers';
  }
  return undefined;
}

function hasTooMany({ degree, price, min, max }: Side, at: number): boolean {
  return degree[at]! > (price[at]! < 0 ? min[at]! : max[at]!);
}

function hasTooFew({ degree, price, min, max }: Side, at: number): boolean {
  return degree[at]! < (price[at]! > 0 ? max[at]! : min[at]!);
}
