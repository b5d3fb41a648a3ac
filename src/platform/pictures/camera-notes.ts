import type { CameraNotes } from './picture.ts';

interface Parsed {
  DateTimeOriginal?: unknown;
  OffsetTimeOriginal?: unknown;
}

/** When, if the camera wrote it (EXIF). Where is not even read. What cannot be read is left out: nobody is refused for it. */
export async function readCameraNotes(bytes: Buffer): Promise<CameraNotes> {
  const { default: exifr } = await import('exifr');
  const parsed = ((await exifr
    .parse(bytes, { tiff: true, exif: true, gps: false, reviveValues: false, translateValues: false, xmp: false, icc: false, iptc: false })
    .catch(() => undefined)) ?? {}) as Parsed;
  const { DateTimeOriginal: takenAt, OffsetTimeOriginal: offset } = parsed;
  return {
    ...(typeof takenAt === 'string' ? { takenAt: takenAt.slice(0, 40) } : {}),
    ...(typeof offset === 'string' ? { offset: offset.slice(0, 10) } : {}),
  };
}
