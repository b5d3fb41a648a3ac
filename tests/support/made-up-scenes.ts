/** Pictures that nobody took: seeded landscapes with houses, trees and people, drawn by code so that tests carry no photographs. */
export interface MadeUpPicture {
  width: number;
  height: number;
  /** Red, green, blue, row by row. */
  pixels: Buffer;
}

/** Numbers from 0 to 1 that a seed decides. */
export function chanceFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Colour = readonly [number, number, number];

/**
 * A scene. `moment` is another moment of the same scene: the place stays, the people have moved, the light has changed and the hand
 * was not quite where it was.
 */
export function madeUpScene(seed: number, { width = 640, height = 480, moment = 0 } = {}): MadeUpPicture {
  const place = chanceFrom(seed);
  const now = chanceFrom(seed * 7_919 + moment * 104_729 + 1);
  const pixels = Buffer.alloc(width * height * 3);
  const light = moment === 0 ? 1 : 0.9 + 0.2 * now();
  const [shiftX, shiftY] = moment === 0 ? [0, 0] : [(now() - 0.5) * 0.05, (now() - 0.5) * 0.05];
  const put = (x: number, y: number, [r, g, b]: Colour, shade = 1) => {
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    const at = (y * width + x) * 3;
    const lit = shade * light;
    pixels[at] = Math.min(255, r * lit);
    pixels[at + 1] = Math.min(255, g * lit);
    pixels[at + 2] = Math.min(255, b * lit);
  };
  const colour = (chance: () => number, low = 30, high = 225): Colour => [low + chance() * (high - low), low + chance() * (high - low), low + chance() * (high - low)];

  const horizon = 0.2 + place() * 0.45 + shiftY;
  const [sky, ground] = [colour(place, 130, 240), colour(place, 40, 150)];
  const waves = Array.from({ length: 4 }, () => ({ size: 0.02 + place() * 0.1, pace: 1 + place() * 9, phase: place() * 7 }));
  const grain = noiseField(place, 24);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const across = x / width + shiftX;
      const ridge = horizon + waves.reduce((sum, { size, pace, phase }) => sum + size * Math.sin(pace * across + phase) * 0.5, 0);
      const isSky = y / height < ridge;
      const texture = 0.75 + 0.5 * grain(across * 5, (y / height + shiftY) * 5) + (now() - 0.5) * 0.06;
      put(x, y, isSky ? sky : ground, isSky ? 0.85 + 0.3 * (y / height) : texture);
    }
  }
  const box = (cx: number, cy: number, w: number, h: number, fill: Colour, shade = 1) => {
    for (let y = Math.round((cy - h) * height); y < cy * height; y += 1) {
      for (let x = Math.round((cx - w / 2) * width); x < (cx + w / 2) * width; x += 1) put(x, y, fill, shade);
    }
  };
  const disc = (cx: number, cy: number, radius: number, fill: Colour) => {
    for (let y = Math.round(cy * height - radius * width); y < cy * height + radius * width; y += 1) {
      for (let x = Math.round((cx - radius) * width); x < (cx + radius) * width; x += 1) {
        if ((x / width - cx) ** 2 + ((y / height - cy) * (height / width)) ** 2 < radius ** 2) put(x, y, fill);
      }
    }
  };
  for (let house = Math.floor(place() * 5); house > 0; house -= 1) {
    const [cx, cy, w, h] = [place() - shiftX, horizon + 0.05 + place() * 0.3, 0.1 + place() * 0.25, 0.1 + place() * 0.3];
    box(cx, cy, w, h, colour(place));
    box(cx - w / 4, cy - h * 0.45, w / 6, h / 4, [40, 45, 60]);
    box(cx + w / 5, cy, w / 6, h / 2, colour(place, 20, 110));
  }
  for (let tree = Math.floor(place() * 6); tree > 0; tree -= 1) {
    const [cx, cy, size] = [place() - shiftX, horizon + place() * 0.3, 0.03 + place() * 0.09];
    box(cx, cy + size, size / 4, size * 2, [70, 50, 35]);
    disc(cx, cy - size, size, [30 + place() * 60, 70 + place() * 80, 30 + place() * 40]);
  }
  // Who stood there is different each moment.
  for (let person = 1 + Math.floor(now() * 6); person > 0; person -= 1) {
    const [cx, cy, size] = [0.05 + now() * 0.9, 0.65 + now() * 0.35, 0.1 + now() * 0.22];
    box(cx, cy, size * 0.45, size, colour(now, 10, 230));
    disc(cx, cy - size * 1.15, size * 0.14, [205, 165, 135]);
  }
  return { width, height, pixels };
}

/** Smooth noise on a grid that repeats. */
function noiseField(chance: () => number, side: number): (x: number, y: number) => number {
  const knots = Array.from({ length: side * side }, chance);
  const knot = (x: number, y: number) => knots[(((y % side) + side) % side) * side + (((x % side) + side) % side)] ?? 0;
  return (x, y) => {
    const [left, top] = [Math.floor(x * 4), Math.floor(y * 4)];
    const [across, down] = [x * 4 - left, y * 4 - top];
    const above = knot(left, top) * (1 - across) + knot(left + 1, top) * across;
    const below = knot(left, top + 1) * (1 - across) + knot(left + 1, top + 1) * across;
    return above * (1 - down) + below * down;
  };
}
