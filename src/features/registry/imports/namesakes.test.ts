import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchNamesake, type Namesake } from './namesakes.ts';

const household = (householdId: string, ...names: string[]): Namesake => ({ householdId, names, isSomebodyElse: false });
const alone = { hasHead: true, isAloneInFile: true };

describe('a household without a number, known by its head’s name', () => {
  it('is the one household of that name, whoever else came or left', () => {
    expect(matchNamesake(['张伟', '新生'], [household('a', '张伟', '李示例')], alone)).toEqual({ householdId: 'a' });
  });

  it('of which there are several is the one with the same members, else a person must say', () => {
    const two = [household('a', '张伟', '李示例'), household('b', '张伟')];
    expect(matchNamesake(['李示例', '张伟'], two, alone)).toEqual({ householdId: 'a' });
    expect(matchNamesake(['张伟', '新生'], two, alone)).toBe('ambiguous');
    expect(matchNamesake(['张伟'], [...two, household('c', '张伟')], alone)).toBe('ambiguous');
  });

  it('and two such in the file are not both that one', () => {
    const one = [household('a', '张伟', '李示例')];
    expect(matchNamesake(['张伟', '李示例'], one, { ...alone, isAloneInFile: false })).toEqual({ householdId: 'a' });
    expect(matchNamesake(['张伟', '王示例'], one, { ...alone, isAloneInFile: false })).toBe('ambiguous');
  });

  it('is another where the ID numbers of the heads differ, which is worth a look', () => {
    expect(matchNamesake(['张伟'], [{ ...household('a', '张伟'), isSomebodyElse: true }], alone)).toBe('newBesideNamesakes');
    expect(matchNamesake(['张伟'], [], alone)).toBe('new');
  });

  it('without a head is known by all its members', () => {
    const headless = { hasHead: false, isAloneInFile: true };
    expect(matchNamesake(['甲', '乙'], [household('a', '乙', '甲'), household('b', '丙')], headless)).toEqual({ householdId: 'a' });
    expect(matchNamesake(['甲', '丁'], [household('a', '乙', '甲')], headless)).toBe('new');
    expect(matchNamesake(['甲'], [household('a', '乙', '甲')], headless)).toBe('ambiguous');
  });

  it('is never taken for a second one of what the registry has: the same again is found, or asked about', () => {
    const members = fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(members, { minLength: 1, maxLength: 4 }), fc.boolean(), (households, hasHead) => {
        const all = households.map((names) => (hasHead ? ['张伟', ...names] : ['张示例', ...names]));
        const known = all.map((names, at) => household(String(at), ...names));
        for (const names of all) expect(['new', 'newBesideNamesakes']).not.toContain(matchNamesake(names, known, { hasHead, isAloneInFile: all.length === 1 }));
      }),
    );
  });
});
