import { differenceHash, type DifferenceHash } from './difference-hash.ts';
import { keptFrames } from './frames.ts';
import { coarse, meansOf, spreadOf, whole, within, type GreyPicture } from './grey-picture.ts';
import { frameWithoutBorder } from './trim-borders.ts';

/** By which a picture is found again, and compared. */
export interface Fingerprint {
  /** Of each of `keptFrames`, in their order; where the picture may have a border, of the picture without it as well. */
  hashes: readonly DifferenceHash[];
  /** 32 × 32 levels of the picture, and as many of the picture without its border. */
  greys: Uint8Array;
}

export const greySide = 32;
export const greyCells = greySide * greySide;
/** A wall, a white sheet or a night: pictures with less in them look all alike. */
const leastSpread = 8;

/** Undefined where there is too little in a picture to tell it from others. */
export function fingerprintOf(picture: GreyPicture): Fingerprint | undefined {
  const means = meansOf(picture);
  const inner = frameWithoutBorder(picture);
  const views = (inner === whole ? [whole] : [whole, inner])
    .map((frame) => ({ frame, cells: coarse(means, frame, greySide, greySide) }))
    .filter(({ cells }) => spreadOf(cells) >= leastSpread);
  if (views.length === 0) return undefined;
  return {
    hashes: views.flatMap(({ frame }) => keptFrames.map((kept) => differenceHash(means, within(frame, kept)))),
    greys: Uint8Array.from(views.flatMap(({ cells }) => Array.from(cells, Math.round))),
  };
}

/** The views that greys are of, each 32 × 32. */
export function viewsIn(greys: Uint8Array): Uint8Array[] {
  return Array.from({ length: greys.length / greyCells }, (_, at) => greys.subarray(at * greyCells, (at + 1) * greyCells));
}
