import { turn, type Side } from './graph.ts';
import { NodeQueue } from './node-queue.ts';

/**
 * Finds the cheapest change that brings a node to what its bounds and its price ask for, makes it, and moves the prices so that no edge
 * contradicts them. The change alternates: a node that *lacks* one takes an edge, the node at its other end then has one
 * *extra* and gives one up, and so on, until a node may keep what it has. One step of the method of shortest augmenting
 * paths, with exact integer distances; the prices stay a proof of optimality for what is taken all the time.
 */
export class ShortestChange {
  private readonly weight: Int32Array;
  private readonly queue = new NodeQueue();
  /** Nodes as near as the one just looked at: no need for the queue. */
  private near = new Int32Array(1024);
  private touched = new Int32Array(1024);
  private search = 0;
  /** How many nodes were looked at, for those who measure. */
  looked = 0;

  constructor(weight: Int32Array) {
    this.weight = weight;
  }

  /** Of a search that found no way: the nodes that it reached. */
  reached(side: Side): number[] {
    const found: number[] = [];
    for (let at = 0; at < side.count; at += 1) if (side.reachedIn[at] === this.search) found.push(at);
    return found;
  }

  /**
   * @param lack the side whose nodes, when reached, lack an edge; `extra` the other one
   * @param source the node to be mended, on the side that `sourceLacks` says
   * @returns false when no change of any length helps: the bounds cannot be met
   */
  mend(lack: Side, extra: Side, source: number, sourceLacks: boolean): boolean {
    const { weight, queue } = this;
    const {
      price: lackPrice, distance: lackDistance, via: lackVia, reachedIn: lackReached, degree: lackDegree, min: lackMin,
      start: lackStart, list: lackList, node: lackNode, count: lackCount,
    } = lack;
    const {
      price: extraPrice, distance: extraDistance, via: extraVia, reachedIn: extraReached, degree: extraDegree, max: extraMax,
      start: extraStart, list: extraList, node: extraNode,
    } = extra;
    this.search += 1;
    const { search } = this;
    if (this.near.length < lackCount + extra.count) {
      this.near = new Int32Array(lackCount + extra.count);
      this.touched = new Int32Array(lackCount + extra.count);
    }
    const { near, touched } = this;
    let nearCount = 0;
    let touchedCount = 0;
    queue.size = 0;
    /** Distance to the best end found, and the end: a node that lacks below `lackCount`, else one with extra. */
    let best = Infinity;
    let end = -1;
    if (sourceLacks) {
      lackDistance[source] = 0;
      lackVia[source] = -1;
      lackReached[source] = search;
      // It lacks one only because its price says that it is full: a price of 0 would do.
      if (lackDegree[source]! >= lackMin[source]!) {
        best = Math.max(0, lackPrice[source]!);
        end = source;
      }
      near[nearCount++] = source;
      touched[touchedCount++] = source;
    } else {
      extraDistance[source] = 0;
      extraVia[source] = -1;
      extraReached[source] = search;
      if (extraDegree[source]! <= extraMax[source]!) {
        best = Math.max(0, -extraPrice[source]!);
        end = lackCount + source;
      }
      near[nearCount++] = lackCount + source;
      touched[touchedCount++] = lackCount + source;
    }
    for (let at = 0; ; ) {
      let node: number;
      if (nearCount > 0) {
        nearCount -= 1;
        node = near[nearCount]!;
        if (nearDistance(node) !== at) continue;
      } else {
        if (queue.nearest >= best) break;
        at = queue.nearest;
        node = queue.pop();
        if (nearDistance(node) !== at) continue;
      }
      if (at >= best) break;
      this.looked += 1;
      if (node < lackCount) {
        const base = at + lackPrice[node]!;
        for (let position = lackStart[node]! + lackDegree[node]!, last = lackStart[node + 1]!; position < last; position += 1) {
          const edge = lackList[position]!;
          const other = extraNode[edge]!;
          const price = extraPrice[other]!;
          const distance = base + price - weight[edge]!;
          if (distance >= best) continue;
          if (extraReached[other] === search) {
            if (extraDistance[other]! <= distance) continue;
          } else {
            extraReached[other] = search;
            touched[touchedCount++] = lackCount + other;
          }
          extraDistance[other] = distance;
          extraVia[other] = edge;
          if (extraDegree[other]! < extraMax[other]!) {
            const whole = price < 0 ? distance - price : distance;
            if (whole < best) {
              best = whole;
              end = lackCount + other;
            }
            if (price >= 0) continue;
          }
          if (distance === at) near[nearCount++] = lackCount + other;
          else queue.push(distance, lackCount + other);
        }
      } else {
        const from = node - lackCount;
        const base = at - extraPrice[from]!;
        for (let position = extraStart[from]!, last = position + extraDegree[from]!; position < last; position += 1) {
          const edge = extraList[position]!;
          const other = lackNode[edge]!;
          const price = lackPrice[other]!;
          const distance = base - price + weight[edge]!;
          if (distance >= best) continue;
          if (lackReached[other] === search) {
            if (lackDistance[other]! <= distance) continue;
          } else {
            lackReached[other] = search;
            touched[touchedCount++] = other;
          }
          lackDistance[other] = distance;
          lackVia[other] = edge;
          if (lackDegree[other]! > lackMin[other]!) {
            const whole = price > 0 ? distance + price : distance;
            if (whole < best) {
              best = whole;
              end = other;
            }
            if (price <= 0) continue;
          }
          if (distance === at) near[nearCount++] = other;
          else queue.push(distance, other);
        }
      }
    }
    if (end < 0) return false;
    for (let index = 0; index < touchedCount; index += 1) {
      const node = touched[index]!;
      if (node < lackCount) {
        if (lackDistance[node]! < best) lackPrice[node]! -= best - lackDistance[node]!;
      } else if (extraDistance[node - lackCount]! < best) extraPrice[node - lackCount]! += best - extraDistance[node - lackCount]!;
    }
    for (let lacks = end < lackCount, at = lacks ? end : end - lackCount; ; lacks = !lacks) {
      const edge = lacks ? lackVia[at]! : extraVia[at]!;
      if (edge < 0) return true;
      turn(lack, edge, !lacks);
      turn(extra, edge, !lacks);
      at = lacks ? extraNode[edge]! : lackNode[edge]!;
    }

    function nearDistance(node: number): number {
      return node < lackCount ? lackDistance[node]! : extraDistance[node - lackCount]!;
    }
  }
}
