import { describe, expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { pick } from './picked.ts';

const file = (name: string, type: string, size = 10) => new File([new Uint8Array(size)], name, { type, lastModified: Date.parse('2020-06-12T01:30:00Z') });

/** A phone that is a day ahead. */
const asBusinessTime = (deviceMs: number) => new Date(deviceMs - 86_400_000);
const room = { makeId: newId, taken: 0, most: 9, asBusinessTime };

describe('what a person chooses', () => {
  it('gets an id on the device, and its time by the clock that acts use', () => {
    const { picked, refused } = pick([file('a.jpg', 'image/jpeg'), file('b.png', 'image/png')], 'photo', room);
    expect(refused).toEqual([]);
    expect(picked).toMatchObject([{ file: { name: 'a.jpg' }, capturedAt: '2020-06-11T01:30:00.000Z' }, { file: { name: 'b.png' } }]);
    expect(new Set(picked.map(({ evidenceId }) => evidenceId)).size).toBe(2);
  });

  it('and cannot be used is told at once, the others stay', () => {
    const { picked, refused } = pick([file('IMG_1.HEIC', ''), file('x.svg', 'image/svg+xml'), file('e.jpg', 'image/jpeg', 0), file('ok.jpg', 'image/jpeg')], 'photo', room);
    expect(picked.map(({ file: { name } }) => name)).toEqual(['ok.jpg']);
    expect(refused.map(({ refusals }) => refusals[0]?.code)).toEqual(['evidence.heic', 'evidence.not-a-photo', 'evidence.empty']);
  });

  it('is no more than there is room for; the rest is told, not dropped in silence', () => {
    const { picked, refused } = pick([file('a.jpg', 'image/jpeg'), file('b.jpg', 'image/jpeg')], 'photo', { ...room, taken: 8 });
    expect(picked.map(({ file: { name } }) => name)).toEqual(['a.jpg']);
    expect(refused).toEqual([{ name: 'b.jpg', refusals: [{ code: 'evidence.too-many', params: { most: 9 } }] }]);
  });
});
