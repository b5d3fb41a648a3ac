import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followHistory, type NeedStep } from './history.ts';
import { factsOf, urgencies, type Need, type NeedFacts } from './need.ts';
import { mergedQuantities, mergerOf, partsOf, whyNotMerge, whyNotSplit, whyNotTouch, type SplitPart } from './transitions.ts';

const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);

function needOf(changes: Partial<Need> = {}): Need {
  return {
    needId: 'a',
    villageId: 'v',
    householdId: 'h',
    personId: null,
    kind: 'training',
    summary: '学电工',
    quantity: 1,
    unit: '人',
    urgency: 'normal',
    dueOn: null,
    why: '',
    state: 'open',
    mergedInto: null,
    splitFrom: null,
    revision: 0,
    registeredByName: '示例村干部',
    registeredAt: new Date('2020-05-20T02:00:00.000Z'),
    closedAt: null,
    ...changes,
  };
}

const later = (days: number) => new Date(Date.parse('2020-05-20T02:00:00.000Z') + days * 86_400_000);

describe('merging', () => {
  it('keeps the older, whichever was named first, with the more pressing day and urgency of both', () => {
    const older = needOf({ quantity: 2 });
    const younger = needOf({ needId: 'b', quantity: 3, urgency: 'urgent', dueOn: '2020-06-20', registeredAt: later(1), summary: '电工培训' });
    const { kept, keptFacts, closed } = mergerOf([younger, older], 'sum');
    expect([kept.needId, closed.map(({ needId }) => needId)]).toEqual(['a', ['b']]);
    expect(keptFacts).toEqual({ ...factsOf(older), quantity: 5, urgency: 'urgent', dueOn: '2020-06-20' });
  });

  it('does not count twice what was entered twice', () => {
    const younger = needOf({ needId: 'b', quantity: 3, unit: '户', registeredAt: later(1) });
    expect(whyNotMerge([needOf({ quantity: 2 }), younger], 'same')).toEqual([]);
    expect(mergerOf([needOf({ quantity: 2 }), younger], 'same').keptFacts).toMatchObject({ quantity: 2, unit: '人' });
  });

  it('takes over what the older did not say', () => {
    const silent = needOf({ summary: '', why: '', quantity: null, unit: '' });
    const younger = needOf({ needId: 'b', summary: '学焊工', why: '缺技术', registeredAt: later(2) });
    expect(mergerOf([silent, younger], 'same').keptFacts).toMatchObject({ summary: '学焊工', why: '缺技术', quantity: 1, unit: '人' });
  });

  it('makes the needs of two members that of the household', () => {
    const [one, other] = [needOf({ personId: 'p' }), needOf({ needId: 'b', personId: 'q' })];
    expect(mergerOf([one, other], 'sum').keptFacts).toMatchObject({ personId: null, quantity: 2 });
    expect(mergerOf([one, { ...other, personId: 'p' }], 'sum').keptFacts.personId).toBe('p');
  });

  it('adds no people to mu, no household to another, no kind to another, and nothing to what is closed', () => {
    const other = needOf({ needId: 'b' });
    expect(codes(whyNotMerge([needOf(), { ...other, unit: '亩' }], 'sum'))).toEqual(['needs.merge-other-unit']);
    expect(codes(whyNotMerge([needOf(), { ...other, householdId: 'i' }], 'sum'))).toEqual(['needs.merge-other-place']);
    expect(codes(whyNotMerge([needOf(), { ...other, householdId: null }], 'sum'))).toEqual(['needs.merge-other-place']);
    expect(codes(whyNotMerge([needOf(), { ...other, kind: 'jobs' }], 'sum'))).toEqual(['needs.merge-other-kind']);
    expect(codes(whyNotMerge([needOf(), { ...other, state: 'met' }], 'sum'))).toEqual(['needs.is-met']);
  });
});

