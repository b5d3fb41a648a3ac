import type { Side } from './graph.ts';

/** Coarse to fine, as parts of the highest fit: how much more than needed a bidder offers at each stage. */
const steps = [0.02, 0.002, 0.0002, 0.00002];
/** Bids of a stage, by place of the bidders, and of all stages: beyond them the exact method is faster, or alone can tell. */
const bidsOfStage = 20;
const bidsOfAll = 50;

/**
 * Prices from which the exact method has little left to do, by an auction: who lacks an edge bids for its best one as much as makes it
 * indifferent to its second best and a step more; who is full gives up the least eager. Stage by stage the step becomes
 * finer. Nothing here need be exact or come to an end by itself: the exact method is right from any prices.
 *
 * Leaves in `sellers.price` multiples of 1/64, and in `taken` what was held at the end.
 */
export function priceByAuction(bidders: Side, sellers: Side, weight: Int32Array, taken: Uint8Array): void {
  let highest = 0;
  for (const one of weight) if (one > highest) highest = one;
  if (highest === 0) return;
  const bidding = new Auction(bidders, sellers, weight, taken);
  const places = bidding.places;
  let left = bidsOfAll * places;
  for (const step of steps) {
    left -= bidding.stage(step * highest, Math.min(left, bidsOfStage * places));
    if (left <= 0) break;
  }
  for (let at = 0; at < sellers.count; at += 1) sellers.price[at] = Math.round(sellers.price[at]! * 64) / 64;
}

/** The edges that the nodes of a side hold: those of node `i` from `start[i]` on. */
interface Held {
  start: Int32Array;
  count: Int32Array;
  edge: Int32Array;
}

function heldBy({ count, start, max }: Side): Held {
  const first = new Int32Array(count + 1);
  for (let at = 0; at < count; at += 1) first[at + 1] = first[at]! + Math.min(max[at]!, start[at + 1]! - start[at]!) + 1;
  return { start: first, count: new Int32Array(count), edge: new Int32Array(first[count]!) };
}

function release(held: Held, at: number, edge: number): void {
  const first = held.start[at]!;
  const last = first + held.count[at]! - 1;
  let position = first;
  while (held.edge[position] !== edge) position += 1;
  held.edge[position] = held.edge[last]!;
  held.count[at]! -= 1;
}

class Auction {
  private readonly bidders: Side;
  private readonly sellers: Side;
  private readonly weight: Int32Array;
  private readonly taken: Uint8Array;
  private readonly heldByBidders: Held;
  private readonly heldBySellers: Held;

  constructor(bidders: Side, sellers: Side, weight: Int32Array, taken: Uint8Array) {
    this.bidders = bidders;
    this.sellers = sellers;
    this.weight = weight;
    this.taken = taken;
    this.heldByBidders = heldBy(bidders);
    this.heldBySellers = heldBy(sellers);
  }

  get places(): number {
    return this.heldByBidders.edge.length - this.bidders.count;
  }

  /** @returns how many bids were made */
  stage(step: number, patience: number): number {
    const { bidders, sellers, heldByBidders, heldBySellers } = this;
    this.taken.fill(0);
    heldByBidders.count.fill(0);
    heldBySellers.count.fill(0);
    bidders.price.fill(0);
    const everyone = new Uint8Array(bidders.count).fill(1);
    const bids = this.bid(bidders, heldByBidders, sellers, heldBySellers, everyone, step, patience);
    this.settle();
    // Whoever is left with a free place and a price from a coarser stage comes down and bids in turn.
    const unfilled = new Uint8Array(sellers.count);
    for (let at = 0; at < sellers.count; at += 1) {
      const has = heldBySellers.count[at]!;
      if (has < sellers.max[at]! && (sellers.price[at]! > 0 || has < sellers.min[at]!)) unfilled[at] = 1;
    }
    return bids + this.bid(sellers, heldBySellers, bidders, heldByBidders, unfilled, step, patience - bids);
  }

