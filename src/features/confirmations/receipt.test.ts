import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assistanceActSchema, emptyAct, type AssistanceAct } from '../assistance/act.ts';
import { askedFrom, deliveredByReceipt, isCodeHeard, partStateOf, receiptStateOf, receiptStates, wasDenied, type Answer } from './receipt.ts';

const one = '01890000-0000-7000-8000-000000000001';
const other = '01890000-0000-7000-8000-000000000002';
const visit = { date: '2020-06-12', villageId: one, mode: 'inPerson', kind: 'goods', people: 5, visits: 5 } as const;
const act = (changes: Partial<AssistanceAct> = {}) => assistanceActSchema.parse({ ...emptyAct(one), ...visit, ...changes });
const answer = (given: Partial<Answer> = {}): Answer => ({ answerId: one, revision: 1, householdId: null, way: 'account', received: true, ...given });
const asRevisions = (...acts: AssistanceAct[]) => acts.map((each, index) => ({ revision: index + 1, act: each }));

const anAnswer = fc.record<Answer>({
  answerId: fc.uuid(),
  revision: fc.integer({ min: 1, max: 4 }),
  householdId: fc.constantFrom(one, other, null),
  way: fc.constantFrom('account', 'code', 'witness'),
  received: fc.boolean(),
}).map((given) => (given.way === 'account' ? given : { ...given, received: true }));
const answers = fc.array(anAnswer, { maxLength: 12 });
const forTwo = act({ householdIds: [one, other] });

describe('where an act stands with its receiving side', () => {
  it('is confirmed for the village itself by one yes, and unconfirmed without', () => {
    expect([receiptStateOf(act(), [], 1), receiptStateOf(act(), [answer()], 1)]).toEqual(['unconfirmed', 'confirmed']);
  });

  it('for several households is partly confirmed until each has answered', () => {
    const first = answer({ householdId: one });
    expect(receiptStateOf(forTwo, [first], 1)).toBe('partly');
    expect(receiptStateOf(forTwo, [first, answer({ householdId: other, way: 'code' })], 1)).toBe('confirmed');
  });

  it('is not confirmed for a household by a yes of the village', () => {
    expect(receiptStateOf(forTwo, [answer()], 1)).toBe('unconfirmed');
  });

  it('is disputed as long as the latest word of the receiving side is no', () => {
    const no = answer({ received: false });
    expect(receiptStateOf(act(), [answer(), no], 1)).toBe('disputed');
    expect(receiptStateOf(act(), [no, answer()], 1)).toBe('confirmed');
  });

  it('is confirmed exactly where everybody who was asked has received it', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 4 }), (given, from) => {
        const states = [one, other].map((part) => partStateOf(part, given, from));
        expect(receiptStateOf(forTwo, given, from) === 'confirmed').toBe(states.every((state) => state === 'received'));
        expect(receiptStateOf(forTwo, given, from) === 'disputed').toBe(states.includes('disputed'));
      }),
    );
  });

  it('a code, which the giver types, never lifts a no, in whatever order it arrives', () => {
    fc.assert(
      fc.property(answers, anAnswer, fc.nat(12), (given, code, at) => {
        const before = receiptStateOf(forTwo, given, 1);
        const after = receiptStateOf(forTwo, given.toSpliced(at, 0, { ...code, way: 'code', received: true }), 1);
        expect(after === 'disputed').toBe(before === 'disputed');
      }),
    );
  });

  it('an answer to an earlier revision changes nothing, but that a no of that time is not lifted by a code', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 2, max: 5 }), (anyOrder, from) => {
        // Nobody of the receiving side answers to a revision that is not the latest any more.
        const given = anyOrder.toSorted((a, b) => a.revision - b.revision);
        const isHeard = ({ way, householdId }: Answer) => {
          const words = given.filter((one) => one.way !== 'code' && [householdId, null].includes(one.householdId)).map(({ received }) => received);
          return way !== 'code' || words.lastIndexOf(true) >= words.lastIndexOf(false);
        };
        const counting = given.filter((one) => one.revision >= from && isHeard(one));
        expect(receiptStateOf(forTwo, given, from)).toBe(receiptStateOf(forTwo, counting, from));
      }),
    );
  });

  it('a code is heard until somebody of the receiving side has said no, and again when they have said yes', () => {
    const no = answer({ householdId: one, received: false });
    expect([[], [no], [no, answer({ householdId: one })], [no, answer({ householdId: one, way: 'code' })]].map((given) => isCodeHeard(one, given))).toEqual([true, false, true, false]);
    // What the village says of the act as a whole holds for each household of it; what is said of another household does not.
    expect([isCodeHeard(one, [answer({ received: false })]), isCodeHeard(other, [no])]).toEqual([false, true]);
  });

  it('is asked anew by a correction, and not confirmed by a code where it was disputed before', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), (given, from, revision) => {
        // Whatever codes came before and after: nobody of the receiving side has spoken since.
        const disputed = [...given.filter(({ way }) => way === 'code'), answer({ householdId: one, received: false, revision: 1 })];
        const code = answer({ householdId: one, way: 'code', revision });
        expect(partStateOf(one, [...disputed, code], from)).not.toBe('received');
      }),
    );
  });
});

