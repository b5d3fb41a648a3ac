import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import type { GiftSum, WeekGifts } from '../gifts-of-week.ts';
import { giftSheets } from './gift-sheets.ts';
import type { WeekForPapers } from './week-in-papers.ts';

const organizations = ['示例协会', '示例学校'].map((organizationName) => ({ organizationId: newId(), organizationName, groupName: '第一组' }));
const weekOf = (isClosed: boolean) => ({ campaignName: '示例行动', isClosed, rollUp: { organizations } }) as unknown as WeekForPapers;
const amount = fc.integer({ min: 0, max: 1_000_000 });
const gift: fc.Arbitrary<GiftSum> = fc.record({
  giftId: fc.constant(newId()),
  organizationId: fc.constantFrom(...organizations.map(({ organizationId }) => organizationId)),
  measure: fc.constantFrom(null, { name: '大米', unit: '袋' }, { name: '大米', unit: '公斤' }),
  figures: fc.record({ pledged: amount, received: amount, spent: amount, delivered: amount }),
  confirmed: amount,
});
/** The four figures, and what of the last is confirmed. */
const columns = 5;
const gifts = fc.array(gift, { maxLength: 8 });
const moneyOf = (isClosed: boolean, some: WeekGifts) => {
  const [sheet] = giftSheets(weekOf(isClosed), some);
  if (!sheet) throw new Error('no sheet');
  return { rows: [...(sheet.rows as number[][])].map((row) => row.slice(2)), totals: (sheet.totals as number[]).slice(2) };
};

describe('the sheets of gifts', () => {
  it('of a closed week: what was then and what has changed since are together what is now, for each figure and organization', () => {
    fc.assert(
      fc.property(gifts, gifts, (frozen, current) => {
        const now = moneyOf(false, { current, frozen: null });
        const then = moneyOf(false, { current: frozen, frozen: null });
        const beside = moneyOf(true, { current, frozen });
        expect(beside.rows.map((row) => row.slice(0, columns))).toEqual(then.rows);
        expect(beside.rows.map((row) => row.slice(0, columns).map((was, at) => was + (row[at + columns] ?? 0)))).toEqual(now.rows);
        expect(beside.totals.slice(0, columns).map((was, at) => was + (beside.totals[at + columns] ?? 0))).toEqual(now.totals);
      }),
    );
  });

  it('say what their figures are: of an open week, of the closing, or of the download where nothing was kept at the closing', () => {
    const notes = (isClosed: boolean, frozen: GiftSum[] | null) => giftSheets(weekOf(isClosed), { current: [], frozen })[0]?.notes?.[1];
    expect(notes(false, null)).toContain('本周尚未结账');
    expect(notes(true, [])).toContain('本周结账时的数字');
    expect(notes(true, null)).toContain('没有留存');
  });
});
