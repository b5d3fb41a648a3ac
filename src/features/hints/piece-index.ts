import type { Slices } from './slices.ts';
import { piecesOf } from './text-likeness.ts';

/** A piece, by the shorter list: the texts in which it stands, or those in which it does not. */
interface Piece {
  texts: Int32Array;
  isOfAllBut: boolean;
  /** The words that met it last. */
  metBy: number;
}

/**
 * Of some texts in which of them a piece stands: other words go by piece by piece, and it tells of which texts they hold how much. A phrase
 * that nearly all the texts share costs as little as one that hardly any does.
 */
export class PieceIndex {
  readonly #known: ReadonlyMap<string, Piece>;
  /** Pieces of each text, and how many of them must be met for it to be told. */
  readonly #pieces: Int32Array;
  readonly #least: Int32Array;
  /** Pieces of each text that were met, above those that were met of all. */
  readonly #met: Int32Array;
  #metOfAll = 0;
  /** Which words go by now, and whether any piece of theirs is known. */
  #words = 1;
  #hasMet = false;

  private constructor(places: ReadonlyMap<string, number[]>, pieces: readonly number[], share: number) {
    this.#known = new Map([...places].map(([piece, texts]) => [piece, byShorterList(texts, pieces.length)]));
    this.#pieces = Int32Array.from(pieces);
    this.#least = Int32Array.from(pieces, (all) => leastOf(all, share));
    this.#met = new Int32Array(pieces.length);
  }

  /** @param isTurnOver told of each text before it is read: whether others have their turn first */
  static *of(bareTexts: readonly string[], share: number, isTurnOver: (bare: string) => boolean): Slices<PieceIndex> {
    const places = new Map<string, number[]>();
    const counts: number[] = [];
    for (const [text, bare] of bareTexts.entries()) {
      if (isTurnOver(bare)) yield;
      const pieces = new Set(piecesOf(bare));
      for (const piece of pieces) {
        const known = places.get(piece);
        if (known) known.push(text);
        else places.set(piece, [text]);
      }
      counts.push(pieces.size);
    }
    return new PieceIndex(places, counts, share);
  }

  /** A piece of the words that go by; met again, it counts no further. @returns how many steps it took */
  meet(piece: string): number {
    const known = this.#known.get(piece);
    if (!known || known.metBy === this.#words) return 0;
    known.metBy = this.#words;
    this.#hasMet = true;
    const { texts, isOfAllBut } = known;
    const met = this.#met;
    const more = isOfAllBut ? -1 : 1;
    if (isOfAllBut) this.#metOfAll += 1;
    for (let each = 0; each < texts.length; each += 1) {
      const text = texts[each] as number;
      met[text] = (met[text] as number) + more;
    }
    return texts.length;
  }

  /** The words have gone by: the texts of which they hold enough, with the share. What was met is forgotten for the next. */
  reached(): { text: number; share: number }[] {
    this.#words += 1;
    if (!this.#hasMet) return [];
    const reached: { text: number; share: number }[] = [];
    const [met, least, pieces, ofAll] = [this.#met, this.#least, this.#pieces, this.#metOfAll];
    for (let text = 0; text < met.length; text += 1) {
      const count = ofAll + (met[text] as number);
      if (count >= (least[text] as number)) reached.push({ text, share: count / (pieces[text] as number) });
    }
    met.fill(0);
    this.#metOfAll = 0;
    this.#hasMet = false;
    return reached;
  }
}

function byShorterList(texts: readonly number[], all: number): Piece {
  if (texts.length * 2 <= all) return { texts: Int32Array.from(texts), isOfAllBut: false, metBy: 0 };
  const standsIn = new Set(texts);
  const others = Array.from({ length: all }, (_, text) => text).filter((text) => !standsIn.has(text));
  return { texts: Int32Array.from(others), isOfAllBut: true, metBy: 0 };
}

/** The fewest of so many pieces that are the share, divided as the share is. */
function leastOf(pieces: number, share: number): number {
  let least = Math.max(1, Math.ceil(pieces * share) - 1);
  while (least / pieces < share) least += 1;
  return least;
}
