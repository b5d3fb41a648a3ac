import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyAct, type DraftAct } from '../../../assistance/act.ts';
import { emptyContent, reportTextKeys, type DraftContent } from '../../content.ts';
import {
  differencesBetweenDrafts,
  isSameContent,
  mergeDrafts,
  proposedChoice,
  type Choice,
  type DraftPart,
} from './draft-comparison.ts';

const act = (actId: string, people: number): DraftAct => ({
  ...emptyAct(actId), date: '2020-06-12', villageId: 'v', mode: 'inPerson', kind: 'visit', people, visits: null, moneyFen: null, goods: [], note: '', byHead: false,
});
const anyContent: fc.Arbitrary<DraftContent> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
    fc.array(fc.constantFrom('', '走访', '送米', '走访\n送米'), { minLength: 5, maxLength: 5 }),
  )
  .map(([ids, people, words]) => ({
    ...(Object.fromEntries(reportTextKeys.map((key, index) => [key, words[index] ?? ''])) as Omit<DraftContent, 'acts'>),
    acts: ids.toSorted((one, other) => one.localeCompare(other)).map((id, index) => act(id, people[index] ?? 0)),
  }));
const choosing = (parts: readonly { part: DraftPart }[], choice: Choice) => new Map(parts.map(({ part }) => [part, choice]));

describe('two versions of a draft', () => {
  it('chosen part by part as mine make my version, as theirs make theirs', () => {
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, mine, theirs) => {
        const differences = differencesBetweenDrafts(base, mine, theirs);
        const sorted = (content: DraftContent) => ({ ...content, acts: content.acts.toSorted((a, b) => a.actId.localeCompare(b.actId)) });
        expect(sorted(mergeDrafts(mine, theirs, choosing(differences, 'mine')))).toEqual(mine);
        expect(sorted(mergeDrafts(mine, theirs, choosing(differences, 'theirs')))).toEqual(theirs);
        expect(differences.length === 0).toBe(isSameContent(mine, theirs));
      }),
    );
  });

  it('lose nothing by what is proposed: whoever wrote alone is kept, and texts that both wrote stand one after the other', () => {
    const base = { ...emptyContent, progress: '走访两户' };
    const mine = { ...base, progress: '走访两户,送米', acts: [act('a', 2)] };
    const theirs = { ...base, progress: '走访三户', problems: '路不好走' };
    const differences = differencesBetweenDrafts(base, mine, theirs);
    const merged = mergeDrafts(mine, theirs, new Map(differences.map((one) => [one.part, proposedChoice(one)])));
    expect(merged).toEqual({ ...base, progress: '走访两户,送米\n走访三户', problems: '路不好走', acts: [act('a', 2)] });
  });

  it('tell who has touched a part', () => {
    const base = { ...emptyContent, acts: [act('a', 1), act('b', 1)] };
    const mine = { ...base, acts: [act('a', 2), act('b', 1)] };
    const theirs = { ...base, acts: [act('a', 3)] };
    expect(differencesBetweenDrafts(base, mine, theirs)).toEqual([
      { part: 'act:a', changedBy: 'both' },
      { part: 'act:b', changedBy: 'them' },
    ]);
  });
});
