/** Levels of grey, row by row, 0 black to 255 white. */
export interface GreyPicture {
  width: number;
  height: number;
  levels: Uint8Array;
}

/** When a picture was taken, as the camera wrote it beside the pixels. Nothing else of what stands there is read. */
export interface CameraNotes {
  /** `2020:06:12 09:30:00`, in the camera's own time. */
  takenAt?: string;
  /** `+08:00`, where the camera says it. */
  offset?: string;
}

/** A picture that was opened: drawn anew from its pixels alone, upright, without anything that stood beside them. */
export interface OpenedPicture {
  /** At most 1,600 pixels wide and high. */
  display: Buffer;
  /** At most 320. */
  small: Buffer;
  /** At most 256, not upright-turned any other way than the display. */
  grey: GreyPicture;
  notes: CameraNotes;
}

/** Of display and small picture: the lightest on a weak line that every phone of the last eight years opens. */
export const redrawnType = 'image/webp';

/** What opening one picture may cost. */
export interface PictureLimits {
  /** Width × height, by the head of the file, before a pixel is decoded. */
  pixels: number;
  /** Resident memory of the process that opens it, in bytes. */
  memory: number;
  /** Milliseconds on the clock. */
  patienceMs: number;
}

const MiB = 1024 * 1024;
/** The largest photographs that ordinary phones take have 64 megapixels (9,248 × 6,944). */
export const pictureLimits: PictureLimits = { pixels: 65_000_000, memory: 700 * MiB, patienceMs: 20_000 };

/** Why a picture was not opened. */
export type PictureTrouble =
  | { outcome: 'tooManyPixels'; pixels: number }
  /** Cut short, or broken inside. */
  | { outcome: 'broken' }
  /** A limit was reached: the file is hostile, or far from a photograph. */
  | { outcome: 'stopped' };

export type PictureAnswer = { outcome: 'opened'; picture: OpenedPicture } | PictureTrouble;
