import { describe, expect, it } from 'vitest';
import { emptyAct, type AssistanceAct } from '../assistance/act.ts';
import { actChangesBetween } from './version-changes.ts';

const rice = { name: '大米', quantity: 50, unit: '袋' };
const act: AssistanceAct = { ...emptyAct('a'), date: '2020-06-12', villageId: 'v', mode: 'inPerson', kind: 'goods', people: 12, goods: [rice] };

describe('the acts of two versions of a report', () => {
  it('show what was corrected in an act, before and after', () => {
    const after = { ...act, people: 13, goods: [{ name: '大米', quantity: 60, unit: '袋' }] };
    expect(actChangesBetween([act], [after])).toEqual({ added: [], removed: [], changed: [{ before: act, after }] });
  });

  it('show acts that came in and acts that were taken back', () => {
    const other = { ...act, actId: 'b' };
    expect(actChangesBetween([act], [other])).toEqual({ added: [other], removed: [act], changed: [] });
  });

  it('are alike where only the order of fields differs', () => {
    const { byHead, actId, ...rest } = act;
    expect(actChangesBetween([act], [{ byHead, ...rest, actId }])).toEqual({ added: [], removed: [], changed: [] });
  });
});
