import { describe, expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { pick } from './picked.ts';

const file = (name: string, type: string, size = 10) => new File([new Uint8Array(size)], name, { type, lastModified: Date.parse('2020-06-12T01:30:00Z') });

describe('what a person chooses', () => {
  it('gets an id on the device, its time, and the answer that no faces of children are shown', () => {
    const { picked, refused } = pick([file('a.jpg', 'image/jpeg'), file('b.png', 'image/png')], 'photo', newId);
    expect(refused).toEqual([]);
    expect(picked).toMatchObject([{ name: 'a.jpg', capturedAt: '2020-06-12T01:30:00.000Z', showsChildFaces: false }, { name: 'b.png' }]);
    expect(new Set(picked.map(({ evidenceId }) => evidenceId)).size).toBe(2);
  });

  it('and cannot be used is told at once, the others stay', () => {
    const { picked, refused } = pick([file('IMG_1.HEIC', ''), file('x.svg', 'image/svg+xml'), file('e.jpg', 'image/jpeg', 0), file('ok.jpg', 'image/jpeg')], 'photo', newId);
    expect(picked.map(({ name }) => name)).toEqual(['ok.jpg']);
    expect(refused.map(({ refusals }) => refusals[0]?.code)).toEqual(['evidence.heic', 'evidence.not-a-photo', 'evidence.empty']);
  });
});
