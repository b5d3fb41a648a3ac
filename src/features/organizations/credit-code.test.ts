import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCharacterOf, hintsOfCreditCode, isCreditCodeShaped, normalizeCreditCode } from './credit-code.ts';

const letters = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');
const letter = fc.constantFrom(...letters);
const body = fc.array(letter, { minLength: 17, maxLength: 17 }).map((parts) => parts.join(''));
const code = body.map((text) => text + checkCharacterOf(text));
const fails = (text: string) => hintsOfCreditCode(text, null).includes('checkDigit');

describe('a unified social credit code', () => {
  it('as published for known companies passes the check', () => {
    for (const known of ['91440300708461136T', '9144030071526726XG', '91330100799655058B']) {
      expect(checkCharacterOf(known.slice(0, 17))).toBe(known[17]);
    }
  });

  it('passes with the check character of its own first seventeen', () => {
    fc.assert(
      fc.property(code, (text) => {
        expect(fails(text)).toBe(false);
      }),
    );
  });

  it('fails with any one letter changed', () => {
    fc.assert(
      fc.property(code, fc.nat(17), letter, (text, place, other) => {
        fc.pre(text[place] !== other);
        expect(fails(text.slice(0, place) + other + text.slice(place + 1))).toBe(true);
      }),
    );
  });

  it('fails with two different neighbours changed about', () => {
    fc.assert(
      fc.property(code, fc.nat(15), (text, place) => {
        const [one, next] = [text[place], text[place + 1]];
        fc.pre(one !== next);
        expect(fails(`${text.slice(0, place)}${next}${one}${text.slice(place + 2)}`)).toBe(true);
      }),
    );
  });

  it('holds no I, O, S, V or Z', () => {
    fc.assert(
      fc.property(code, fc.nat(17), fc.constantFrom('I', 'O', 'S', 'V', 'Z'), (text, place, other) => {
        const hints = hintsOfCreditCode(text.slice(0, place) + other + text.slice(place + 1), null);
        expect([hints.includes('characters'), hints.includes('checkDigit')]).toEqual([true, false]);
      }),
    );
  });

  it('is the same however it was typed', () => {
    expect(normalizeCreditCode(' ５２62-0521 mj0000000x ')).toBe('52620521MJ0000000X');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(normalizeCreditCode(normalizeCreditCode(text))).toBe(normalizeCreditCode(text));
      }),
    );
  });

  it('is eighteen figures and letters, nothing else', () => {
    expect([isCreditCodeShaped('52620521MJ0000000X'), isCreditCodeShaped('52620521MJ0000000'), isCreditCodeShaped('52620521MJ000000民0')]).toEqual([true, false, false]);
  });

  const registeredAs = (head: string) => `${head}620521MJ0000000`;
  it('that no civil-affairs office gives out is a hint, and so is one of another form than the kind', () => {
    const of = (head: string, kind: Parameters<typeof hintsOfCreditCode>[1]) => {
      const start = registeredAs(head);
      return hintsOfCreditCode(start + checkCharacterOf(start), kind);
    };
    expect(of('91', 'kindergarten')).toEqual(['notSocial']);
    expect(of('51', 'kindergarten')).toEqual(['otherForm']);
    expect(of('52', 'kindergarten')).toEqual([]);
    expect(of('51', 'association')).toEqual([]);
    expect(of('53', 'foundation')).toEqual([]);
  });
});
