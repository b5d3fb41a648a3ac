import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { actKinds, actModes, emptyAct, type AssistanceAct } from '../assistance/act.ts';
import { changedSince, differencesOf } from './differences.ts';
import { figuresOf, type Figures } from './figures.ts';
import { countedActs, rollUpOf, type PlanPlaces, type RollUpSource } from './roll-up.ts';
import { weekStates } from './standing.ts';

const villages = ['v1', 'v2', 'v3'].map((villageId) => ({ villageId, villageName: villageId, townshipName: null }));
const places: PlanPlaces = {
  villages,
  groups: [
    { groupId: 'g1', groupName: '第一组', villageIds: ['v1'], organizationIds: ['o1', 'o2', 'o3'] },
    { groupId: 'g2', groupName: '第二组', villageIds: ['v2', 'v3'], organizationIds: ['o3', 'o4'] },
  ],
};

const goods = fc.record({
  name: fc.constantFrom('大米', '面粉'),
  quantity: fc.integer({ min: 1, max: 5_000_000 }).map((thousandths) => thousandths / 1000),
  unit: fc.constantFrom('袋', '公斤'),
});
const act: fc.Arbitrary<AssistanceAct> = fc
  .record({
    date: fc.constant('2020-06-12'),
    villageId: fc.constantFrom('v1', 'v2', 'v3'),
    mode: fc.constantFrom(...actModes),
    kind: fc.constantFrom(...actKinds),
    people: fc.option(fc.integer({ min: 0, max: 1000 })),
    visits: fc.option(fc.integer({ min: 0, max: 1000 })),
    moneyFen: fc.option(fc.integer({ min: 0, max: 100_000_000 })),
    goods: fc.array(goods, { maxLength: 3 }),
    note: fc.constant(''),
    byHead: fc.boolean(),
  })
  .map((rest) => ({ ...emptyAct(newId()), ...rest }));

/** As a week stands in the database: each organization once, acts only where a report was received. */
const week: fc.Arbitrary<RollUpSource[]> = fc.tuple(
  ...['o1', 'o2', 'o3', 'o4'].map((organizationId) =>
    fc
      .record({
        state: fc.constantFrom(...weekStates),
        reviewState: fc.constantFrom('awaitingReview' as const, 'accepted' as const, 'returned' as const),
        acts: fc.array(act, { maxLength: 6 }),
      })
      .map(({ state, reviewState, acts }): RollUpSource => {
        const received = state === 'onTime' || state === 'late';
        return {
          organizationId,
          organizationName: organizationId,
          state,
          late: state === 'late',
          offlineDelayAccepted: false,
          receivedAt: received ? '2020-06-16T09:00:00.000Z' : null,
          reportId: received ? `r-${organizationId}` : null,
          version: received ? 1 : 0,
          reviewState: received ? reviewState : null,
          acts: received ? acts : [],
        };
      }),
  ),
);

const figureKeys = ['acts', 'inPerson', 'remote', 'byHead', 'people', 'visits', 'moneyFen'] as const;
const summed = (lines: readonly { figures: Figures }[]) =>
  figureKeys.map((key) => lines.reduce((total, { figures }) => total + figures[key], 0));
const goodsSummed = (lines: readonly { figures: Figures }[]) => {
  const sums = new Map<string, number>();
  for (const { name, unit, quantity } of lines.flatMap(({ figures }) => figures.goods)) {
    sums.set(name + unit, (sums.get(name + unit) ?? 0) + Math.round(quantity * 1000));
  }
  return [...sums].toSorted(([a], [b]) => a.localeCompare(b));
};

