import type { Sharp, SharpOptions } from 'sharp';
import { readCameraNotes } from './camera-notes.ts';
import type { GreyPicture, PictureAnswer } from './picture.ts';

const displayPixels = 1_600;
const smallPixels = 320;
const greyPixels = 256;

/**
 * Opens a picture and draws it anew, upright, on white, in sRGB: display, small picture and greys hold pixels and nothing else.
 * Runs in the process of `picture-program.ts` only.
 */
export async function drawAnew(bytes: Buffer, pixelLimit: number): Promise<PictureAnswer> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  // Only these three are ever asked to look at bytes of strangers.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
  const options: SharpOptions = { limitInputPixels: pixelLimit, failOn: 'error', sequentialRead: true };
  try {
    const { width, height } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
    if (width * height > pixelLimit) return { outcome: 'tooManyPixels', pixels: width * height };
    // One decoding of the large file; the others start from what it gave.
    const display = await within(sharp(bytes, options), displayPixels).webp({ quality: 80 }).toBuffer();
    const small = await within(sharp(display, options), smallPixels).webp({ quality: 72 }).toBuffer();
    return { outcome: 'opened', picture: { display, small, grey: await greyOf(sharp(display, options)), notes: await readCameraNotes(bytes) } };
  } catch (error) {
    if (isTroubleOfThePicture(error)) return { outcome: 'broken' };
    throw error;
  }
}

function within(picture: Sharp, pixels: number): Sharp {
  return picture
    .autoOrient()
    .resize({ width: pixels, height: pixels, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' });
}

async function greyOf(picture: Sharp): Promise<GreyPicture> {
  const { data, info } = await within(picture, greyPixels).greyscale().raw().toBuffer({ resolveWithObject: true });
  // A grey picture may come with more than one channel.
  const levels = Uint8Array.from({ length: info.width * info.height }, (_, at) => data[at * info.channels] ?? 0);
  return { width: info.width, height: info.height, levels };
}

/** What the library says of bytes that it cannot decode; a library that does not load or a full disk is another matter. */
function isTroubleOfThePicture(error: unknown): boolean {
  return error instanceof Error && !('code' in error) && !/Could not load the "sharp" module|ENOMEM|out of memory/i.test(error.message);
}