describe('splitting', () => {
  const parts = (...quantities: (number | null)[]): SplitPart[] =>
    quantities.map((quantity, index) => ({ kind: index === 0 ? 'training' : 'jobs', summary: '', quantity }));

  it('by quantity asks for shares that are the whole', () => {
    const need = needOf({ quantity: 5 });
    expect(whyNotSplit(need, 'quantity', parts(3, 2))).toEqual([]);
    expect(whyNotSplit(need, 'quantity', parts(3, 1))).toMatchObject([
      { code: 'needs.split-not-the-whole', params: { whole: '5人', total: '4人' } },
    ]);
    expect(codes(whyNotSplit(need, 'quantity', parts(5, null)))).toEqual(['needs.split-share-missing']);
  });

  it('by kind gives each part the whole, and no kind twice', () => {
    const need = needOf({ quantity: 1, personId: 'p', dueOn: '2020-06-30' });
    expect(whyNotSplit(need, 'kind', parts(null, null))).toEqual([]);
    expect(partsOf(need, 'kind', parts(null, 7))).toMatchObject([
      { kind: 'training', quantity: 1, unit: '人', personId: 'p', dueOn: '2020-06-30', splitFrom: 'a', state: 'open' },
      { kind: 'jobs', quantity: 1, splitFrom: 'a' },
    ]);
    expect(codes(whyNotSplit(need, 'kind', [...parts(null), ...parts(null)]))).toEqual(['needs.split-kind-twice']);
  });

  it('is for open needs', () => {
    expect(codes(whyNotSplit(needOf({ state: 'merged', mergedInto: 'b' }), 'kind', parts(null, null)))).toEqual(['needs.is-merged']);
  });
});

/** What people may do to the needs of a household, one after the other, with the history of each. */
type Book = Map<string, { need: Need; steps: NeedStep[] }>;

type Command =
  | { do: 'register'; quantity: number | null; unit: string; kind: string }
  | { do: 'change'; at: number; urgency: Need['urgency'] }
  | { do: 'merge'; at: number; with: number; quantities: 'sum' | 'same' }
  | { do: 'split'; at: number; share: number; by: 'quantity' | 'kind' }
  | { do: 'withdraw'; at: number };

const at = fc.nat(30);
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    do: fc.constant('register' as const),
    quantity: fc.option(fc.integer({ min: 1, max: 50 })),
    unit: fc.constantFrom('人', '亩'),
    kind: fc.constantFrom('training', 'jobs'),
  }),
  fc.record({ do: fc.constant('change' as const), at, urgency: fc.constantFrom(...urgencies) }),
  fc.record({ do: fc.constant('merge' as const), at, with: at, quantities: fc.constantFrom(...mergedQuantities) }),
  fc.record({ do: fc.constant('split' as const), at, share: fc.integer({ min: 1, max: 60 }), by: fc.constantFrom('quantity' as const, 'kind' as const) }),
  fc.record({ do: fc.constant('withdraw' as const), at }),
);

/** Long ones: only then there is enough to merge and to split. */
const commandsOfAYear = fc.array(command, { minLength: 15, maxLength: 40, size: 'max' });

function write(book: Book, need: Need, action: NeedStep['action'], after: NeedFacts): void {
  const entry = book.get(need.needId);
  const steps = [...(entry?.steps ?? []), { action, before: entry ? factsOf(entry.need) : null, after: factsOf(after) }];
  book.set(need.needId, { need: { ...need, ...after }, steps });
}

/** Among what is open, or among all where nothing is. */
function numbered(book: Book, index: number): Need | undefined {
  const needs = [...book.values()].map(({ need }) => need);
  const open = needs.filter(({ state }) => state === 'open');
  const among = open.length > 0 ? open : needs;
  return among[index % Math.max(1, among.length)];
}