  private bid(one: Side, heldByOne: Held, other: Side, heldByOther: Held, isWaiting: Uint8Array, step: number, patience: number): number {
    const { weight, taken } = this;
    const { start, list, min, max, price, node: nodeOfOne, count: size } = one;
    const { node: nodeOfOther, price: otherPrice, max: otherMax } = other;
    const waiting = new Int32Array(size);
    let head = 0;
    let count = 0;
    for (let at = 0; at < size; at += 1) if (isWaiting[at] === 1) waiting[count++] = at;
    let bids = 0;
    while (count > 0 && bids < patience) {
      const at = waiting[head]!;
      head = head + 1 === size ? 0 : head + 1;
      count -= 1;
      isWaiting[at] = 0;
      while (heldByOne.count[at]! < max[at]! && bids < patience) {
        const hasEnough = heldByOne.count[at]! >= min[at]!;
        let best = Number.NEGATIVE_INFINITY;
        let second = hasEnough ? 0 : Number.NEGATIVE_INFINITY;
        let bestEdge = -1;
        for (let position = start[at]!, last = start[at + 1]!; position < last; position += 1) {
          const edge = list[position]!;
          const worth = weight[edge]! - otherPrice[nodeOfOther[edge]!]!;
          if (worth <= second || taken[edge] === 1) continue;
          if (worth > best) {
            if (best > second) second = best;
            best = worth;
            bestEdge = edge;
          } else second = worth;
        }
        if (bestEdge < 0) {
          // With just its minimum it may have had to pay more than the fit: that stands.
          if (hasEnough) price[at] = heldByOne.count[at]! > min[at]! ? 0 : Math.min(0, price[at]!);
          break;
        }
        price[at] = (second === Number.NEGATIVE_INFINITY ? best : second) - step;
        bids += 1;
        const target = nodeOfOther[bestEdge]!;
        taken[bestEdge] = 1;
        heldByOne.edge[heldByOne.start[at]! + heldByOne.count[at]!] = bestEdge;
        heldByOne.count[at]! += 1;
        const first = heldByOther.start[target]!;
        const end = first + heldByOther.count[target]!;
        heldByOther.edge[end] = bestEdge;
        heldByOther.count[target]! += 1;
        if (end - first + 1 < otherMax[target]!) continue;
        let least = Number.POSITIVE_INFINITY;
        let next = Number.POSITIVE_INFINITY;
        let leastAt = first;
        for (let position = first; position <= end; position += 1) {
          const edge = heldByOther.edge[position]!;
          const pays = weight[edge]! - price[nodeOfOne[edge]!]!;
          if (pays < least) {
            next = least;
            least = pays;
            leastAt = position;
          } else if (pays < next) next = pays;
        }
        if (end - first + 1 === otherMax[target]!) {
          if (least > otherPrice[target]!) otherPrice[target] = least;
          continue;
        }
        const lost = heldByOther.edge[leastAt]!;
        heldByOther.edge[leastAt] = heldByOther.edge[end]!;
        heldByOther.count[target]! -= 1;
        const loser = nodeOfOne[lost]!;
        release(heldByOne, loser, lost);
        taken[lost] = 0;
        // Where nobody may stay (a maximum of 0), the price is what was refused.
        const asked = next < Number.POSITIVE_INFINITY ? next : least;
        if (asked > otherPrice[target]!) otherPrice[target] = asked;
        if (isWaiting[loser] === 0 && loser !== at) {
          isWaiting[loser] = 1;
          const tail = head + count;
          waiting[tail < size ? tail : tail - size] = loser;
          count += 1;
        }
      }
    }
    return bids;
  }

  /** Sets the prices of the bidders to what they gain by the least of what they hold. */
  private settle(): void {
    const { bidders, sellers, weight, heldByBidders: held } = this;
    const worthOf = (edge: number) => weight[edge]! - sellers.price[sellers.node[edge]!]!;
    for (let at = 0; at < bidders.count; at += 1) {
      const has = held.count[at]!;
      let price = has < bidders.max[at]! && has >= bidders.min[at]! ? 0 : Number.POSITIVE_INFINITY;
      for (let position = held.start[at]!; position < held.start[at]! + has; position += 1) {
        price = Math.min(price, worthOf(held.edge[position]!));
      }
      if (price === Number.POSITIVE_INFINITY) {
        price = 0;
        for (let position = bidders.start[at]!; position < bidders.start[at + 1]!; position += 1) {
          price = Math.max(price, worthOf(bidders.list[position]!));
        }
      }
      bidders.price[at] = price;
    }
  }
}
