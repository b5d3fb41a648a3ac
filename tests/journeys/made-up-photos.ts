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

/** A second of one tone as a recorder writes it: 8,000 samples of 16 bits (WAV). */
export function madeUpRecording(): MadeUpFile {
  const [rate, samples] = [8_000, 8_000];
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + 2 * samples, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(2 * rate, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(2 * samples, 40);
  const tone = Buffer.alloc(2 * samples);
  for (let at = 0; at < samples; at += 1) tone.writeInt16LE(Math.round(8_000 * Math.sin((2 * Math.PI * 440 * at) / rate)), 2 * at);
  return { name: '示例录音.wav', mimeType: 'audio/wav', buffer: Buffer.concat([head, tone]) };
}
