import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpIdNumber } from '../../main/demo/made-up-numbers.ts';
import { birthDateOf, faultOfIdNumber, genderOf, plainIdNumber } from './id-number.ts';

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const order = fc.integer({ min: 0, max: 999 });

describe('an ID number', () => {
  it('that is sound tells birth date and sex', () => {
    fc.assert(
      fc.property(day, order, (birthDate, number) => {
        const idNumber = madeUpIdNumber(birthDate, number);
        expect(faultOfIdNumber(idNumber)).toBeUndefined();
        expect([birthDateOf(idNumber), genderOf(idNumber)]).toEqual([birthDate, number % 2 === 1 ? 'male' : 'female']);
      }),
    );
  });

  it('with any one digit copied wrong is refused', () => {
    fc.assert(
      fc.property(day, order, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (birthDate, number, place, shift) => {
        const idNumber = madeUpIdNumber(birthDate, number);
        const digit = (Number(idNumber[place]) + shift) % 10;
        expect(faultOfIdNumber(`${idNumber.slice(0, place)}${digit}${idNumber.slice(place + 1)}`)).toBeDefined();
      }),
    );
  });

  it('with two neighbouring digits exchanged is refused', () => {
    fc.assert(
      fc.property(day, order, fc.integer({ min: 0, max: 15 }), (birthDate, number, place) => {
        const idNumber = madeUpIdNumber(birthDate, number);
        const [one = '', other = ''] = [idNumber[place], idNumber[place + 1]];
        fc.pre(one !== other);
        expect(faultOfIdNumber(`${idNumber.slice(0, place)}${other}${one}${idNumber.slice(place + 2)}`)).toBeDefined();
      }),
    );
  });

  it('is read as people type it: full-width, with blanks, with a small x', () => {
    const sound = madeUpIdNumber('1972-08-05', 18);
    expect(sound.at(-1)).toBe('X');
    expect(plainIdNumber(' 999999 19720805 018ｘ')).toBe(sound);
  });

  it('of fifteen digits, as they were until 1999, is no longer one', () => {
    expect(faultOfIdNumber('999999720805024')).toBe('length');
    expect(faultOfIdNumber('99999919721305024X')).toBe('birthDate');
  });
});
