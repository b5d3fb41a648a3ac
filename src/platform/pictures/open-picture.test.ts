import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { pictureBytes, sharp } from '../../../tests/support/evidence-scenes.ts';
import { pngThatClaims } from '../../../tests/support/hostile-pictures.ts';
import { openPicture } from './open-picture.ts';
import { pictureLimits, type OpenedPicture } from './picture.ts';

let photo: Buffer;
beforeAll(async () => {
  photo = await pictureBytes(5, { width: 2_000, height: 1_500 });
});

async function opened(bytes: Buffer): Promise<OpenedPicture> {
  const answer = await openPicture(bytes);
  if (answer.outcome !== 'opened') throw new Error(answer.outcome);
  return answer.picture;
}

describe('a picture that was drawn anew', { timeout: 60_000 }, () => {
  it('is at most 1,600 pixels wide, small at most 320, and grey at most 256', async () => {
    const { display, small, grey } = await opened(photo);
    expect(await (await sharp(display)).metadata()).toMatchObject({ format: 'webp', width: 1_600, height: 1_200 });
    expect(await (await sharp(small)).metadata()).toMatchObject({ format: 'webp', width: 320, height: 240 });
    expect([grey.width, grey.height, grey.levels.length]).toEqual([256, 192, 256 * 192]);
  });

  it('carries nothing of what the camera wrote; when it was taken is told apart, and where is not told at all', async () => {
    const noted = await (await sharp(photo))
      .withExif({
        IFD0: { Make: 'Example' },
        IFD2: { DateTimeOriginal: '2020:06:12 09:30:00', OffsetTimeOriginal: '+08:00' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 44/1 5940/100', GPSLongitudeRef: 'E', GPSLongitude: '106/1 8/1 744/100' },
      })
      .jpeg()
      .toBuffer();
    const { display, small, notes } = await opened(noted);
    expect(notes).toEqual({ takenAt: '2020:06:12 09:30:00', offset: '+08:00' });
    for (const drawn of [display, small]) {
      const { exif, xmp, iptc, icc } = await (await sharp(drawn)).metadata();
      expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
      expect(drawn.includes('2020:06:12')).toBe(false);
    }
  });

  it('stands upright, however the phone was held', async () => {
    const turned = await (await sharp(photo)).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { display, grey } = await opened(turned);
    const { width, height } = await (await sharp(display)).metadata();
    expect(width).toBeLessThan(height);
    expect(grey.width).toBeLessThan(grey.height);
  });

  it('does not carry what was hidden behind it', async () => {
    const { display } = await opened(Buffer.concat([photo, Buffer.from('PK\u0003\u0004<script>alert(1)</script>')]));
    expect(display.includes('script')).toBe(false);
  });
});

describe('refused is', { timeout: 60_000 }, () => {
  it('a picture of a hundred megapixels, before a pixel of it is decoded', async () => {
    expect(await openPicture(pngThatClaims(10_000, 10_000))).toEqual({ outcome: 'tooManyPixels', pixels: 100_000_000 });
  });

  it('a picture that claims more than it has', async () => {
    expect(await openPicture(pngThatClaims(5_000, 5_000))).toEqual({ outcome: 'broken' });
  });

  it('a picture that was cut short, or spoiled inside', async () => {
    expect(await openPicture(photo.subarray(0, photo.length / 2))).toEqual({ outcome: 'broken' });
    expect(await openPicture(photo.subarray(0, 300))).toEqual({ outcome: 'broken' });
  });

  it('what is no JPEG, PNG or WebP, though the library could open it', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>');
    expect(await openPicture(svg)).toEqual({ outcome: 'broken' });
    expect(await openPicture(await (await sharp(photo)).gif().toBuffer())).toEqual({ outcome: 'broken' });
    expect(await openPicture(deflateSync(photo))).toEqual({ outcome: 'broken' });
  });

  it('what takes more memory or time than a photograph, and the server goes on', async () => {
    expect(await openPicture(photo, { ...pictureLimits, memory: 10 * 1024 * 1024 })).toEqual({ outcome: 'stopped' });
    expect(await openPicture(photo, { ...pictureLimits, patienceMs: 1 })).toEqual({ outcome: 'stopped' });
    expect((await openPicture(photo)).outcome).toBe('opened');
  });
});
