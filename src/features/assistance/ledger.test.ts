import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyAct, type AssistanceAct } from './act.ts';
import { refusalsAgainstEntering, revisionsFor, type LedgerEntry } from './ledger.ts';

const actOf = (actId: string, people: number): AssistanceAct => ({
  ...emptyAct(actId),
  date: '2020-06-12',
  villageId: 'v1',
  mode: 'inPerson',
  kind: 'visit',
  people,
  visits: null,
  moneyFen: null,
  goods: [],
  note: '',
  byHead: false,
});

/** Some acts as a version of a report names them, each once. */
const version = fc
  .uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), people: fc.integer({ min: 0, max: 2 }) }), {
    selector: ({ id }) => id,
  })
  .map((acts) => acts.map(({ id, people }) => actOf(id, people)));

describe('the ledger', () => {
  it('after any run of versions says what the last one says, and every revision adds one', () => {
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 6 }), (versions) => {
        const ledger = new Map<string, LedgerEntry>();
        for (const acts of versions) {
          for (const next of revisionsFor(acts, [...ledger.values()])) {
            expect(next.revision).toBe((ledger.get(next.act.actId)?.revision ?? 0) + 1);
            ledger.set(next.act.actId, { ...next, reportId: 'r' });
          }
        }
        const standing = [...ledger.values()].filter(({ withdrawn }) => !withdrawn).map(({ act }) => act);
        const byId = (one: AssistanceAct, other: AssistanceAct) => one.actId.localeCompare(other.actId);
        expect(standing.toSorted(byId)).toEqual((versions.at(-1) ?? []).toSorted(byId));
      }),
    );
  });

  it('an act that stays as it was adds nothing', () => {
    fc.assert(
      fc.property(version, (acts) => {
        const ledger = revisionsFor(acts, []).map((next) => ({ ...next, reportId: 'r' }));
        expect(revisionsFor(acts, ledger)).toEqual([]);
      }),
    );
  });

  it('an act belongs to the report that first brought it', () => {
    const ledger = [{ act: actOf('a', 1), revision: 1, withdrawn: true, reportId: 'another' }];
    expect(refusalsAgainstEntering([actOf('b', 1), actOf('a', 1)], ledger, 'r')).toEqual([
      { code: 'assistance.act-of-another-report', at: 'acts.1' },
    ]);
  });
});
