import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spansToLight, stretchesOf } from './words-of-facts.ts';

describe('the words that facts came from', () => {
  it('cover the notice once from end to end, whatever spans overlap', () => {
    const spans = fc.dictionary(
      fc.constantFrom('/a', '/a/b', '/c', '/d/0'),
      fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), spans, (length, held) => {
        const stretches = stretchesOf(length, held);
        expect(stretches[0]?.start).toBe(0);
        expect(stretches.at(-1)?.end).toBe(length);
        for (const [index, { start }] of stretches.entries()) expect(start).toBe(index === 0 ? 0 : stretches[index - 1]?.end);
      }),
    );
  });

  it('lead to the narrowest fact first', () => {
    const stretches = stretchesOf(20, { '/reporting/text': [2, 18], '/reporting/time': [6, 9] });
    expect(stretches.map(({ start, end, pointers }) => [start, end, pointers])).toEqual([
      [0, 2, []],
      [2, 6, ['/reporting/text']],
      [6, 9, ['/reporting/time', '/reporting/text']],
      [9, 18, ['/reporting/text']],
      [18, 20, []],
    ]);
  });

  it('of a whole are those of its parts, of an unmarked part those of the fact around it', () => {
    const spans = { '/groups/0/name': [0, 3], '/groups/1/name': [5, 8], '/groups/10/name': [9, 12], '/reporting': [20, 30] } as const;
    const light = (pointer: string) => spansToLight(pointer, structuredClone(spans) as unknown as Record<string, [number, number]>);
    expect(light('/groups/1')).toEqual(['/groups/1/name']);
    expect(light('/reporting/weekday')).toEqual(['/reporting']);
    expect(light('/chief')).toEqual([]);
  });
});
