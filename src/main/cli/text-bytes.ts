import { fstatSync, readSync } from 'node:fs';

const blockBits = 22;
const blockSize = 1 << blockBits;

/** The bytes of a long text, of which no string holds all. */
export interface TextBytes {
  readonly length: number;
  /** -1 behind the end. */
  at(index: number): number;
  /** Between two places that lie at marks of the text, not within a character. */
  slice(from: number, to: number): string;
}

/** A text as it comes in through a pipe, in blocks: nothing is copied together. */
export class PipedText implements TextBytes {
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
    return index < this.length ? (this.blocks[index >>> blockBits]?.[index & (blockSize - 1)] ?? -1) : -1;
  }

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

/** A text that lies in a file and stays there: one block of it is in memory. */
export class FiledText implements TextBytes {
  readonly length: number;
  private readonly descriptor: number;
  private readonly block = Buffer.allocUnsafeSlow(blockSize);
  private blockAt = -1;

  /** @param descriptor of an open file; whoever opened it closes it */
  constructor(descriptor: number) {
    this.descriptor = descriptor;
    this.length = fstatSync(descriptor).size;
  }

  at(index: number): number {
    if (index >= this.length) return -1;
    if (index >>> blockBits !== this.blockAt) {
      this.blockAt = index >>> blockBits;
      this.read(this.block, this.blockAt * blockSize);
    }
    return this.block[index & (blockSize - 1)] ?? -1;
  }

  slice(from: number, to: number): string {
    const bytes = Buffer.allocUnsafe(Math.max(0, to - from));
    return bytes.toString('utf8', 0, this.read(bytes, from));
  }

  private read(into: Buffer, position: number): number {
    let done = 0;
    for (let got = 1; got > 0 && done < into.length; done += got) got = readSync(this.descriptor, into, done, into.length - done, position + done);
    return done;
  }
}
