import { describe, expect, it } from 'vitest';
import { emptyAct } from '../../act.ts';
import { filledParts, isAboutSomethingMissing, partOf, partsOfKind, pathInAct } from './act-paths.ts';

describe('a reason of the server', () => {
  it('stands beside its field, whether the rules or the schema gave it', () => {
    expect(pathInAct({ at: 'act.date' })).toBe('date');
    expect(pathInAct({ at: 'body.act.goods.1.name' })).toBe('goods.1');
    expect(pathInAct({ at: 'act.serves.0' })).toBe('serves');
    expect(pathInAct({ at: 'act.details.subject' })).toBe('details.subject');
    expect(pathInAct({ at: 'body.act.location.latitude' })).toBe('location');
  });

  it('stands in the notice where the form has no such field', () => {
    expect(pathInAct({ at: 'act.actId' })).toBeUndefined();
    expect(pathInAct({ at: 'body.reason' })).toBeUndefined();
    expect(pathInAct({})).toBeUndefined();
  });
});

describe('what the form shows in front', () => {
  it('is what is filled in, and what the kind is about', () => {
    expect(filledParts(emptyAct('a'))).toEqual([]);
    expect(filledParts({ ...emptyAct('a'), byHead: true, note: '（示例）' })).toEqual(['head', 'note']);
    expect(filledParts({ ...emptyAct('a'), location: { latitude: 34.75, longitude: 106.14, accuracyMetres: 20 } })).toEqual(['place']);
    expect(partsOfKind({ ...emptyAct('a'), kind: 'purchase' })).toContain('money');
    expect(partsOfKind({ ...emptyAct('a'), kind: 'goods' })).toContain('goods');
  });

  it('is known of every error, so that none stays hidden', () => {
    expect(partOf('goods.0')).toBe('goods');
    expect(partOf('personIds')).toBe('households');
    expect(partOf('location')).toBe('place');
    expect(partOf('date')).toBeUndefined();
  });
});

describe('while somebody is still writing', () => {
  it('only what is wrong is said, not what is missing yet', () => {
    expect(isAboutSomethingMissing({ code: 'assistance.money-missing' })).toBe(true);
    expect(isAboutSomethingMissing({ code: 'assistance.goods-row-incomplete' })).toBe(true);
    expect(isAboutSomethingMissing({ code: 'assistance.visits-below-people' })).toBe(false);
  });
});
