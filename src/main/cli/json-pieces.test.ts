import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LongList } from '../../features/pairings/optimum/long-list.ts';
import { readInPieces } from './json-pieces.ts';
import { PipedText } from './text-bytes.ts';

/** Handed in as a pipe does: in chunks that end anywhere, also within a character. */
function bytesOf(text: string, chunkLength = 7): PipedText {
  const all = Buffer.from(text);
  const bytes = new PipedText();
  for (let from = 0; from < all.length; from += chunkLength) bytes.add(all.subarray(from, from + chunkLength));
  return bytes;
}

/** As one value, the long list gone through. */
function read(text: string): unknown {
  const value = readInPieces(bytesOf(text), 'edges');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]: [string, unknown]) => {
      if (!(field instanceof LongList)) return [name, field];
      const elements = [...field.entries()].map(([, element]) => element);
      expect(field.length).toBe(elements.length);
      return [name, elements];
    }),
  );
}

describe('a text that is read in pieces', () => {
  it('says what it says as a whole, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('edges', 'other', '_', '名"称'), fc.jsonValue()), fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('has a long list as long as it is, beyond what is read at a time', () => {
    const edges = Array.from({ length: 10_000 }, (_, at) => ({ fit: at, village: '东,村]' }));
    expect(read(JSON.stringify({ edges }))).toEqual({ edges });
  });

  it('is no JSON where it is none as a whole, or where a comma or a bracket is damaged', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('1', '[2]', '{"a":3}', '"四"', '', ' ', ',', ']', '}', '"'), { maxLength: 6 }), (parts) => {
        const text = `{"edges": [${parts.join(',')}], "other": [${parts.join('')}]}`;
        const outcome = (work: () => unknown) => {
          try {
            return work();
          } catch (error) {
            return error instanceof SyntaxError ? 'no JSON' : error;
          }
        };
        expect(outcome(() => read(text))).toEqual(outcome(() => JSON.parse(text) as unknown));
      }),
      { numRuns: 500 },
    );
  });

  it('may begin with a byte order mark, and be no object at all', () => {
    expect([read('\uFEFF{"edges": []}'), read(' 7'), read('[1]')]).toEqual([{ edges: [] }, 7, { 0: 1 }]);
  });

  it('has, of a name that stands twice, the later value', () => {
    expect(read('{"edges": [1], "__proto__": 2, "edges": [3]}')).toEqual(JSON.parse('{"edges": [3], "__proto__": 2}'));
  });
});
