import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveredInKind, figuresOf, leftOf, type Figures } from './figures.ts';
import { giftStages, type Brought } from './gift.ts';
import { hintsOf } from './hints.ts';
import { refusalsAgainstDraw } from './rules.ts';

const rice = { name: '大米', unit: '袋' };
const entry = fc.record({ stage: fc.constantFrom(...giftStages), amount: fc.integer({ min: 1, max: 1_000_000 }), withdrawn: fc.boolean() });
const row = fc.record({
  name: fc.constantFrom('大米', '面粉', ' 大米 '),
  unit: fc.constantFrom('袋', '公斤'),
  quantity: fc.integer({ min: 0, max: 100_000 }).map((steps) => steps / 1000),
});
const act: fc.Arbitrary<Brought> = fc.record({ moneyFen: fc.option(fc.integer({ min: 0, max: 1_000_000 })), goods: fc.array(row, { maxLength: 3 }) });
const measure = fc.constantFrom(null, rice);
const entries = fc.array(entry, { maxLength: 8 });
const acts = fc.array(act, { maxLength: 6 });

const grown = (before: Figures, after: Figures) => (Object.keys(after) as (keyof Figures)[]).filter((figure) => before[figure] !== after[figure]);

describe('the four figures of a gift', () => {
  it('never mix: an entry grows the figure of its own stage by its own amount and no other', () => {
    fc.assert(
      fc.property(measure, entries, acts, entry, (of, standing, brought, added) => {
        const before = figuresOf(of, standing, brought);
        const after = figuresOf(of, [...standing, { ...added, withdrawn: false }], brought);
        expect(grown(before, after)).toEqual([added.stage]);
        expect(after[added.stage]).toBe(before[added.stage] + added.amount);
      }),
    );
  });

  it('delivered follows from acts alone, and nothing entered changes it', () => {
    fc.assert(
      fc.property(measure, entries, acts, (of, standing, brought) => {
        expect(figuresOf(of, standing, brought).delivered).toBe(figuresOf(of, [], brought).delivered);
        expect(figuresOf(of, [], brought)).toMatchObject({ pledged: 0, received: 0, spent: 0 });
      }),
    );
  });

  it('are the same in whatever order it was entered, and what was taken back counts nowhere', () => {
    fc.assert(
      fc.property(measure, entries, acts, (of, standing, brought) => {
        const live = standing.filter(({ withdrawn }) => !withdrawn);
        expect(figuresOf(of, live.toReversed(), brought.toReversed())).toEqual(figuresOf(of, standing, brought));
      }),
    );
  });

  it('money is no goods and goods are no money: each is counted in its own measure, the rest by name and unit', () => {
    const brought = [{ moneyFen: 50_000, goods: [{ name: '大米', quantity: 2.5, unit: '袋' }, { name: '大米', quantity: 10, unit: '公斤' }] }];
    expect(figuresOf(null, [], brought).delivered).toBe(50_000);
    expect(figuresOf(rice, [], brought).delivered).toBe(2500);
    expect(deliveredInKind(rice, brought)).toEqual([{ name: '大米', unit: '公斤', quantity: 10_000 }]);
    expect(deliveredInKind(null, brought)).toHaveLength(2);
  });

  it('every thousandth of goods is counted once: in the figure or beside it', () => {
    fc.assert(
      fc.property(measure, acts, (of, brought) => {
        const all = brought.flatMap(({ goods }) => goods).reduce((sum, { quantity }) => sum + Math.round(quantity * 1000), 0);
        const beside = deliveredInKind(of, brought).reduce((sum, { quantity }) => sum + quantity, 0);
        expect(beside + (of === null ? 0 : figuresOf(of, [], brought).delivered)).toBe(all);
      }),
    );
  });
});

describe('what is left', () => {
  it('is what has gone one step and not the next; never below nothing', () => {
    expect(leftOf({ pledged: 100, received: 80, spent: 50, delivered: 30 })).toEqual({ toCome: 20, toSpend: 30, toDeliver: 50 });
    fc.assert(
      fc.property(measure, entries, acts, (of, standing, brought) => {
        expect(Math.min(...Object.values(leftOf(figuresOf(of, standing, brought))))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('hints', () => {
  const figures = { pledged: 100, received: 100, spent: 100, delivered: 100 };
  const look = (changed: Partial<Figures>, more: Partial<Parameters<typeof hintsOf>[0]> = {}) =>
    hintsOf({ figures: { ...figures, ...changed }, entries: [], dueOn: null, today: '2020-06-16', ...more });

  it('say nothing where all that was promised has come and gone on', () => expect(look({})).toEqual([]));

  it('say where more was spent or delivered than has arrived', () => {
    expect(look({ spent: 101, delivered: 101 })).toEqual(['spentOverReceived', 'deliveredOverReceived']);
  });

  it('a gift that came without a promise is none the worse for it; more than the promise is said', () => {
    expect(look({ pledged: 0 })).toEqual([]);
    expect(look({ pledged: 99 })).toEqual(['receivedOverPledged']);
  });

  it('a promise is overdue on the day after its day, while some of it is to come', () => {
    expect(look({ received: 99, spent: 0, delivered: 0 }, { dueOn: '2020-06-16' })).toEqual([]);
    expect(look({ received: 99, spent: 0, delivered: 0 }, { dueOn: '2020-06-15' })).toEqual(['overdue']);
    expect(look({}, { dueOn: '2020-06-15' })).toEqual([]);
  });

  it('money that was spent without a voucher is said; a promise needs none', () => {
    expect(look({}, { entries: [{ stage: 'spent', voucher: ' ', evidenceIds: [] }] })).toEqual(['spentWithoutVoucher']);
    expect(look({}, { entries: [{ stage: 'pledged', voucher: '', evidenceIds: [] }, { stage: 'spent', voucher: '收据12号', evidenceIds: [] }] })).toEqual([]);
    expect(look({}, { entries: [{ stage: 'spent', voucher: '', evidenceIds: ['a photo of it'] }] })).toEqual([]);
  });
});

describe('an act that names a gift', () => {
  const own = { isOwn: true, withdrawn: false };
  const codes = (gift: Parameters<typeof refusalsAgainstDraw>[0], brought: Brought) => refusalsAgainstDraw(gift, brought).map(({ code }) => code);

  it('brings some of it: money or what was bought with it, goods of the same name and unit', () => {
    const bought = { moneyFen: null, goods: [{ name: '书包', quantity: 3, unit: '个' }] };
    expect(codes({ ...own, measure: null }, bought)).toEqual([]);
    expect(codes({ ...own, measure: rice }, bought)).toEqual(['gifts.act-without-goods']);
    expect(codes({ ...own, measure: null }, { moneyFen: null, goods: [] })).toEqual(['gifts.act-without-money']);
  });

  it('may bring more than has arrived: that is a hint and never refused', () => {
    fc.assert(
      fc.property(act, fc.integer({ min: 1, max: 100_000_000 }), (brought, much) => {
        expect(codes({ ...own, measure: null }, { ...brought, moneyFen: much })).toEqual([]);
        expect(codes({ ...own, measure: rice }, { ...brought, goods: [...brought.goods, { ...rice, quantity: much }] })).toEqual([]);
      }),
    );
  });

  it('names one of its own organization that stands', () => {
    const money = { moneyFen: 100, goods: [] };
    for (const gift of [undefined, { isOwn: false, withdrawn: false, measure: null }, { isOwn: true, withdrawn: true, measure: null }]) {
      expect(codes(gift, money)).toEqual(['gifts.not-yours']);
    }
  });
});
