import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFacts } from '../../../tests/support/plan-facts.ts';
import { qingshuiFacts } from '../../../tests/support/plan-scenes.ts';
import { applyCorrections } from './corrections.ts';
import { planFactsSchema } from './facts.ts';
import { followSpans } from './follow-spans.ts';
import { valueAt } from './pointer.ts';

const pointer = fc.constantFrom(
  '/campaign',
  '/period/end',
  '/groups',
  '/groups/0',
  '/groups/0/organizations',
  '/groups/0/villages/0/township',
  '/chief',
  '/reporting',
  '/reporting/weekday',
  '/problems',
  '/nothing',
);
const value = fc.oneof(
  fc.constantFrom('2021-07', '名称', '', null, 3, [], {}, { name: 'x', post: null }),
  anyFacts.map((facts) => facts.groups),
  anyFacts.map((facts) => facts.reporting),
);

describe('corrections by hand', () => {
  it('leave facts that the schema allows, and what was set is what stands', () => {
    fc.assert(
      fc.property(anyFacts, pointer, value, (facts, at, wanted) => {
        const corrected = applyCorrections(facts, [{ pointer: at, value: wanted }]);
        expect(planFactsSchema.safeParse(corrected.facts).success).toBe(true);
        const refused = corrected.refusals.length > 0;
        expect(refused ? corrected.facts : valueAt(corrected.facts, at)).toEqual(refused ? facts : wanted);
      }),
    );
  });

  it('are made all together or not at all', async () => {
    const facts = await qingshuiFacts();
    const { facts: after, refusals } = applyCorrections(facts, [
      { pointer: '/campaign', value: '新名称' },
      { pointer: '/period/end', value: '月底' },
    ]);
    expect(refusals.map(({ at }) => at)).toEqual(['/period/end']);
    expect(after).toBe(facts);
  });
});

describe('the words that a corrected fact came from', () => {
  const spans = {
    '/groups/0/organizations/0': [10, 14],
    '/groups/0/organizations/1': [15, 19],
    '/groups/1/name': [30, 33],
    '/chief/name': [40, 43],
  } satisfies Record<string, [number, number]>;

  it('are those of the facts as read while nothing is corrected', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(followSpans(facts, spans, facts).corrected).toEqual({});
      }),
    );
  });

  it('move with their row when a row before it goes', async () => {
    const read = await qingshuiFacts();
    const { facts } = applyCorrections(read, [{ pointer: '/groups', value: read.groups.slice(1) }]);
    const followed = followSpans(read, spans, facts);
    expect(followed.spans['/groups/0/name']).toEqual([30, 33]);
    expect(followed.spans['/groups/0/organizations/0']).toBeUndefined();
  });

  it('stay with a name that was set by hand, and a row added by hand has none', async () => {
    const read = await qingshuiFacts();
    const { facts } = applyCorrections(read, [
      { pointer: '/chief/name', value: '更正后的姓名' },
      { pointer: '/groups/0/organizations', value: [...(read.groups[0]?.organizations ?? []), '新加的协会'] },
    ]);
    const followed = followSpans(read, spans, facts);
    expect(followed.spans['/chief/name']).toEqual([40, 43]);
    expect(followed.corrected['/chief/name']).toBe('倪媛娥');
    expect(followed.spans['/groups/0/organizations/3']).toBeUndefined();
    expect(followed.corrected['/groups/0/organizations/3']).toBeNull();
  });
});
