import type { PairingGraph } from './graph.ts';

export type LackingSide = 'organizations' | 'villages';

/** What the nodes of one side ask for and those of the other can give; only open edges count. */
export interface Asked {
  side: LackingSide;
  /** By node of the asking side, and by node of the other. */
  asks: Int32Array;
  gives: Int32Array;
  /** By edge: 1 where it may be taken. */
  open: Uint8Array;
}

/** The askers of a set can get edges from no others than the full ones, and all of these together not as many as they ask for. */
export interface Shortage {
  side: LackingSide;
  lacking: number[];
  full: number[];
  /** So many edges are missing. */
  excess: number;
}

/** The edges of one side, node by node: those of node `i` stand in `list` from `start[i]` to `start[i + 1]`. */
export interface Incidence {
  count: number;
  start: Int32Array;
  list: Int32Array;
  node: Int32Array;
}

/** Edges that may be looked at in choosing among several shortages. */
const looksAtMost = 3_000_000;
/** The same in making a shortage smaller. */
const narrowing = 20_000_000;

/**
 * Whether minima can be met at all: a maximum flow by shortest ways, many at a time (Hopcroft and Karp), without fits or prices. Bounds of
 * both sides can be met together where the minima of each can be met alone against the maxima of the other (Mendelsohn and
 * Dulmage), so two such flows decide a problem, and the cut at which one of them ends says why not.
 */
export class MinimaFlow {
  private readonly organizations: Incidence;
  private readonly villages: Incidence;
  /** Edges looked at so far, by which whoever asks again and again counts what it costs. */
  looked = 0;

  constructor({ organizations, villages, edgeOrganization, edgeVillage }: PairingGraph) {
    this.organizations = incidenceOf(organizations.min.length, edgeOrganization);
    this.villages = incidenceOf(villages.min.length, edgeVillage);
  }

  /** @returns undefined where everybody gets what they ask for; else, of those who do not, what is missing around one of them */
  shortage(asked: Asked): Shortage | undefined {
    const flow = this.most(asked);
    if (!flow?.isShort()) return undefined;
    const found = flow.smallestShortage();
    if (found.excess === 1) return { side: asked.side, ...found };
    // Fewer of those that lack already lack: as many, beginning with those that ask for most, as cannot be met together.
    const order = found.lacking.toSorted((a, b) => asked.asks[b]! - asked.asks[a]! || a - b);
    const first = (count: number): Asked => {
      const asks = new Int32Array(asked.asks.length);
      for (let place = 0; place < count; place += 1) asks[order[place]!] = asked.asks[order[place]!]!;
      return { ...asked, asks };
    };
    let [good, bad] = [0, order.length];
    const end = this.looked + narrowing;
    while (bad - good > 1 && this.looked < end) {
      const middle = (good + bad) >> 1;
      if (this.isMet(first(middle))) good = middle;
      else bad = middle;
    }
    return { side: asked.side, ...(this.most(first(bad))?.smallestShortage() ?? found) };
  }

  /** The same question where nobody wants to know why. */
  isMet(asked: Asked): boolean {
    return !this.most(asked)?.isShort();
  }

  /** As much as can be given; undefined where nothing is asked for. */
  private most(asked: Asked): Flow | undefined {
    if (asked.asks.every((each) => each === 0)) return undefined;
    const [askers, givers] = asked.side === 'organizations' ? [this.organizations, this.villages] : [this.villages, this.organizations];
    const flow = new Flow(askers, givers, asked);
    flow.takeWhatIsFree();
    while (flow.isShort() && flow.takeByShortestWays());
    this.looked += flow.looked + asked.open.length;
    return flow;
  }
}

/** Whether all bounds of a graph can be met together. */
export function canBeMet(graph: PairingGraph): boolean {
  const flow = new MinimaFlow(graph);
  const open = new Uint8Array(graph.fit.length).fill(1);
  const { organizations, villages } = graph;
  return (
    flow.isMet({ side: 'organizations', asks: organizations.min, gives: villages.max, open }) &&
    flow.isMet({ side: 'villages', asks: villages.min, gives: organizations.max, open })
  );
}

