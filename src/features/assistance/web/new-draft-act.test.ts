import { describe, expect, it } from 'vitest';
import { newDraftAct, withKind } from './new-draft-act.ts';

const context = { actId: 'a', date: '2020-06-16', villageIds: ['v1', 'v2'], previous: undefined };

describe('a new act', () => {
  it('is of the day given and, where the organization helps one village, of that village', () => {
    expect(newDraftAct(context)).toMatchObject({ date: '2020-06-16', villageId: null, mode: 'inPerson', kind: null });
    expect(newDraftAct({ ...context, villageIds: ['v1'] }).villageId).toBe('v1');
  });

  it('takes village and mode from the act before, but never its numbers', () => {
    const previous = { ...newDraftAct(context), villageId: 'v2', mode: 'remote' as const, people: 12, moneyFen: 100 };
    expect(newDraftAct({ ...context, previous })).toMatchObject({ villageId: 'v2', mode: 'remote', people: null, moneyFen: null });
  });

  it('knows that a visit is in person and a call is not', () => {
    const act = newDraftAct(context);
    expect(withKind({ ...act, mode: 'remote' }, 'visit').mode).toBe('inPerson');
    expect(withKind(act, 'remoteContact').mode).toBe('remote');
    expect(withKind({ ...act, mode: 'remote' }, 'training').mode).toBe('remote');
  });

  it('opens a row for goods where goods were given', () => {
    expect(withKind(newDraftAct(context), 'goods').goods).toHaveLength(1);
  });
});
