import { coarse, spreadOf, type Frame, type Means } from './grey-picture.ts';

/** 64 bits in three bands of 22, 21 and 21: the form in which they are kept and looked up. */
export type DifferenceHash = readonly [upper: number, middle: number, lower: number];

const columns = 9;
const rows = 8;
export const bandBits = [22, 21, 21] as const;
/** As a part of the picture's spread. Where nothing changes, as in a sky, noise would decide: the answer there is no. */
const clearly = 0.06;

/**
 * Of 9 × 8 means of a part of a picture: does it grow clearly lighter from each to its right-hand neighbour? Size, compression,
 * brightness and contrast of a copy do not change the answers, or few of them.
 */
export function differenceHash(means: Means, frame: Frame): DifferenceHash {
  const cells = coarse(means, frame, columns, rows);
  const step = clearly * spreadOf(cells);
  const bits: boolean[] = [];
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns - 1; x += 1) {
      const at = y * columns + x;
      bits.push((cells[at] ?? 0) + step < (cells[at + 1] ?? 0));
    }
  }
  const band = (from: number, length: number) => bits.slice(from, from + length).reduce((sum, bit) => sum * 2 + Number(bit), 0);
  const [upper, middle, lower] = bandBits;
  return [band(0, upper), band(upper, middle), band(upper + middle, lower)];
}

/** How many of 64 bits differ. */
export function distanceBetween(one: DifferenceHash, other: DifferenceHash): number {
  return one.reduce((sum, band, at) => sum + bitsIn(band ^ (other[at] ?? 0)), 0);
}

function bitsIn(value: number): number {
  let [rest, count] = [value, 0];
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
}

/** All values of a band that differ from it in at most one bit. */
export function nearBands(band: number, bits: number): number[] {
  return [band, ...Array.from({ length: bits }, (_, bit) => band ^ (1 << bit))];
}

/**
 * Hashes that differ in no more bits than this are always found by `nearBands`: six differing bits can be two in each of three
 * bands, five cannot. Of those further apart many are found too.
 */
export const surelyFoundWithin = 5;
/** Further apart two hashes are no hint that it is worth comparing closely. */
export const comparedWithin = 8;
