/** Nodes by their distance, the nearest first: a binary heap on typed arrays that grows. A node may stand in it more than once. */
export class NodeQueue {
  size = 0;
  private keys = new Float64Array(256);
  private nodes = new Int32Array(256);

  /** Distance of the nearest; Infinity when empty. */
  get nearest(): number {
    return this.size === 0 ? Infinity : this.keys[0]!;
  }

  push(key: number, node: number): void {
    if (this.size === this.nodes.length) this.grow();
    const { keys, nodes } = this;
    let at = this.size;
    this.size = at + 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const keyAbove = keys[above]!;
      if (keyAbove <= key) break;
      keys[at] = keyAbove;
      nodes[at] = nodes[above]!;
      at = above;
    }
    keys[at] = key;
    nodes[at] = node;
  }

  pop(): number {
    const { keys, nodes } = this;
    const top = nodes[0]!;
    const size = this.size - 1;
    this.size = size;
    const key = keys[size]!;
    const node = nodes[size]!;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (below + 1 < size && keys[below + 1]! < keys[below]!) below += 1;
      const keyBelow = keys[below]!;
      if (keyBelow >= key) break;
      keys[at] = keyBelow;
      nodes[at] = nodes[below]!;
      at = below;
    }
    keys[at] = key;
    nodes[at] = node;
    return top;
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    const nodes = new Int32Array(this.nodes.length * 2);
    keys.set(this.keys);
    nodes.set(this.nodes);
    this.keys = keys;
    this.nodes = nodes;
  }
}
