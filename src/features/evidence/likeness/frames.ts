import type { Frame } from './grey-picture.ts';

const inset = (left: number, top: number, right: number, bottom: number): Frame => ({ left, top, right: 1 - right, bottom: 1 - bottom });

/**
 * Parts of a picture of which hashes are kept: a copy of which edges were cut is the whole of one of them, nearly enough. The
 * first is the picture itself.
 */
export const keptFrames: readonly Frame[] = [
  inset(0, 0, 0, 0),
  inset(0.04, 0.04, 0.04, 0.04),
  inset(0.08, 0.08, 0.08, 0.08),
  inset(0.08, 0, 0, 0),
  inset(0, 0.08, 0, 0),
  inset(0, 0, 0.08, 0),
  inset(0, 0, 0, 0.08),
];
