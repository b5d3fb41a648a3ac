import type { EarlierWords } from './hint.ts';
import { PieceIndex } from './piece-index.ts';
import type { Slices } from './slices.ts';
import { bareWords, piecesOf } from './text-likeness.ts';

/** Below it, words are too few to be anybody's own: 入户走访，了解生产生活情况. */
export const fewestLetters = 30;
/** Held on the labelled set (tests/hints/labelled): a new report in the same official phrases stays below. */
export const leastShare = 0.8;

/** Words of a report, and which earlier ones they may be held against. */
export interface AskedWords {
  here: string;
  mayCount(words: EarlierWords): boolean;
}

export interface NearestWords {
  words: EarlierWords;
  /** How much of the words here stands there, from 0 to 1. */
  share: number;
}

/** So many steps (one of a list that is gone through) are a few milliseconds: then others have their turn. */
const stepsInSlice = 250_000;
/** A letter is normalised, cut out and looked up. */
const stepsOfLetter = 50;

/**
 * For each asked the earlier words that hold most of it, from four fifths on; of several that hold as much, the first. The pieces of what
 * is asked are indexed and the earlier words go by once, each text once however often it stands there.
 */
export function* nearestWords(asked: readonly AskedWords[], earlier: readonly EarlierWords[]): Slices<(NearestWords | undefined)[]> {
  let steps = 0;
  const isTurnOver = (more: number) => {
    steps += more;
    if (steps < stepsInSlice) return false;
    steps = 0;
    return true;
  };
  const texts = new Map<string, number[]>();
  for (const [position, { here }] of asked.entries()) {
    if (isTurnOver(here.length * stepsOfLetter)) yield;
    const bare = bareWords(here);
    if (Array.from(bare).length >= fewestLetters) addTo(texts, bare, position);
  }
  const nearest = new Nearest(asked);
  if (texts.size === 0) return nearest.found;
  const gathered = new Map<string, Standing[]>();
  for (const [place, words] of earlier.entries()) {
    if (isTurnOver(words.text.length)) yield;
    addTo(gathered, words.text, { words, place });
  }
  const index = yield* PieceIndex.of([...texts.keys()], leastShare, (bare) => isTurnOver(bare.length * stepsOfLetter));
  const positions = [...texts.values()];
  for (const [text, standing] of gathered) {
    if (isTurnOver(text.length * stepsOfLetter)) yield;
    for (const piece of piecesOf(bareWords(text))) if (isTurnOver(index.meet(piece))) yield;
    const reached = index.reached();
    if (isTurnOver(positions.length + reached.length)) yield;
    for (const { text: of, share } of reached) for (const position of positions[of] ?? []) nearest.offer(position, share, standing);
  }
  return nearest.found;
}

interface Standing {
  words: EarlierWords;
  place: number;
}

/** The best so far for each that asks. */
class Nearest {
  readonly found: (NearestWords | undefined)[];
  readonly #asked: readonly AskedWords[];
  readonly #shares: Float64Array;
  readonly #places: Float64Array;

  constructor(asked: readonly AskedWords[]) {
    this.#asked = asked;
    this.found = asked.map(() => undefined);
    this.#shares = new Float64Array(asked.length);
    this.#places = new Float64Array(asked.length).fill(Number.POSITIVE_INFINITY);
  }

  /** Takes it where it holds more, or as much and stands before. @param standing where one text stands, the first first */
  offer(position: number, share: number, standing: readonly Standing[]): void {
    const best = this.#shares[position] as number;
    const place = this.#places[position] as number;
    if (share < best || (share === best && place < (standing[0] as Standing).place)) return;
    const first = standing.find(({ words }) => this.#asked[position]?.mayCount(words));
    if (!first || (share === best && place < first.place)) return;
    this.#shares[position] = share;
    this.#places[position] = first.place;
    this.found[position] = { words: first.words, share };
  }
}

function addTo<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}