/** Carries a command out as the use cases do, or not at all where the rules refuse. */
function carryOut(book: Book, one: Command): void {
  const number = (index: number) => numbered(book, index);
  if (one.do === 'register') {
    const need = needOf({ ...one, needId: `n${book.size}`, registeredAt: later(book.size) });
    write(book, need, 'registered', factsOf(need));
    return;
  }
  const need = number(one.at);
  if (!need) return;
  if (one.do === 'merge') {
    const other = number(one.with);
    if (!other || other.needId === need.needId || whyNotMerge([need, other], one.quantities).length > 0) return;
    const { kept, keptFacts, closed } = mergerOf([need, other], one.quantities);
    write(book, kept, 'merged', keptFacts);
    for (const each of closed) write(book, each, 'merged', { ...each, state: 'merged', mergedInto: kept.needId });
  } else if (one.do === 'split') {
    const rest = need.quantity === null ? null : need.quantity - one.share;
    const parts: SplitPart[] = [
      { kind: 'training', summary: '', quantity: one.share },
      { kind: 'jobs', summary: '', quantity: rest },
    ];
    if ((rest !== null && rest < 1) || whyNotSplit(need, one.by, parts).length > 0) return;
    write(book, need, 'split', { ...need, state: 'split' });
    for (const facts of partsOf(need, one.by, parts)) write(book, needOf({ ...facts, needId: `n${book.size}` }), 'registered', facts);
  } else if (whyNotTouch(need).length === 0) {
    if (one.do === 'change') write(book, need, 'changed', { ...need, urgency: one.urgency });
    else write(book, need, 'withdrawn', { ...need, state: 'withdrawn' });
  }
}

function stepsIn(book: Book): number {
  return [...book.values()].reduce((sum, { steps }) => sum + steps.length, 0);
}

/** What is open, by unit. */
function openQuantities(book: Book): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const { need } of book.values()) {
    if (need.state === 'open' && need.quantity !== null) totals[need.unit] = (totals[need.unit] ?? 0) + need.quantity;
  }
  return totals;
}

describe('whatever people do', () => {
  it('the history of every need leads from nothing to what stands', () => {
    fc.assert(
      fc.property(commandsOfAYear, (commands) => {
        const book: Book = new Map();
        for (const one of commands) {
          carryOut(book, one);
          for (const { need, steps } of book.values()) expect(followHistory(steps)).toEqual(factsOf(need));
        }
      }),
    );
  });

  it('merging by sum and splitting by quantity keep how much is open, of every unit', () => {
    let happened = 0;
    fc.assert(
      fc.property(commandsOfAYear, (commands) => {
        const book: Book = new Map();
        const kept: { before: Record<string, number>; after: Record<string, number> }[] = [];
        for (const one of commands) {
          const before = openQuantities(book);
          // A need that said no quantity may be split into parts that do.
          const silentSplit = one.do === 'split' && numbered(book, one.at)?.quantity === null;
          const steps = stepsIn(book);
          carryOut(book, one);
          const hasChanged = stepsIn(book) > steps;
          const keeps = (one.do === 'merge' && one.quantities === 'sum') || (one.do === 'split' && one.by === 'quantity' && !silentSplit);
          if (keeps && hasChanged) kept.push({ before, after: openQuantities(book) });
        }
        happened += kept.length;
        expect(kept.map(({ after }) => after)).toEqual(kept.map(({ before }) => before));
      }),
    );
    expect(happened).toBeGreaterThan(20);
  });

  it('a merged need leads to one that is open, or that was closed later', () => {
    fc.assert(
      fc.property(commandsOfAYear, (commands) => {
        const book: Book = new Map();
        for (const one of commands) carryOut(book, one);
        for (const { need } of book.values()) {
          if (need.mergedInto === null) continue;
          const into = book.get(need.mergedInto);
          expect(into && into.need.registeredAt <= need.registeredAt).toBe(true);
        }
      }),
    );
  });
});

describe('a history', () => {
  it('with a step missing leads nowhere', () => {
    const [one, two, three] = [factsOf(needOf()), factsOf(needOf({ urgency: 'soon' })), factsOf(needOf({ urgency: 'urgent' }))];
    const steps: NeedStep[] = [
      { action: 'registered', before: null, after: one },
      { action: 'changed', before: one, after: two },
      { action: 'changed', before: two, after: three },
    ];
    expect(followHistory(steps)).toEqual(three);
    expect(followHistory(steps.toSpliced(1, 1))).toBeUndefined();
    expect(followHistory(steps.slice(1))).toBeUndefined();
    expect(followHistory([])).toBeUndefined();
  });
});
