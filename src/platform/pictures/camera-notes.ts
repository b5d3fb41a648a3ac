import type { CameraNotes } from './picture.ts';

interface Parsed {
  DateTimeOriginal?: unknown;
  OffsetTimeOriginal?: unknown;
  latitude?: unknown;
  longitude?: unknown;
}

/** When and where, if the camera wrote it (EXIF). What cannot be read is left out: nobody is refused for it. */
export async function readCameraNotes(bytes: Buffer): Promise<CameraNotes> {
  const { default: exifr } = await import('exifr');
  const parsed = ((await exifr
    .parse(bytes, { tiff: true, exif: true, gps: true, reviveValues: false, translateValues: false, xmp: false, icc: false, iptc: false })
    .catch(() => undefined)) ?? {}) as Parsed;
  const { DateTimeOriginal: takenAt, OffsetTimeOriginal: offset, latitude, longitude } = parsed;
  const isPlace = isWithin(latitude, 90) && isWithin(longitude, 180) && (latitude !== 0 || longitude !== 0);
  return {
    ...(typeof takenAt === 'string' ? { takenAt: takenAt.slice(0, 40) } : {}),
    ...(typeof offset === 'string' ? { offset: offset.slice(0, 10) } : {}),
    ...(isPlace ? { latitude, longitude } : {}),
  };
}

function isWithin(value: unknown, bound: number): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= bound;
}
