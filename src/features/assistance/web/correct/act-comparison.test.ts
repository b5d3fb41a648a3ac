import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyAct, type DraftAct } from '../../act.ts';
import { actParts, differencesBetween, mergedAct, proposedChoice } from './act-comparison.ts';

const base: DraftAct = { ...emptyAct('a'), date: '2020-06-16', villageId: 'v1', mode: 'inPerson', kind: 'visit', people: 5 };

/** An act that somebody has made of the same one. */
const changedAct = fc
  .record({
    people: fc.constantFrom(5, 6, null),
    note: fc.constantFrom('', '（示例）'),
    villageId: fc.constantFrom('v1', 'v2'),
    householdIds: fc.constantFrom<string[]>([], ['h1']),
    moneyFen: fc.constantFrom(null, 100),
    byHead: fc.boolean(),
  })
  .map((changes): DraftAct => ({ ...base, ...changes }));

describe('two corrections of one act', () => {
  it('knows every field of an act, each in one part', () => {
    const fields = Object.values(actParts).flat();
    expect(fields.toSorted()).toEqual(Object.keys(base).filter((key) => key !== 'actId').toSorted());
  });

  it('say who has touched what, and propose what one side touched alone', () => {
    const mine = { ...base, people: 6, note: '（示例）我的' };
    const theirs = { ...base, moneyFen: 100, note: '（示例）对方的' };
    const differences = differencesBetween(base, mine, theirs);
    expect(differences).toEqual([
      { part: 'reached', changedBy: 'me' },
      { part: 'money', changedBy: 'them' },
      { part: 'note', changedBy: 'both' },
    ]);
    expect(differences.map(proposedChoice)).toEqual(['mine', 'theirs', 'mine']);
  });

  it('all mine is mine, all theirs is theirs, whatever was changed', () => {
    fc.assert(
      fc.property(changedAct, changedAct, (mine, theirs) => {
        const differences = differencesBetween(base, mine, theirs);
        const all = (choice: 'mine' | 'theirs') => new Map(differences.map(({ part }) => [part, choice]));
        expect(mergedAct(mine, theirs, all('mine'))).toEqual(mine);
        expect(mergedAct(mine, theirs, all('theirs'))).toEqual(theirs);
      }),
    );
  });

  it('a household never comes without its village', () => {
    const mine = { ...base, householdIds: ['h1'] };
    const theirs = { ...base, villageId: 'v2' };
    expect(differencesBetween(base, mine, theirs)).toEqual([{ part: 'where', changedBy: 'both' }]);
    expect(mergedAct(mine, theirs, new Map([['where', 'mine']]))).toMatchObject({ villageId: 'v1', householdIds: ['h1'] });
  });
});
