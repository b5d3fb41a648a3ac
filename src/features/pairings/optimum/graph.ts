/**
 * A pairing problem as numbers: nodes and edges are positions. Each node takes between its `min` and its `max` edges, each edge is taken at
 * most once and brings its `fit`. Edges sorted by organization are solved fastest.
 */
export interface PairingGraph {
  organizations: DegreeBounds;
  villages: DegreeBounds;
  /** By edge: position of its organization, position of its village, fit from 0 to 1,000,000 (other whole weights are solved as well). */
  edgeOrganization: Int32Array;
  edgeVillage: Int32Array;
  fit: Int32Array;
}

/** How many edges each node of one side takes; the arrays are as long as the side. */
export interface DegreeBounds {
  min: Int32Array;
  max: Int32Array;
}

/**
 * One side of the graph while it is being solved. The edges of node `i` stand in `list` from `start[i]` to `start[i + 1]`, the taken ones
 * first: `degree[i]` of them.
 */
export interface Side {
  count: number;
  min: Int32Array;
  max: Int32Array;
  start: Int32Array;
  list: Int32Array;
  /** By edge: where it stands in `list`. */
  place: Int32Array;
  /** By edge: the node of this side. */
  node: Int32Array;
  degree: Int32Array;
  /** What a place at the node is worth, in units of fit: above 0 only where it is full, below 0 only where it has its minimum. */
  price: Float64Array;
  /** Of the running search: distance, edge by which the node was reached (-1 at the source), number of the search that reached it. */
  distance: Float64Array;
  via: Int32Array;
  reachedIn: Int32Array;
}

/** The side with no edge taken and all prices 0. */
export function sideOf({ min, max }: DegreeBounds, node: Int32Array): Side {
  const count = min.length;
  const start = new Int32Array(count + 1);
  for (const at of node) start[at + 1]! += 1;
  for (let at = 0; at < count; at += 1) start[at + 1]! += start[at]!;
  const list = new Int32Array(node.length);
  const place = new Int32Array(node.length);
  const next = start.slice(0, count);
  for (let edge = 0; edge < node.length; edge += 1) {
    const at = node[edge]!;
    const position = next[at]!;
    next[at] = position + 1;
    list[position] = edge;
    place[edge] = position;
  }
  return {
    count, min, max, start, list, place, node,
    degree: new Int32Array(count),
    price: new Float64Array(count),
    distance: new Float64Array(count),
    via: new Int32Array(count),
    reachedIn: new Int32Array(count),
  };
}

/** Takes an edge that was not taken, or gives up one that was, as one of the two sides sees it. */
export function turn(side: Side, edge: number, take: boolean): void {
  const { list, place, start, degree } = side;
  const at = side.node[edge]!;
  if (!take) degree[at]! -= 1;
  const position = start[at]! + degree[at]!;
  if (take) degree[at]! += 1;
  const from = place[edge]!;
  const other = list[position]!;
  list[position] = edge;
  list[from] = other;
  place[edge] = position;
  place[other] = from;
}

export function isTaken(side: Side, edge: number): boolean {
  const at = side.node[edge]!;
  return side.place[edge]! < side.start[at]! + side.degree[at]!;
}