/** The edges node by node, in the order of `edges` (all as they come, if left out). */
export function incidenceOf(count: number, node: Int32Array, edges?: Int32Array): Incidence {
  const start = new Int32Array(count + 1);
  for (const at of node) start[at + 1]! += 1;
  for (let at = 0; at < count; at += 1) start[at + 1]! += start[at]!;
  const next = start.slice(0, count);
  const list = new Int32Array(node.length);
  for (let index = 0; index < node.length; index += 1) {
    const edge = edges ? edges[index]! : index;
    list[next[node[edge]!]!++] = edge;
  }
  return { count, start, list, node };
}

class Flow {
  private readonly askers: Incidence;
  private readonly givers: Incidence;
  private readonly open: Uint8Array;
  private readonly used: Uint8Array;
  /** What is still asked for, and what can still be given. */
  private readonly need: Int32Array;
  private readonly room: Int32Array;
  private roomInAll: number;
  /** How many edges of the shortest way lead there, in pairs; -1 where none does. */
  private readonly askerLevel: Int32Array;
  private readonly giverLevel: Int32Array;
  /** What has been looked at in this round. */
  private askerNext: Int32Array;
  private giverNext: Int32Array;
  private readonly queue: Int32Array;
  looked = 0;

  constructor(askers: Incidence, givers: Incidence, { asks, gives, open }: Asked) {
    this.askers = askers;
    this.givers = givers;
    this.open = open;
    this.used = new Uint8Array(open.length);
    this.need = asks.slice();
    this.room = gives.slice();
    this.roomInAll = gives.reduce((sum, each) => sum + each, 0);
    this.askerLevel = new Int32Array(askers.count);
    this.giverLevel = new Int32Array(givers.count);
    this.askerNext = askers.start.slice();
    this.giverNext = givers.start.slice();
    this.queue = new Int32Array(askers.count);
  }

  isShort(): boolean {
    return this.need.some((each) => each > 0);
  }

  takeWhatIsFree(): void {
    const { askers: { count, start, list }, givers: { node: giverOf }, open, used, need, room } = this;
    for (let asker = 0; asker < count && this.roomInAll > 0; asker += 1) {
      for (let position = start[asker]!, last = start[asker + 1]!; position < last && need[asker]! > 0; position += 1) {
        const edge = list[position]!;
        const giver = giverOf[edge]!;
        if (open[edge] === 0 || room[giver]! < 1) continue;
        used[edge] = 1;
        need[asker]! -= 1;
        room[giver]! -= 1;
        this.roomInAll -= 1;
      }
    }
  }

  /** @returns false where no way leads to anybody who can give more */
  takeByShortestWays(): boolean {
    if (this.roomInAll === 0 || !this.measure()) return false;
    this.askerNext = this.askers.start.slice();
    this.giverNext = this.givers.start.slice();
    for (let asker = 0; asker < this.askers.count; asker += 1) while (this.need[asker]! > 0 && this.takeOneWay(asker));
    return true;
  }

  /** The levels, as far as the nearest who can give more. */
  private measure(): boolean {
    const { askers, givers, open, used, need, room, askerLevel, giverLevel, queue } = this;
    askerLevel.fill(-1);
    giverLevel.fill(-1);
    let tail = 0;
    for (let asker = 0; asker < askers.count; asker += 1) {
      if (need[asker]! < 1) continue;
      askerLevel[asker] = 0;
      queue[tail++] = asker;
    }
    let nearest = Number.POSITIVE_INFINITY;
    this.looked += askers.count + givers.count;
    for (let head = 0; head < tail; head += 1) {
      const asker = queue[head]!;
      const level = askerLevel[asker]!;
      if (level > nearest) break;
      // Once here, once on the way.
      this.looked += 2 * (askers.start[asker + 1]! - askers.start[asker]!);
      for (let position = askers.start[asker]!, last = askers.start[asker + 1]!; position < last; position += 1) {
        const edge = askers.list[position]!;
        const giver = givers.node[edge]!;
        if (giverLevel[giver]! >= 0 || open[edge] === 0 || used[edge] === 1) continue;
        giverLevel[giver] = level;
        if (room[giver]! > 0) {
          nearest = level;
          continue;
        }
        this.looked += 2 * (givers.start[giver + 1]! - givers.start[giver]!);
        for (let place = givers.start[giver]!, end = givers.start[giver + 1]!; place < end; place += 1) {
          const back = givers.list[place]!;
          const other = askers.node[back]!;
          if (used[back] === 0 || askerLevel[other]! >= 0) continue;
          askerLevel[other] = level + 1;
          queue[tail++] = other;
        }
      }
    }
    return nearest !== Number.POSITIVE_INFINITY;
  }

