import { describe, expect, it } from 'vitest';
import { emptyAct, type ActKind, type AssistanceAct } from '../../act.ts';
import { newDraftAct, newVisit, withHouseholds, withKind, withPersons, withVillage } from './new-draft-act.ts';

const context = { actId: 'a', date: '2020-06-16', villageIds: ['v1', 'v2'], previous: undefined };
const lastOf = (kind: ActKind, changes: Partial<AssistanceAct>): { kind: ActKind; act: AssistanceAct } => ({
  kind,
  act: { ...emptyAct('b'), date: '2020-06-09', villageId: 'v2', mode: 'inPerson', kind, ...changes },
});

describe('a new act', () => {
  it('is of the day given and, where the organization helps one village, of that village', () => {
    expect(newDraftAct(context)).toMatchObject({ date: '2020-06-16', villageId: null, mode: 'inPerson', kind: null });
    expect(newDraftAct({ ...context, villageIds: ['v1'] }).villageId).toBe('v1');
  });

  it('takes village and mode from the act before, but never its numbers', () => {
    const previous = { ...newDraftAct(context), villageId: 'v2', mode: 'remote' as const, people: 12, moneyFen: 100 };
    expect(newDraftAct({ ...context, previous })).toMatchObject({ villageId: 'v2', mode: 'remote', people: null, moneyFen: null });
  });

  it('opens as a visit to the village of the last act that is still helped', () => {
    const lastActs = [lastOf('training', { villageId: 'gone' }), lastOf('goods', { villageId: 'v2', mode: 'remote' })];
    expect(newVisit({ ...context, lastActs })).toMatchObject({ kind: 'visit', mode: 'inPerson', villageId: 'v2', people: null });
  });
});

describe('choosing a kind', () => {
  it('knows that a visit is in person and a call is not', () => {
    const act = newDraftAct(context);
    expect(withKind({ ...act, mode: 'remote' }, 'visit').mode).toBe('inPerson');
    expect(withKind(act, 'remoteContact').mode).toBe('remote');
    expect(withKind({ ...act, mode: 'remote' }, 'training').mode).toBe('remote');
  });

  it('opens a row for goods where goods were given, and takes it away with the kind while nobody gave it an amount', () => {
    const goods = withKind(newDraftAct(context), 'goods');
    expect(goods.goods).toHaveLength(1);
    expect(withKind(goods, 'visit').goods).toEqual([]);
    const given = { ...goods, goods: [{ name: '大米', quantity: 5, unit: '袋' }] };
    expect(withKind(given, 'visit').goods).toEqual(given.goods);
  });

  it('takes the words of the last act of this kind, and none of its numbers', () => {
    const lastActs = [
      lastOf('training', { details: { subject: '养蜂', lessons: '6' }, people: 20, mode: 'remote' }),
      lastOf('goods', { goods: [{ name: '大米', quantity: 50, unit: '袋' }] }),
    ];
    const training = withKind(newDraftAct(context), 'training', lastActs);
    expect(training.details).toEqual({ subject: '养蜂' });
    expect(training).toMatchObject({ people: null, mode: 'remote' });
    expect(withKind(newDraftAct(context), 'goods', lastActs).goods).toEqual([{ name: '大米', quantity: 0, unit: '袋' }]);
  });

  it('keeps no field of another kind', () => {
    const training = { ...withKind(newDraftAct(context), 'training'), details: { subject: '养蜂' } };
    expect(withKind(training, 'education').details).toEqual({});
    expect(withKind(training, 'training').details).toEqual({ subject: '养蜂' });
  });
});

describe('choosing households', () => {
  const households = [
    { householdId: 'h1', headName: '示例甲', persons: 3 },
    { householdId: 'h2', headName: '示例乙', persons: 5 },
    { householdId: 'old', headName: '示例丙', persons: null },
  ];
  const act = { ...newDraftAct(context), villageId: 'v1' };

  it('reaches the persons who live there, as long as nobody has typed another number', () => {
    const one = withHouseholds(act, ['h1'], households);
    expect(one.people).toBe(3);
    expect(withHouseholds(one, ['h1', 'h2'], households).people).toBe(8);
    expect(withHouseholds(one, [], households).people).toBeNull();
    expect(withHouseholds({ ...one, people: 2 }, ['h1', 'h2'], households).people).toBe(2);
  });

  it('says nothing about a household whose members are not known', () => {
    expect(withHouseholds(act, ['h1', 'old'], households).people).toBeNull();
  });

  it('names no persons without a household', () => {
    const named = { ...withHouseholds(act, ['h1'], households), personIds: ['p'] };
    expect(withHouseholds(named, [], households).personIds).toEqual([]);
  });

  it('begins anew in another village, with the number that came with them', () => {
    const serves = [{ type: 'measure' as const, id: 'm' }];
    const there = withVillage({ ...withHouseholds(act, ['h1'], households), serves }, 'v2', households);
    expect(there).toMatchObject({ villageId: 'v2', householdIds: [], serves: [], people: null });
  });
});

describe('choosing persons', () => {
  const households = [
    { householdId: 'h1', headName: '示例甲', persons: 4, members: ['p1', 'p2', 'p3', 'p4'].map((id) => ({ id, name: id })) },
    { householdId: 'h2', headName: '示例乙', persons: 2, members: ['p5', 'p6'].map((id) => ({ id, name: id })) },
  ];
  const both = withHouseholds(newDraftAct(context), ['h1', 'h2'], households);

  it('counts those who are named, and all of a household of which nobody is', () => {
    expect(both.people).toBe(6);
    const some = withPersons(both, ['p1', 'p2'], households);
    expect(some).toMatchObject({ personIds: ['p1', 'p2'], people: 4 });
    expect(withPersons(some, [], households).people).toBe(6);
  });

  it('leaves a number that somebody has given', () => {
    expect(withPersons({ ...both, people: 9 }, ['p1'], households).people).toBe(9);
  });

  it('goes with its household', () => {
    const some = withPersons(both, ['p1', 'p5'], households);
    expect(withHouseholds(some, ['h2'], households)).toMatchObject({ householdIds: ['h2'], personIds: ['p5'], people: 1 });
    expect(withHouseholds(some, [], households)).toMatchObject({ personIds: [], people: null });
  });

  it('keeps whoever was named before and cannot be chosen any more', () => {
    expect(withHouseholds({ ...both, personIds: ['moved'] }, ['h1'], households).personIds).toEqual(['moved']);
  });
});
