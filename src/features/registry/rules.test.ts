import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aHousehold, aPerson } from '../../../tests/support/registry-scenes.ts';
import { madeUpIdNumber } from '../../main/demo/made-up-numbers.ts';
import { ageOn, incomePerHead, netIncome } from './household.ts';
import { oddThings } from './oddities.ts';
import { maskBankAccount, maskIdNumber, maskPhone } from './personal-data.ts';
import { settledPerson, whyHouseholdCannotBe, whyPersonCannotBe, whyTheyCannotLiveTogether } from './rules.ts';
import { searchTermsOf, soughtBy } from './search-terms.ts';

const today = '2020-06-16';
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);

describe('a person', () => {
  it('cannot be born tomorrow, nor be older than anybody ever was', () => {
    const born = (birthDate: string) => codes(whyPersonCannotBe({ ...aPerson(), idNumber: null, birthDate }, today, 'p'));
    expect(born('2020-06-17')).toEqual(['registry.age-impossible']);
    expect(born('1899-06-16')).toEqual(['registry.age-impossible']);
    expect([...born('2020-06-16'), ...born('1899-06-17')]).toEqual([]);
  });

  it('must have the birth date and the sex that the ID number tells', () => {
    const person = { ...aPerson(), idNumber: madeUpIdNumber('1970-02-03', 12) };
    const reasons = whyPersonCannotBe({ ...person, birthDate: '1970-03-02', gender: 'male' }, today, 'p');
    expect(codes(reasons)).toEqual(['registry.birth-date-differs', 'registry.gender-differs']);
    expect(codes(whyPersonCannotBe({ ...person, birthDate: '1970-02-03', gender: 'female' }, today, 'p'))).toEqual([]);
  });

  it('is not given a birth date by a number that is wrong', () => {
    const wrong = madeUpIdNumber('1970-02-03', 12).slice(0, 17);
    expect(settledPerson({ ...aPerson(), idNumber: wrong, birthDate: null, gender: null })).toMatchObject({ birthDate: null, gender: null });
  });
});

describe('persons of one household', () => {
  it('have one head and no ID number twice', () => {
    const [one, other] = [aPerson({ name: '示例甲' }), aPerson({ name: '示例乙' })];
    expect(codes(whyTheyCannotLiveTogether([one, { ...other, idNumber: one.idNumber }], 'p'))).toEqual(['registry.two-heads', 'registry.id-number-twice']);
    expect(whyTheyCannotLiveTogether([one, { ...other, relation: 'sibling' }], 'p')).toEqual([]);
  });

  it('are looked at twice where ages can hardly be, and may stand all the same', () => {
    const odd = (...persons: [Parameters<typeof oddThings>[0][number]['relation'], string | null][]) =>
      codes(oddThings(persons.map(([relation, birthDate]) => ({ name: '示例', relation, birthDate })), today));
    expect(odd(['head', '1970-01-01'], ['spouse', '1972-01-01'], ['son', '1995-01-01'], ['mother', '1950-01-01'])).toEqual([]);
    expect(odd(['head', '2010-01-01'])).toEqual(['registry.odd-young-head']);
    expect(odd(['head', '1970-01-01'], ['son', '1975-01-01'])).toEqual(['registry.odd-old-child']);
    expect(odd(['head', '1970-01-01'], ['daughter', '1960-01-01'])).toEqual(['registry.odd-old-child']);
    expect(odd(['head', '1970-01-01'], ['father', '1965-01-01'])).toEqual(['registry.odd-young-parent']);
    expect(odd(['spouse', '1970-01-01'])).toEqual(['registry.odd-no-head']);
    expect(odd()).toEqual(['registry.odd-nobody']);
    expect(odd(['head', null], ['son', '1940-01-01'])).toEqual([]);
  });
});

describe('a household', () => {
  it('says of which year its income is, and no year that has not come', () => {
    const household = aHousehold('v');
    expect(codes(whyHouseholdCannotBe({ ...household, incomeYear: null }, today, 'h'))).toEqual(['registry.income-without-year']);
    expect(codes(whyHouseholdCannotBe({ ...household, incomeYear: 2021 }, today, 'h'))).toEqual(['registry.income-year-ahead']);
  });

  it('has the same income whatever is earned how, less what production cost, and per head to the nearest fen', () => {
    const fen = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(fen, fen, fen, fen, fen, fc.integer({ min: 1, max: 20 }), (wage, business, transfer, property, expenses, persons) => {
        const income = { wage, business, transfer, property, expenses };
        expect(netIncome(income)).toBe(netIncome({ ...income, wage: business, business: wage }));
        expect(Math.abs((incomePerHead(income, persons) ?? NaN) * persons - netIncome(income))).toBeLessThanOrEqual(persons / 2);
      }),
    );
    expect(incomePerHead(null, 3)).toBeNull();
    expect(incomePerHead({ wage: 1, business: 0, transfer: 0, property: 0, expenses: 0 }, 0)).toBeNull();
  });
});

it('a birthday counts from its own day, also that of the 29th of February', () => {
  expect([ageOn('1970-06-17', today), ageOn('1970-06-16', today), ageOn('2004-02-29', '2021-02-28'), ageOn('2004-02-29', '2021-03-01')]).toEqual([49, 50, 16, 17]);
});

describe('a mask', () => {
  it('hides what would make a number easy to guess', () => {
    expect([maskIdNumber('99999919700115001X'), maskPhone('12400001234'), maskPhone('09380001234'), maskBankAccount('0000000001234567890')]).toEqual([
      '9999**************', '124****1234', '093****1234', '***************7890',
    ]);
  });

  it('never shows more than half of anything that is long enough to be a number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8,30}$/), (number) => {
        for (const mask of [maskIdNumber, maskBankAccount]) expect(mask(number).replaceAll('*', '').length).toBeLessThanOrEqual(number.length / 2);
      }),
    );
  });
});

describe('a search', () => {
  it('has a term for every part of the name that goes to its end', () => {
    expect(searchTermsOf('示例·张某', ['slzm'])).toEqual(['示例张某', '例张某', '张某', '某', 'slzm', 'lzm', 'zm']);
  });

  it('tells a name from a household number, and both from a number that must not stand in an address', () => {
    expect(soughtBy('  ')).toEqual({ kind: 'nothing' });
    expect(soughtBy('ZM')).toEqual({ kind: 'name', term: 'zm' });
    expect(soughtBy('SL010001')).toEqual({ kind: 'householdNumber', number: 'SL010001' });
    expect(soughtBy('９９９９９９19700115001x')).toEqual({ kind: 'personalNumber', number: '99999919700115001x' });
    expect(soughtBy('124 0000 1234').kind).toBe('personalNumber');
    for (const withName of ['张三13900000001', '电话139-0000-0001', '99999919700115001x 张三']) expect([withName, soughtBy(withName).kind]).toEqual([withName, 'personalNumber']);
    expect(soughtBy('SL2020-001').kind).toBe('householdNumber');
  });
});
