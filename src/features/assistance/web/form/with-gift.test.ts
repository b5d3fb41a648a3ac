import { describe, expect, it } from 'vitest';
import { emptyAct } from '../../act.ts';
import { withGift } from './with-gift.ts';

const rice = { giftId: 'g1', giverKind: 'enterprise' as const, giverName: '示例公司', goods: { name: '大米', unit: '袋' }, toDeliver: 1000 };
const act = { ...emptyAct('a1'), kind: 'goods' as const, goods: [{ name: '', quantity: 0, unit: '' }] };

describe('choosing a gift', () => {
  it('of goods puts their row there, in the place of an empty one, without a number', () => {
    expect(withGift(act, rice)).toMatchObject({ giftId: 'g1', goods: [{ name: '大米', quantity: 0, unit: '袋' }] });
  });

  it('leaves what was typed, and a row of the same goods, alone', () => {
    const typed = { ...act, goods: [{ name: '大米', quantity: 3, unit: '袋' }, { name: '面粉', quantity: 1, unit: '袋' }] };
    expect(withGift(typed, rice).goods).toEqual(typed.goods);
  });

  it('none again leaves the goods', () => {
    expect(withGift({ ...act, giftId: 'g1' }, undefined)).toEqual({ ...act, giftId: null });
  });
});
