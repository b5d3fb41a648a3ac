import { describe, expect, it } from 'vitest';
import { emptyAct, type AssistanceAct } from '../../act.ts';
import { prefilledShare } from './prefilled-share.ts';

const begun = { ...emptyAct('a'), date: '2020-06-16', villageId: 'v', kind: 'visit' as const, mode: 'inPerson' as const };
const lastTraining = { ...emptyAct('t'), kind: 'training', mode: 'remote', details: { subject: '养蜂' } } as AssistanceAct;
const by = { begun, lastActs: [{ kind: 'training' as const, act: lastTraining }], households: [{ householdId: 'h', headName: '示例户主', persons: 4, members: ['p', 'q', 'r', 's'].map((id) => ({ id, name: id })) }] };

describe('the share of an act that was filled in before', () => {
  it('is all of it where it is saved as the form opened', () => {
    expect(prefilledShare(begun, by)).toEqual({ filled: 4, left: 4 });
  });

  it('leaves out what somebody typed or changed', () => {
    expect(prefilledShare({ ...begun, people: 3, date: '2020-06-15' }, by)).toEqual({ filled: 5, left: 3 });
  });

  it('holds the way and the words that a kind brings along, not the choice of the kind', () => {
    const training = { ...begun, kind: 'training' as const, mode: 'remote' as const, details: { subject: '养蜂' } };
    expect(prefilledShare(training, by)).toEqual({ filled: 5, left: 4 });
    expect(prefilledShare({ ...training, details: { subject: '种椒' } }, by)).toEqual({ filled: 5, left: 3 });
  });

  it('holds the number that the households bring along, not their choice', () => {
    expect(prefilledShare({ ...begun, householdIds: ['h'], people: 4 }, by)).toEqual({ filled: 6, left: 5 });
    expect(prefilledShare({ ...begun, householdIds: ['h'], people: 2 }, by)).toEqual({ filled: 6, left: 4 });
    expect(prefilledShare({ ...begun, householdIds: ['h'], personIds: ['q'], people: 1 }, by)).toEqual({ filled: 7, left: 5 });
  });

  it('counts nothing that is empty', () => {
    expect(prefilledShare(emptyAct('a'), by)).toEqual({ filled: 0, left: 0 });
  });
});
