import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { leftOf, type Figures } from '../../figures.ts';
import type { Measure } from '../../gift.ts';
import type { GiftView } from '../../views.ts';
import { amountInWords } from '../gift-words.ts';
import { Flow } from './Flow.tsx';

const rice = { name: '大米', unit: '袋' };
const delivery = (villageName: string, actId: string) => ({ actId, day: '2020-06-12', villageId: villageName, villageName, households: [], amount: 1, inKind: [] });

function giftOf({ goods, figures, ...changes }: { goods: Measure; figures: Figures | null } & Partial<GiftView>): GiftView {
  return {
    giftId: 'g', revision: 1, withdrawn: false, organizationId: 'o', organizationName: '示例老年养护院', giverKind: 'enterprise', giverName: '示例商贸公司',
    goods, villageId: null, villageName: '', dueOn: null, note: '', figures, left: figures && leftOf(figures), hints: [], reached: 0, reachedInKind: [],
    entries: [], deliveries: [], history: [], villages: [], mayEnter: false, ...changes,
  };
}

/** The steps as they are drawn: what stands in each, and how long its bar is. */
function stepsOf(gift: GiftView) {
  const drawn = renderToStaticMarkup(<Flow gift={gift} />);
  return drawn.split('<li').slice(1).map((step) => ({
    words: step.replace(/^[^>]*>/, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim(),
    bar: /width:([\d.]+)%/.exec(step)?.[1],
  }));
}

const amount = fc.integer({ min: 0, max: 100_000_000 });
const anyFigures: fc.Arbitrary<Figures> = fc.record({ pledged: amount, received: amount, spent: amount, delivered: amount });
const measures = fc.constantFrom<Measure>(null, rice);

describe('the way from the giver to the household, as it is drawn', () => {
  it('has each of the four amounts in its step, in the order in which it goes, whatever they are', () => {
    fc.assert(
      fc.property(anyFigures, measures, (figures, goods) => {
        const words = (steps: number) => amountInWords(goods, steps, 'zh-CN');
        const titles = goods === null ? ['承诺', '到账', '支出', '送达'] : ['承诺', '到货', '出库', '送达'];
        const amounts = [figures.pledged, figures.received, figures.spent, figures.delivered].map(words);
        const steps = stepsOf(giftOf({ goods, figures }));
        expect(steps).toHaveLength(4);
        for (const [index, step] of steps.entries()) expect(step.words).toContain(`${titles[index] ?? ''} ${amounts[index] ?? ''}`);
      }),
    );
  });

  it('has bars as long as the amounts are to the largest of them', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const all = [figures.pledged, figures.received, figures.spent, figures.delivered];
        const most = Math.max(...all, 1);
        const bars = stepsOf(giftOf({ goods: null, figures })).map(({ bar }) => Number(bar));
        expect(bars).toHaveLength(4);
        for (const [index, bar] of bars.entries()) expect(bar).toBeCloseTo(((all[index] ?? 0) / most) * 100, 6);
      }),
    );
  });

  it('says what is left at each step and no more than that', () => {
    const [giver, , spending, place] = stepsOf(giftOf({ goods: null, figures: { pledged: 100_000, received: 80_000, spent: 50_000, delivered: 30_000 } }));
    expect([giver?.words, spending?.words, place?.words]).toEqual([
      expect.stringContaining('还有 200.00元 没到'),
      expect.stringContaining('还有 300.00元 没用'),
      expect.stringContaining('还有 500.00元 没送到'),
    ]);
    // Goods leave a store; nobody spends them.
    const store = stepsOf(giftOf({ goods: rice, figures: { pledged: 5_000, received: 5_000, spent: 2_000, delivered: 2_000 } }))[2];
    expect(store?.words).toBe('发出去 出库 2袋 还有 3袋 没出库');
    const all = stepsOf(giftOf({ goods: rice, figures: { pledged: 5_000, received: 5_000, spent: 5_000, delivered: 5_000 } }));
    expect(all.map(({ words }) => words).join(' ')).not.toContain('还有');
  });

  it('ends with the villages that it reached, what reached them in goods beside it, and names giver and organization', () => {
    const reachedInKind = [{ name: '大米', unit: '袋', quantity: 12_500 }];
    const deliveries = [delivery('梨湾村', 'a'), delivery('腰套村', 'b'), delivery('梨湾村', 'c')];
    const [giver, organization, , place] = stepsOf(giftOf({ goods: null, figures: { pledged: 1, received: 1, spent: 1, delivered: 1 }, reachedInKind, deliveries }));
    expect([giver?.words, organization?.words]).toEqual([expect.stringContaining('示例商贸公司'), expect.stringContaining('示例老年养护院')]);
    for (const words of ['另有物资：大米 12.5袋', '梨湾村 · 2笔帮扶', '腰套村 · 1笔帮扶']) expect(place?.words).toContain(words);
  });

  it('of a place has the way to itself alone: from whom, through whom, and what reached it', () => {
    const steps = stepsOf(giftOf({ goods: rice, figures: null, reached: 7_000, deliveries: [delivery('梨湾村', 'a')] }));
    expect(steps.map(({ bar }) => bar)).toEqual([undefined, undefined, undefined]);
    expect(steps[2]?.words).toContain('送达 7袋');
    expect(steps.map(({ words }) => words).join(' ')).not.toMatch(/承诺|到货|出库|还有/);
  });
});