describe('a correction', () => {
  it.each([
    ['money', { moneyFen: 100 }],
    ['goods', { goods: [{ name: '大米', quantity: 2, unit: '袋' }] }],
    ['households', { householdIds: [one] }],
    ['people', { people: 4 }],
    ['kind', { kind: 'care' }],
    ['village', { villageId: other }],
  ] as const)('of %s asks again', (_, changes) => {
    expect(askedFrom(asRevisions(act(), act(changes as Partial<AssistanceAct>)))).toBe(2);
  });

  it('of words, day, head or workers leaves the answers as they are', () => {
    const inWords = act({ note: '补充说明', date: '2020-06-11', byHead: true, headDuty: 'inspection', visits: 9 });
    expect(askedFrom(asRevisions(act(), inWords))).toBe(1);
  });

  it('that names the same households in another order asks nobody', () => {
    expect(askedFrom(asRevisions(forTwo, act({ householdIds: [other, one] })))).toBe(1);
  });

  it('put back to what it was asks again: who answered in between has seen something else', () => {
    expect(askedFrom(asRevisions(act(), act({ people: 50 }), act()))).toBe(3);
  });
});

describe('what a gift has delivered', () => {
  it('is confirmed exactly as far as its acts are; confirmed and waiting make up the whole', () => {
    const delivery = fc.record({ actId: fc.uuid(), amount: fc.nat(), state: fc.option(fc.constantFrom(...receiptStates), { nil: undefined }) });
    fc.assert(
      fc.property(fc.uniqueArray(delivery, { selector: ({ actId }) => actId }), (deliveries) => {
        const states = new Map(deliveries.flatMap(({ actId, state }) => (state ? [[actId, state] as const] : [])));
        const { confirmed, waiting } = deliveredByReceipt(deliveries, states);
        const total = (some: typeof deliveries) => some.reduce((sum, { amount }) => sum + amount, 0);
        expect(confirmed).toBe(total(deliveries.filter(({ state }) => state === 'confirmed')));
        expect(confirmed + waiting).toBe(total(deliveries));
      }),
    );
  });
});

describe('what was denied', () => {
  const [large, small] = [act({ moneyFen: 5_000_000 }), act({ moneyFen: 50_000 })];
  const no = answer({ received: false });

  it('stays denied for whoever holds it, whatever is said of what came in its place', () => {
    expect(wasDenied(asRevisions(large, small), [no, answer({ revision: 2 })], 1)).toBe(true);
    expect(wasDenied(asRevisions(large, small), [no], 2)).toBe(false);
  });

  it('is denied no more where the no was taken back in time, and words alone take no place', () => {
    expect(wasDenied(asRevisions(large, small), [no, answer()], 1)).toBe(false);
    const worded = { ...large, note: '（示例）补充' };
    expect(wasDenied(asRevisions(large, worded, small), [answer({ revision: 2, received: false })], 1)).toBe(true);
  });
});
