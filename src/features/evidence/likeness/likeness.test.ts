import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeFrom, likenessOf } from './compare.ts';
import { bandBits, differenceHash, distanceBetween, nearBands, surelyFoundWithin, type DifferenceHash } from './difference-hash.ts';
import { fingerprintOf } from './fingerprint.ts';
import { coarse, meansOf, whole, within, type Frame, type GreyPicture } from './grey-picture.ts';
import { frameWithoutBorder } from './trim-borders.ts';

const pictures = fc
  .record({ width: fc.integer({ min: 20, max: 60 }), height: fc.integer({ min: 20, max: 60 }) })
  .chain(({ width, height }) =>
    fc.uint8Array({ minLength: width * height, maxLength: width * height }).map((levels): GreyPicture => ({ width, height, levels })),
  );
const [upper, middle, lower] = bandBits;
const hashes: fc.Arbitrary<DifferenceHash> = fc.tuple(fc.nat(2 ** upper - 1), fc.nat(2 ** middle - 1), fc.nat(2 ** lower - 1));
/** Which band a bit of 64 is in, and where. */
const placeOf = (bit: number): readonly [band: number, bit: number] => (bit < upper ? [0, bit] : bit < upper + middle ? [1, bit - upper] : [2, bit - upper - middle]);

/** Waves of light: smooth as photographs are, and different for each seed. */
function waves(seed: number, width = 120, height = 90): GreyPicture {
  const levels = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [(at % width) / width, Math.floor(at / width) / height];
    const light = Math.sin(x * (3 + (seed % 5)) + seed) + Math.sin(y * (4 + (seed % 3)) - seed * 2) + Math.sin((x + y) * (7 + (seed % 4)) + seed * 3);
    return Math.round(127 + light * 40);
  });
  return { width, height, levels };
}

function bordered(picture: GreyPicture, edge: number, level: number): GreyPicture {
  const [width, height] = [picture.width + 2 * edge, picture.height + 2 * edge];
  const levels = new Uint8Array(width * height).fill(level);
  for (let y = 0; y < picture.height; y += 1) {
    levels.set(picture.levels.subarray(y * picture.width, (y + 1) * picture.width), (y + edge) * width + edge);
  }
  return { width, height, levels };
}

describe('means of a picture', () => {
  it('are those of its pixels, for any part that ends between them', () => {
    fc.assert(
      fc.property(pictures, fc.nat(9), fc.nat(9), (picture, left, top) => {
        const frame: Frame = { left: left / picture.width, top: top / picture.height, right: 1, bottom: 1 };
        let [sum, count] = [0, 0];
        for (let y = top; y < picture.height; y += 1) {
          for (let x = left; x < picture.width; x += 1) {
            sum += picture.levels[y * picture.width + x] ?? 0;
            count += 1;
          }
        }
        expect(coarse(meansOf(picture), frame, 1, 1)[0]).toBeCloseTo(sum / count, 6);
      }),
    );
  });

  it('of all parts are together that of the whole, also where parts end within a pixel', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const means = meansOf(picture);
        const cells = coarse(means, whole, 7, 3);
        expect(cells.reduce((sum, cell) => sum + cell, 0) / cells.length).toBeCloseTo(coarse(means, whole, 1, 1)[0] ?? Number.NaN, 6);
      }),
    );
  });
});

describe('the distance of two hashes', () => {
  it('is a distance: nothing to itself, the same both ways, and never shorter by a detour', () => {
    fc.assert(
      fc.property(hashes, hashes, hashes, (a, b, c) => {
        expect(distanceBetween(a, a)).toBe(0);
        expect(distanceBetween(a, b)).toBe(distanceBetween(b, a));
        expect(distanceBetween(a, c)).toBeLessThanOrEqual(distanceBetween(a, b) + distanceBetween(b, c));
      }),
    );
  });

  it('of five bits, wherever they are, leaves a band with at most one of them', () => {
    fc.assert(
      fc.property(hashes, fc.uniqueArray(fc.nat(63), { maxLength: surelyFoundWithin }), (hash, flipped) => {
        const places = flipped.map(placeOf);
        const other = hash.map((band, at) => places.filter(([of]) => of === at).reduce((sum, [, bit]) => sum ^ (1 << bit), band));
        expect(distanceBetween(hash, other as unknown as DifferenceHash)).toBe(flipped.length);
        expect(hash.some((band, at) => nearBands(band, bandBits[at] ?? 0).includes(other[at] ?? -1))).toBe(true);
      }),
    );
  });
});