describe('the roll-up', () => {
  it('totals equal the sum of the acts, whichever way they are cut', () => {
    fc.assert(
      fc.property(week, (sources) => {
        const { total, byVillage, byGroup, byKind } = rollUpOf(sources, places);
        const acts = countedActs(sources, places).map((counted) => counted.act);
        expect(total.figures).toEqual(figuresOf(acts));
        for (const cut of [byVillage, byGroup, byKind]) {
          expect(summed(cut)).toEqual(summed([total]));
          expect(goodsSummed(cut)).toEqual(goodsSummed([total]));
        }
      }),
    );
  });

  it('every number opens the reports that it comes from, and no others', () => {
    fc.assert(
      fc.property(week, (sources) => {
        for (const { figures, reportIds } of rollUpOf(sources, places).byVillage) {
          expect(reportIds.length > 0).toBe(figures.acts > 0);
        }
      }),
    );
  });

  it('the six states add up to all that were expected', () => {
    fc.assert(
      fc.property(week, (sources) => {
        const { states } = rollUpOf(sources, places);
        expect(weekStates.reduce((sum, state) => sum + states[state], 0)).toBe(sources.length);
      }),
    );
  });

  it('differs from itself in nothing, and from another by exactly what was added', () => {
    fc.assert(
      fc.property(week, week, (before, after) => {
        const [frozen, current] = [rollUpOf(before, places), rollUpOf(after, places)];
        expect(differencesOf(frozen, frozen)).toEqual([]);
        expect(changedSince(frozen, frozen)).toEqual([]);
        const total = differencesOf(frozen, current).filter(({ part }) => part === 'total');
        for (const { figure, frozen: was, current: is } of total) {
          expect([was, is]).toEqual([frozen.total.figures[figure], current.total.figures[figure]]);
        }
        const same = figureKeys.filter((key) => frozen.total.figures[key] === current.total.figures[key]);
        expect(total.length + same.length).toBe(figureKeys.length);
      }),
    );
  });
});

describe('figures', () => {
  const base = { ...emptyAct('a'), date: '2020-06-12', villageId: 'v1', mode: 'inPerson', kind: 'care' } as const;

  it('visits are counted once a person where nobody said more; people never become visits of others', () => {
    expect(figuresOf([{ ...base, actId: 'a', people: 5, visits: null, goods: [] }])).toMatchObject({ people: 5, visits: 5 });
    expect(figuresOf([{ ...base, actId: 'a', people: 5, visits: 9, goods: [] }])).toMatchObject({ people: 5, visits: 9 });
  });

  it('whoever is named is one of the people once, by however many acts; whoever is not, as stated', () => {
    const acts = [
      { ...base, actId: 'a', people: 2, visits: 2, personIds: ['p1', 'p2'] },
      { ...base, actId: 'b', people: 1, visits: 3, personIds: ['p1'] },
      { ...base, actId: 'c', people: null, visits: null, personIds: ['p3'] },
      { ...base, actId: 'd', people: 10, visits: null, personIds: ['p2'] },
    ];
    expect(figuresOf(acts)).toMatchObject({ people: 3 + 9, visits: 2 + 3 + 1 + 10 });
  });

  it('counts never more people than the acts state, and never fewer than any one of them', () => {
    const named = fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3', 'p4'), { maxLength: 4 });
    const any = fc.tuple(named, fc.nat({ max: 20 })).map(([personIds, more]) => ({ ...base, personIds, people: personIds.length + more, visits: null }));
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), (acts) => {
        const { people, visits } = figuresOf(acts);
        const stated = acts.map((act) => act.people);
        expect(people).toBeLessThanOrEqual(stated.reduce((sum, count) => sum + count, 0));
        expect(people).toBeGreaterThanOrEqual(Math.max(...stated));
        expect(visits).toBeGreaterThanOrEqual(people);
      }),
    );
  });

  it('three tenths are three tenths', () => {
    const tenth = { name: '大米', quantity: 0.1, unit: '吨' };
    const acts = ['a', 'b', 'c'].map((actId) => ({ ...base, actId, people: null, visits: null, goods: [tenth] }));
    expect(figuresOf(acts).goods).toEqual([{ name: '大米', quantity: 0.3, unit: '吨' }]);
  });
});
