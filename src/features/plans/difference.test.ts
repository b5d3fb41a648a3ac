import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFacts } from '../../../tests/support/plan-facts.ts';
import { qingshuiFacts } from '../../../tests/support/plan-scenes.ts';
import { difference } from './difference.ts';
import type { GroupFact, PlanFacts } from './facts.ts';

const qingshui = await qingshuiFacts();
const withGroups = (change: (groups: GroupFact[]) => GroupFact[]): PlanFacts => ({ ...qingshui, groups: change(qingshui.groups) });

describe('the difference between two versions of a notice', () => {
  it('is empty for the same facts', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(difference(facts, facts)).toEqual([]);
      }),
    );
  });

  it('read backwards has the same places, with added and removed exchanged', () => {
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    fc.assert(
      fc.property(anyFacts, anyFacts, (a, b) => {
        const keys = (facts: [PlanFacts, PlanFacts], turn: boolean) =>
          difference(...facts)
            .map(({ kind, path }) => `${turn ? turned[kind] : kind} ${path.join('/')}`)
            .toSorted();
        expect(keys([a, b], false)).toEqual(keys([b, a], true));
      }),
    );
  });

  it('sees no change in the mere order of groups and members', () => {
    const turned = withGroups((groups) =>
      groups.toReversed().map((group) => ({ ...group, organizations: group.organizations.toReversed() })),
    );
    expect(difference(qingshui, turned)).toEqual([]);
  });

  it('names a village that moved to another group once as removed and once as added', () => {
    const moved = withGroups(([first, second, ...rest]) =>
      first && second ? [{ ...first, villages: [] }, { ...second, villages: [...second.villages, ...first.villages] }, ...rest] : [],
    );
    expect(difference(qingshui, moved).map(({ kind, path }) => [kind, path.slice(1).join(' › ')])).toEqual([
      ['removed', '第一组 › villages › 山门镇高桥村'],
      ['added', '第二组 › villages › 山门镇高桥村'],
    ]);
  });

  it('tells a changed deadline from the old one', () => {
    const later: PlanFacts = { ...qingshui, period: { ...qingshui.period, end: '2020-07-31' } };
    expect(difference(qingshui, later)).toEqual([
      { kind: 'changed', path: ['period', 'end'], before: '2020-06-30', after: '2020-07-31' },
    ]);
  });
});
