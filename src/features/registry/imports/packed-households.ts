import type { DraftGroup } from './draft-households.ts';
import { PackedStore } from './packed-store.ts';

const newline = 10;
const householdsInPiece = 400;

/** The households of a file in its order, as bytes: kept while they are looked at, and between the check and the writing. */
export class PackedHouseholds {
  readonly #store = new PackedStore<DraftGroup>();
  readonly #packed: (Uint8Array | undefined)[];

  constructor(packed: (Uint8Array | undefined)[]) {
    this.#packed = packed;
  }

  /** From what `pieces` gave, in its order. */
  static ofPieces(pieces: readonly Uint8Array[]): PackedHouseholds {
    return new PackedHouseholds(pieces.flatMap(linesOf));
  }

  get count(): number {
    return this.#packed.length;
  }

  /** To be looked at before any is taken. */
  peek(index: number): DraftGroup | undefined {
    const packed = this.#packed[index];
    return packed && this.#store.unpack(packed);
  }

  /** Given once: what was taken is no longer kept. */
  take(index: number): DraftGroup | undefined {
    const group = this.peek(index);
    this.#packed[index] = undefined;
    return group;
  }

  /** Some hundred households each, a line of JSON for every one. */
  *pieces(): Generator<Uint8Array> {
    for (let start = 0; start < this.count; start += householdsInPiece) {
      yield linesFrom(this.#packed.slice(start, start + householdsInPiece).flatMap((packed) => packed ?? []));
    }
  }
}

function linesFrom(lines: readonly Uint8Array[]): Uint8Array {
  const piece = new Uint8Array(lines.reduce((sum, { length }) => sum + length + 1, 0));
  let at = 0;
  for (const line of lines) {
    piece.set(line, at);
    piece[at + line.length] = newline;
    at += line.length + 1;
  }
  return piece;
}

function linesOf(piece: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0, end = piece.indexOf(newline); end !== -1; start = end + 1, end = piece.indexOf(newline, start)) lines.push(piece.subarray(start, end));
  return lines;
}
