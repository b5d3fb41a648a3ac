const blockBits = 22;
const blockSize = 1 << blockBits;

/** The bytes of a long text as they come in, in blocks: nothing is copied together, and no string holds it all. */
export class TextBytes {
  length = 0;
  private readonly blocks: Buffer[] = [];

  add(chunk: Uint8Array): void {
    for (let from = 0; from < chunk.length; ) {
      const within = this.length & (blockSize - 1);
      if (within === 0) this.blocks.push(Buffer.allocUnsafeSlow(blockSize));
      const part = chunk.subarray(from, from + blockSize - within);
      this.blocks.at(-1)?.set(part, within);
      from += part.length;
      this.length += part.length;
    }
  }

  at(index: number): number {
    return this.blocks[index >>> blockBits]?.[index & (blockSize - 1)] ?? -1;
  }

  /** Between two places that lie at marks of the text, not within a character. */
  slice(from: number, to: number): string {
    const parts: Buffer[] = [];
    for (let at = from; at < to; ) {
      const within = at & (blockSize - 1);
      const end = Math.min(blockSize, within + to - at);
      const block = this.blocks[at >>> blockBits];
      if (block) parts.push(block.subarray(within, end));
      at += end - within;
    }
    return (parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)).toString('utf8');
  }
}
