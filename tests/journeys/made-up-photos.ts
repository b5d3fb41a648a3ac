import sharp from 'sharp';
import { madeUpScene } from '../support/made-up-scenes.ts';

/** A file as a browser's file field takes it. */
export interface MadeUpFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A made-up landscape as a phone takes it; `rich` in noise, it has a megabyte or two. */
export async function madeUpPhoto(seed: number, { isRich = false } = {}): Promise<MadeUpFile> {
  const [width, height] = [1_200, 900];
  const { pixels } = madeUpScene(seed, { width, height });
  if (isRich) for (let at = 0; at < pixels.length; at += 1) pixels[at] = ((pixels[at] ?? 0) + ((at * 2_654_435_761) >>> 13)) % 256;
  const buffer = await sharp(pixels, { raw: { width, height, channels: 3 } }).jpeg({ quality: 90 }).toBuffer();
  return { name: `示例-${seed}.jpg`, mimeType: 'image/jpeg', buffer };
}

/** What an iPhone writes unless it is told otherwise. */
export const heicPhoto: MadeUpFile = { name: 'IMG_0001.HEIC', mimeType: 'image/heic', buffer: Buffer.from('....ftypheic') };

/** Calls itself a photo and is cut off in the middle: only the server finds out. */
export async function brokenPhoto(seed: number): Promise<MadeUpFile> {
  const { buffer, ...photo } = await madeUpPhoto(seed);
  return { ...photo, buffer: buffer.subarray(0, buffer.length / 2) };
}
