import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../kernel/shanghai-time.ts';
import type { LastDay } from './care.ts';
import { gapSince, householdGapSince, lackingOf, personCoveredUntil } from './gap.ts';
import { endedToday, refusalsAgainstEnding, refusalsAgainstTerm } from './rules.ts';

const today = '2020-06-16';
const yesterday = '2020-06-15';
const care = (responsibleUntil: LastDay, measuredUntil: LastDay) => ({
  unfinished: true,
  unfinishedSince: '2020-05-13',
  registeredOn: '2020-03-02',
  responsibleUntil,
  measuredUntil,
});
const lastDay: fc.Arbitrary<LastDay> = fc.oneof(
  fc.integer({ min: -60, max: 20 }).map((days) => addDays(today, days)),
  fc.constantFrom<LastDay>('infinity', '-infinity'),
);

describe('a household that somebody must answer for', () => {
  it('is left out while one of the two lacks, and not by what ends today', () => {
    expect(lackingOf(care('infinity', today), today)).toEqual([]);
    expect(lackingOf(care('infinity', yesterday), today)).toEqual(['measure']);
    expect(lackingOf(care('-infinity', 'infinity'), today)).toEqual(['responsible']);
    expect(lackingOf(care('-infinity', yesterday), today)).toEqual(['responsible', 'measure']);
  });

  it('is not left out in a finished category, whatever has lapsed', () => {
    expect(lackingOf({ ...care('-infinity', '-infinity'), unfinished: false }, today)).toEqual([]);
  });

  it('is not said to be left out on days before it came into the registry, whenever it was identified', () => {
    const identifiedLongAgo = { ...care('-infinity', '-infinity'), unfinishedSince: '2014-01-01' };
    expect(householdGapSince(identifiedLongAgo)).toBe('2020-03-02');
    expect(householdGapSince({ ...identifiedLongAgo, responsibleUntil: '2019-12-31', measuredUntil: '2020-06-10' })).toBe('2020-03-02');
    expect(householdGapSince({ ...identifiedLongAgo, responsibleUntil: '2020-04-30', measuredUntil: '2020-06-10' })).toBe('2020-05-01');
  });

  it('is left out since the day after the first of the two lapsed, never before it was in its category, never after today', () => {
    expect(householdGapSince(care('2020-06-01', '2020-06-10'))).toBe('2020-06-02');
    expect(householdGapSince(care('-infinity', '2020-06-10'))).toBe('2020-05-13');
    fc.assert(
      fc.property(lastDay, lastDay, (responsibleUntil, measuredUntil) => {
        const one = care(responsibleUntil, measuredUntil);
        if (lackingOf(one, today).length === 0) return;
        expect(householdGapSince(one) >= one.unfinishedSince).toBe(true);
        expect(householdGapSince(one) <= today).toBe(true);
      }),
    );
  });
});

describe('a person of such a household', () => {
  it('is covered by what is done for the whole household or by a measure of the own, whichever lasts longer', () => {
    expect(personCoveredUntil('-infinity', 'infinity')).toBe('infinity');
    expect(personCoveredUntil('2020-06-20', '2020-06-18')).toBe('2020-06-20');
    expect(gapSince('2020-06-14', { unfinishedSince: '2014-01-01', registeredOn: '2020-05-13' })).toBe('2020-06-15');
  });
});

describe('a term', () => {
  const codes = (startsOn: string, endsOn: string | null) => refusalsAgainstTerm({ startsOn, endsOn }, today).map(({ code }) => code);

  it('may have begun before and end later or today, and may not begin tomorrow nor end before it begins', () => {
    expect(codes('2020-05-13', null)).toEqual([]);
    expect(codes(today, today)).toEqual([]);
    expect(codes('2020-06-17', null)).toEqual(['coverage.starts-in-future']);
    expect(codes(today, yesterday)).toEqual(['coverage.ends-before-it-starts']);
  });

  it('that is ended by hand no longer holds today, and one that was over before stays as it was', () => {
    expect(endedToday({ startsOn: '2020-05-13', endsOn: null }, today)).toBe(yesterday);
    expect(endedToday({ startsOn: '2020-05-13', endsOn: '2020-07-01' }, today)).toBe(yesterday);
    expect(endedToday({ startsOn: '2020-05-13', endsOn: '2020-06-01' }, today)).toBe('2020-06-01');
  });

  it('is ended once', () => {
    const ended = { startsOn: '2020-05-13', endsOn: yesterday, endedAt: new Date(0) };
    expect(refusalsAgainstEnding(ended).map(({ code }) => code)).toEqual(['coverage.already-ended']);
  });
});
