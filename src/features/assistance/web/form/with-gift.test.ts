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

  it('takes no row away: an amount that cannot be read stands in its field alone, so its row stays where it is, and a unit that was typed stays too', () => {
    const flour = { name: '面粉', quantity: 1, unit: '袋' };
    const put = { name: '大米', quantity: 0, unit: '袋' };
    expect(withGift({ ...act, goods: [{ name: '', quantity: 0, unit: '' }, flour] }, rice).goods).toEqual([put, flour]);
    const [unit, amount] = [{ name: '', quantity: 0, unit: '斤' }, { name: '', quantity: 3, unit: '' }];
    expect(withGift({ ...act, goods: [unit, amount] }, rice).goods).toEqual([unit, amount, put]);
  });

  it('none again leaves the goods', () => {
    expect(withGift({ ...act, giftId: 'g1' }, undefined)).toEqual({ ...act, giftId: null });
  });
});
