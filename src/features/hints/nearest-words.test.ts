import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EarlierWords } from './hint.ts';
import { fewestLetters, leastShare, nearestWords, type AskedWords, type NearestWords } from './nearest-words.ts';
import { atOnce } from './slices.ts';
import { bareWords, containment, shinglesOf } from './text-likeness.ts';

const seed = 20_200_512;
const organizations = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002', '01890000-0000-7000-8000-000000000003'];
const days = ['2020-06-09', '2020-06-10', '2020-06-12'];

/** Official phrases that many share, names and figures that change, a character outside the plane, and whole sentences used over. */
const phrase = fc.constantFrom('入户走访了解生产生活情况', '送去大米和食用油', '并登记就业意愿', '指导分蜂取蜜和病害防治', '与村两委对接', '王某家', '李某家', '𠮷田家', '12户', '九户', '3袋，', '。', ' ');
const phrases = fc.array(phrase, { minLength: 1, maxLength: 14 });
const text = phrases.map((all) => all.join(''));
const earlierWords = fc
  .record({ organizationId: fc.constantFrom(...organizations), day: fc.constantFrom(...days), text, act: fc.integer({ min: 0, max: 9 }) })
  .map(({ act, ...one }): EarlierWords => ({ ...one, organizationName: '示例单位', reportId: null, actId: String(act) }));
/** Its own words, or those of an earlier one with something before and behind. */
const askedWords = fc
  .record({ own: text, copied: fc.option(fc.nat()), notOf: fc.constantFrom(...organizations), notOn: fc.constantFrom(...days) })
  .map(({ own, copied, notOf, notOn }) => (earlier: readonly EarlierWords[]): AskedWords => ({
    here: copied === null || earlier.length === 0 ? own : `${own.slice(0, 4)}${earlier[copied % earlier.length]?.text ?? ''}${own.slice(-4)}`,
    mayCount: ({ organizationId, day }) => organizationId !== notOf || day !== notOn,
  }));

/** Each held against each: what the index must come to as well. */
function exhaustively(asked: readonly AskedWords[], earlier: readonly EarlierWords[]): (NearestWords | undefined)[] {
  return asked.map(({ here, mayCount }) => {
    const bare = bareWords(here);
    if (Array.from(bare).length < fewestLetters) return undefined;
    let best: NearestWords | undefined;
    for (const words of earlier.filter(mayCount)) {
      const share = containment(shinglesOf(bare), shinglesOf(bareWords(words.text)));
      if (share >= leastShare && share > (best?.share ?? 0)) best = { words, share };
    }
    return best;
  });
}

describe('the nearest of earlier words', () => {
  it('by the index is that which comes of holding each against each, the first of several alike', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(askedWords, { maxLength: 12 }), fc.array(earlierWords, { maxLength: 30 }), (askedOf, earlier) => {
        const asked = askedOf.map((of) => of(earlier));
        const nearest = atOnce(nearestWords(asked, earlier));
        found += nearest.filter((one) => one !== undefined).length;
        expect(nearest).toEqual(exhaustively(asked, earlier));
      }),
      { seed, numRuns: 300 },
    );
    // A law that is never put to the test says nothing.
    expect(found).toBeGreaterThan(300);
  });

  it('gives others their turn however many are alike: a county’s quarter of notes that differ by a name', () => {
    const note = (index: number) => `入户走访${String.fromCodePoint(0x4e00 + index)}某家，了解收入、饮水、住房和就医情况，送去大米和食用油，并登记就业意愿。`;
    const asked = Array.from({ length: 200 }, (_, index) => ({ here: note(index), mayCount: () => true }));
    const earlier = Array.from({ length: 2_000 }, (_, index): EarlierWords => ({ organizationId: '', organizationName: '', day: '2020-06-09', reportId: null, actId: null, text: note(1_000 + index) }));
    const slices = nearestWords(asked, earlier);
    let turns = 0;
    let step = slices.next();
    for (; step.done !== true; step = slices.next()) turns += 1;
    expect(step.value.every((one) => one?.words === earlier[0])).toBe(true);
    // Four million steps, a quarter of a million a turn.
    expect(turns).toBeGreaterThan(10);
  });
});
