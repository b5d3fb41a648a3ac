import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContent, reportTextKeys, type DraftContent } from '../../content.ts';
import {
  differencesBetweenDrafts,
  isSameContent,
  mergeDrafts,
  proposedChoice,
  type Choice,
  type DraftPart,
} from './draft-comparison.ts';

const anyContent: fc.Arbitrary<DraftContent> = fc
  .array(fc.constantFrom('', '走访', '送米', '走访\n送米'), { minLength: 5, maxLength: 5 })
  .map((words) => Object.fromEntries(reportTextKeys.map((key, index) => [key, words[index] ?? ''])) as DraftContent);
const choosing = (parts: readonly { part: DraftPart }[], choice: Choice) => new Map(parts.map(({ part }) => [part, choice]));

describe('two versions of a draft', () => {
  it('chosen part by part as mine make my version, as theirs make theirs', () => {
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, mine, theirs) => {
        const differences = differencesBetweenDrafts(base, mine, theirs);
        expect(mergeDrafts(mine, theirs, choosing(differences, 'mine'))).toEqual(mine);
        expect(mergeDrafts(mine, theirs, choosing(differences, 'theirs'))).toEqual(theirs);
        expect(differences.length === 0).toBe(isSameContent(mine, theirs));
      }),
    );
  });

  it('lose nothing by what is proposed: whoever wrote alone is kept, and texts that both wrote stand one after the other', () => {
    const base = { ...emptyContent, progress: '走访两户' };
    const mine = { ...base, progress: '走访两户,送米', nextWeek: '送教上门' };
    const theirs = { ...base, progress: '走访三户', problems: '路不好走' };
    const differences = differencesBetweenDrafts(base, mine, theirs);
    const merged = mergeDrafts(mine, theirs, new Map(differences.map((one) => [one.part, proposedChoice(one)])));
    expect(merged).toEqual({ ...base, progress: '走访两户,送米\n走访三户', problems: '路不好走', nextWeek: '送教上门' });
  });

  it('tell who has touched a part', () => {
    const base = { ...emptyContent, progress: '一', effects: '一' };
    const mine = { ...base, progress: '二' };
    const theirs = { ...base, progress: '三', effects: '' };
    expect(differencesBetweenDrafts(base, mine, theirs)).toEqual([
      { part: 'progress', changedBy: 'both' },
      { part: 'effects', changedBy: 'them' },
    ]);
  });
});