  /** Along the levels from somebody who lacks to somebody who can give: what was free is taken, what was taken given up, in turn. */
  private takeOneWay(from: number): boolean {
    const { askers, givers, open, used, need, room, askerLevel, giverLevel, askerNext, giverNext } = this;
    const way: number[] = [];
    let asker = from;
    for (;;) {
      let isFurther = false;
      for (const last = askers.start[asker + 1]!; askerNext[asker]! < last && !isFurther; ) {
        const edge = askers.list[askerNext[asker]!]!;
        const giver = givers.node[edge]!;
        if (open[edge] === 1 && used[edge] === 0 && giverLevel[giver] === askerLevel[asker]) {
          if (room[giver]! > 0) {
            need[from]! -= 1;
            room[giver]! -= 1;
            this.roomInAll -= 1;
            used[edge] = 1;
            for (const [step, turned] of way.entries()) used[turned] = step % 2 === 0 ? 1 : 0;
            return true;
          }
          for (const end = givers.start[giver + 1]!; giverNext[giver]! < end; giverNext[giver]! += 1) {
            const back = givers.list[giverNext[giver]!]!;
            const other = askers.node[back]!;
            if (used[back] === 0 || askerLevel[other] !== giverLevel[giver]! + 1) continue;
            way.push(edge, back);
            asker = other;
            isFurther = true;
            break;
          }
        }
        if (!isFurther) askerNext[asker]! += 1;
      }
      if (isFurther) continue;
      way.pop();
      const edge = way.pop();
      if (edge === undefined) return false;
      giverNext[givers.node[edge]!]! += 1;
      asker = askers.node[edge]!;
    }
  }

  /** Of those who lack one: the one around whom the fewest are concerned. */
  smallestShortage(): Omit<Shortage, 'side'> {
    const { need, askers } = this;
    let best: Omit<Shortage, 'side'> | undefined;
    let looks = looksAtMost;
    for (let asker = 0; asker < askers.count; asker += 1) {
      if (need[asker]! < 1) continue;
      const around = this.around(asker, best ? best.lacking.length + best.full.length : Number.POSITIVE_INFINITY);
      if (around.isWhole) best = { lacking: around.lacking, full: around.full, excess: around.lacking.reduce((sum, one) => sum + need[one]!, 0) };
      looks -= around.looks;
      if (looks < 0) break;
    }
    if (!best) throw new Error('asked for a shortage where there is none');
    return best;
  }

  /** Everybody to whom an edge missing at `asker` could be handed on, as long as they are fewer than `below`. */
  private around(asker: number, below: number) {
    const { askers, givers, open, used } = this;
    const askerSeen = this.askerLevel.fill(-1);
    const giverSeen = this.giverLevel.fill(-1);
    const lacking = [asker];
    const full: number[] = [];
    let looks = askers.count + givers.count;
    askerSeen[asker] = 0;
    for (let head = 0; head < lacking.length && lacking.length + full.length < below; head += 1) {
      const at = lacking[head]!;
      for (let position = askers.start[at]!, last = askers.start[at + 1]!; position < last && lacking.length + full.length < below; position += 1) {
        looks += 1;
        const edge = askers.list[position]!;
        const giver = givers.node[edge]!;
        if (giverSeen[giver]! >= 0 || open[edge] === 0 || used[edge] === 1) continue;
        giverSeen[giver] = 0;
        full.push(giver);
        looks += givers.start[giver + 1]! - givers.start[giver]!;
        for (let place = givers.start[giver]!, end = givers.start[giver + 1]!; place < end; place += 1) {
          const other = askers.node[givers.list[place]!]!;
          if (used[givers.list[place]!] === 0 || askerSeen[other]! >= 0) continue;
          askerSeen[other] = 0;
          lacking.push(other);
        }
      }
    }
    return { lacking, full, looks, isWhole: lacking.length + full.length < below };
  }
}