describe('the hash of a picture', () => {
  it('does not change with brightness and contrast', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const picture = waves(seed);
      const flat = { ...picture, levels: picture.levels.map((level) => 60 + level / 2) };
      const hashOf = (of: GreyPicture) => differenceHash(meansOf(of), whole);
      expect(distanceBetween(hashOf(picture), hashOf(flat))).toBeLessThanOrEqual(3);
    }
  });

  it('does not change with the size', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const hashOf = (of: GreyPicture) => differenceHash(meansOf(of), whole);
      expect(distanceBetween(hashOf(waves(seed)), hashOf(waves(seed, 77, 58)))).toBeLessThanOrEqual(3);
    }
  });
});

describe('a border of one colour', () => {
  it('is found, whatever its colour and width, and of the picture no more than the line in which they mix', () => {
    for (const [seed, level, edge] of [[3, 0, 12], [4, 255, 30], [5, 128, 3]] as const) {
      const picture = bordered(waves(seed), edge, level);
      const { left, top, right, bottom } = frameWithoutBorder(picture);
      expect([left * picture.width, top * picture.height].map(Math.round)).toEqual([edge + 1, edge + 1]);
      expect([right * picture.width, bottom * picture.height].map(Math.round)).toEqual([picture.width - edge - 1, picture.height - edge - 1]);
    }
  });

  it('is none where the edges are not of one colour', () => {
    for (let seed = 1; seed <= 20; seed += 1) expect(frameWithoutBorder(waves(seed))).toEqual(whole);
  });

  it('is never all of a picture, be it empty', () => {
    fc.assert(
      fc.property(fc.nat(255), (level) => {
        const { left, top, right, bottom } = frameWithoutBorder({ width: 40, height: 30, levels: new Uint8Array(1_200).fill(level) });
        expect(right - left).toBeGreaterThan(0.05);
        expect(bottom - top).toBeGreaterThan(0.05);
      }),
    );
  });

  it('makes no difference to what the picture looks like', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const [plain, framed] = [fingerprintOf(waves(seed)), fingerprintOf(bordered(waves(seed), 25, 0))];
      if (!plain || !framed) throw new Error('there is a picture');
      expect(likenessOf(plain.greys, framed.greys)).toBeGreaterThan(0.995);
    }
  });
});

describe('how alike two pictures are', () => {
  it('is 1 for a picture and itself, and the same both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
        const [one, other] = [fingerprintOf(waves(a)), fingerprintOf(waves(b))];
        if (!one || !other) throw new Error('there is a picture');
        expect(likenessOf(one.greys, one.greys)).toBeCloseTo(1, 6);
        expect(likenessOf(one.greys, other.greys)).toBeCloseTo(likenessOf(other.greys, one.greys), 6);
      }),
      { numRuns: 30 },
    );
  });

  it('stays near 1 when up to 8 % of the edges are cut, whichever of the two was cut', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const picture = waves(seed);
      const frame: Frame = { left: 0.08, top: 0.03, right: 0.95, bottom: 0.92 };
      const means = meansOf(picture);
      const cut: GreyPicture = { width: 100, height: 76, levels: Uint8Array.from(coarse(means, within(whole, frame), 100, 76), Math.round) };
      const [one, other] = [fingerprintOf(picture), fingerprintOf(cut)];
      if (!one || !other) throw new Error('there is a picture');
      expect(likenessOf(one.greys, other.greys)).toBeGreaterThan(alikeFrom);
    }
  });

  it('is told of no picture in which there is nothing to see', () => {
    expect(fingerprintOf({ width: 50, height: 50, levels: new Uint8Array(2_500).fill(250) })).toBeUndefined();
  });
});
