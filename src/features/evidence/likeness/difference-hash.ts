import { coarse, spreadOf, type Frame, type Means } from './grey-picture.ts';

/** 64 bits in four quarters of 16: the form in which they are kept and looked up. */
export type DifferenceHash = readonly [number, number, number, number];

const columns = 9;
const rows = 8;
const bitsPerQuarter = 16;
/** As a part of the picture's spread. Where nothing changes, as in a sky, noise would decide: the answer there is no. */
const clearly = 0.06;

/**
 * Of 9 × 8 means of a part of a picture: does it grow clearly lighter from each to its right-hand neighbour? Size, compression,
 * brightness and contrast of a copy do not change the answers, or few of them.
 */
export function differenceHash(means: Means, frame: Frame): DifferenceHash {
  const cells = coarse(means, frame, columns, rows);
  const step = clearly * spreadOf(cells);
  const quarters: [number, number, number, number] = [0, 0, 0, 0];
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns - 1; x += 1) {
      const at = y * columns + x;
      const bit = y * (columns - 1) + x;
      const quarter = Math.floor(bit / bitsPerQuarter) as 0 | 1 | 2 | 3;
      if ((cells[at] ?? 0) + step < (cells[at + 1] ?? 0)) quarters[quarter] |= 1 << (bit % bitsPerQuarter);
    }
  }
  return quarters;
}

/** How many of 64 bits differ. */
export function distanceBetween(one: DifferenceHash, other: DifferenceHash): number {
  return one.reduce((sum, quarter, at) => sum + bitsIn(quarter ^ (other[at] ?? 0)), 0);
}

function bitsIn(value: number): number {
  let [rest, count] = [value, 0];
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
}

/** All values of a quarter that differ from it in at most one bit. */
export function nearQuarters(quarter: number): number[] {
  return [quarter, ...Array.from({ length: bitsPerQuarter }, (_, bit) => quarter ^ (1 << bit))];
}

/**
 * Hashes that differ in no more bits than this are always found by `nearQuarters`: eight differing bits can be two in each
 * of four quarters, seven cannot.
 */
export const surelyFoundWithin = 7;
