import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikePairs, similarity, whyAlike, type ComparedNeed } from './duplicates.ts';

function needOf(changes: Partial<ComparedNeed> & { day?: string } = {}): ComparedNeed {
  const { day = '2020-05-20', ...rest } = changes;
  return {
    villageId: 'v',
    householdId: 'h',
    personId: null,
    kind: 'training',
    summary: '想学电工，考个证',
    registeredAt: new Date(`${day}T02:00:00.000Z`),
    ...rest,
  };
}

const codes = (one: ComparedNeed, other: ComparedNeed) => whyAlike(one, other).map(({ code }) => code);

describe('two needs look like one', () => {
  it('of the same household and kind, close in time and in nearly the same words, and the reasons say so', () => {
    const reasons = whyAlike(needOf(), needOf({ summary: '（示例）想学电工并考证', day: '2020-05-23' }));
    expect(reasons).toMatchObject([
      { code: 'needs.alike.household' },
      { code: 'needs.alike.days', params: { days: 3 } },
      { code: 'needs.alike.words' },
    ]);
  });

  it('of one person, told once for the household and once for the person', () => {
    expect(codes(needOf({ personId: 'p' }), needOf({ personId: 'p' }))[0]).toBe('needs.alike.person');
    expect(codes(needOf(), needOf({ personId: 'p' }))[0]).toBe('needs.alike.household');
  });

  it('where a household said nothing by which to tell them apart, within a month', () => {
    expect(codes(needOf({ summary: '' }), needOf({ day: '2020-06-10' }))).toContain('needs.alike.no-words');
    expect(codes(needOf({ summary: '' }), needOf({ day: '2020-06-25' }))).toEqual([]);
  });
});

describe('two needs are not taken for one', () => {
  it.each([
    ['of another kind', needOf({ kind: 'jobs' })],
    ['of another household', needOf({ householdId: 'i' })],
    ['of the village and of a household', needOf({ householdId: null })],
    ['in other words', needOf({ summary: '养蜂技术指导' })],
    ['of another season', needOf({ day: '2020-09-20' })],
  ])('%s', (_, other) => {
    expect(whyAlike(needOf(), other)).toEqual([]);
  });

  it('of two members of a household', () => {
    expect(whyAlike(needOf({ personId: 'p' }), needOf({ personId: 'q' }))).toEqual([]);
  });

  it('of a village without words: villages have many needs of a kind', () => {
    const ofVillage = needOf({ householdId: null, summary: '' });
    expect(whyAlike(ofVillage, ofVillage)).toEqual([]);
  });
});

describe('likeness of words', () => {
  it('is 1 for the same, 0 for nothing in common, and the same both ways', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (one, other) => {
        expect(similarity(one, one)).toBe(1);
        expect(similarity(one, other)).toBeCloseTo(similarity(other, one), 12);
        expect(similarity(one, other)).toBeGreaterThanOrEqual(0);
        expect(similarity(one, other)).toBeLessThanOrEqual(1);
      }),
    );
    expect(similarity('修房', '看病')).toBe(0);
  });

  it('counts a pair of characters as often as it stands in both', () => {
    expect(similarity('修房修房', '修房')).toBeCloseTo(2 / 4, 12);
  });
});

describe('pairs', () => {
  it('are each told once, and found as if every need were compared with every other', () => {
    const need = fc.record({
      villageId: fc.constant('v'),
      householdId: fc.constantFrom('h', 'i', null),
      personId: fc.constant(null),
      kind: fc.constantFrom('training', 'jobs'),
      summary: fc.constantFrom('', '想学电工', '学电工', '修路'),
      registeredAt: fc.integer({ min: 0, max: 120 }).map((day) => new Date(Date.parse('2020-05-20') + day * 86_400_000)),
    });
    fc.assert(
      fc.property(fc.array(need, { maxLength: 12 }), (needs) => {
        const all = needs.flatMap((one, index) => needs.slice(index + 1).filter((other) => whyAlike(one, other).length > 0));
        expect(alikePairs(needs)).toHaveLength(all.length);
      }),
    );
  });
});
