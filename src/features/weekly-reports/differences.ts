import type { Figures } from './figures.ts';
import type { RollUp } from './roll-up.ts';
import type { Difference, RollUpView } from './county-views.ts';

const compared = ['acts', 'inPerson', 'remote', 'byHead', 'people', 'visits', 'moneyFen'] as const;

/** What has come to differ since the week was closed, line by line. Goods differ with their acts and are read there. */
export function differencesOf(frozen: RollUp, current: RollUp): Difference[] {
  const before = linesOf(frozen);
  const after = linesOf(current);
  return [...new Map([...before, ...after]).keys()].flatMap((key) => {
    const one = before.get(key);
    const other = after.get(key);
    const { part, name } = other ?? one ?? { part: 'total' as const, name: '' };
    return compared.flatMap((figure) => {
      const [was, is] = [one?.figures[figure] ?? 0, other?.figures[figure] ?? 0];
      return was === is ? [] : [{ part, name, figure, frozen: was, current: is }];
    });
  });
}

interface Line {
  part: Difference['part'];
  name: string;
  figures: Figures;
}

function linesOf(rollUp: RollUp): Map<string, Line> {
  return new Map<string, Line>([
    ['total', { part: 'total', name: '', figures: rollUp.total.figures }],
    ...rollUp.byVillage.map(({ villageId, villageName, figures }): [string, Line] => [
      villageId,
      { part: 'village', name: villageName, figures },
    ]),
    ...rollUp.byGroup.map(({ groupId, groupName, figures }): [string, Line] => [
      groupId,
      { part: 'group', name: groupName, figures },
    ]),
    ...rollUp.byKind.map(({ kind, figures }): [string, Line] => [kind, { part: 'kind', name: kind, figures }]),
  ]);
}

/** Organizations of which another version counts now than when the week was closed. */
export function changedSince(frozen: RollUp, current: RollUp): RollUpView['changedSince'] {
  const before = new Map(frozen.organizations.map((one) => [one.organizationId, one]));
  return current.organizations.flatMap(({ organizationId, organizationName, version, counted }) => {
    const was = before.get(organizationId);
    if (was?.version === version && was.counted === counted) return [];
    return [{ organizationId, organizationName, frozenVersion: was?.version ?? 0, currentVersion: version }];
  });
}
