import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gansu2020 } from '../rule-sets/gansu-2020.ts';
import type { DraftMember } from './draft-households.ts';
import type { DraftPerson } from './draft-row.ts';
import { personMatcher, planHousehold, type KnownHousehold, type KnownPerson } from './plan-household.ts';

const member = (person: DraftPerson, row = 2): DraftMember => ({ sheet: 0, row, person, issues: [] });
const household: KnownHousehold = {
  householdId: 'h', villageId: 'v', ruleSet: 'gansu-2020', category: 'poor', unfinishedSince: '2020-01-01', revision: 0, number: null, causes: [], income: null,
  incomeYear: null, housing: null, water: null, address: '', bankAccount: null, note: '', persons: [],
};
const nobody = { relation: 'other', gender: null, phone: null, schooling: null, labour: null, health: null, revision: 0 } as const;

describe('who a row of the sheet is', () => {
  const name = fc.constantFrom('甲', '乙');
  const birthDate = fc.constantFrom('1970-01-01', '1980-01-01');
  const idNumber = fc.constantFrom('a', 'b', 'c');
  const persons: fc.Arbitrary<KnownPerson[]> = fc.array(
    fc.record({ name, birthDate: fc.option(birthDate), idNumber: fc.option(idNumber) }).map((one) => ({ ...nobody, ...one, personId: '' })),
    { maxLength: 6 },
  ).map((list) => list.map((one, at) => ({ ...one, personId: `p${at}` })));
  const drafts = fc.array(
    fc.record({ name, birthDate, idNumber, personId: fc.constantFrom('p0', 'p3', 'gone') }, { requiredKeys: ['name'] }).map((person) => member(person)),
    { minLength: 1, maxLength: 6 },
  );

  it('is the first with its number or its ID number, else the only one of its name and birth date whom no other row claims', () => {
    fc.assert(
      fc.property(persons, drafts, (known, members) => {
        const matchOf = personMatcher({ members }, { persons: known });
        const claimed = new Set(members.map(({ person }) => person.idNumber));
        for (const { person } of members) {
          const byNumber = known.find((one) => one.personId === person.personId || (person.idNumber !== undefined && one.idNumber === person.idNumber));
          const named = known.filter(
            (one) =>
              one.name === person.name &&
              !(one.idNumber !== null && claimed.has(one.idNumber)) &&
              (person.birthDate === undefined || one.birthDate === null || one.birthDate === person.birthDate),
          );
          expect(matchOf({ person })).toBe(byNumber ?? (named.length === 1 ? named[0] : undefined));
        }
      }),
    );
  });
});

describe('a household of thousands of rows', () => {
  it('is planned by looking at each row a few times, not at all of them for each', () => {
    let looks = 0;
    const rows = 500;
    const members = Array.from({ length: rows }, (_, row) => {
      const person = { name: `示例${row}`, relation: 'other' as const };
      return member(Object.defineProperty(person, 'idNumber', { enumerable: true, get: () => ((looks += 1), 'a') }), row);
    });
    const persons = Array.from({ length: rows }, (_, at): KnownPerson => ({ ...nobody, personId: `p${at}`, name: `示例${at}`, birthDate: null, idNumber: null }));
    const known = { ...household, persons };
    const group = { sheet: 0, row: 0, household: {}, members, issues: [], emptyRows: [] };
    const plan = planHousehold(group, known, 'v', { today: '2020-06-16', ruleSet: gansu2020, category: null, incomeYear: null, columnOf: new Map() });
    expect(plan.persons.map(({ known: person }) => person?.personId)).toEqual(persons.map(({ personId }) => personId));
    expect(looks).toBeLessThan(10 * rows);
  });
});
