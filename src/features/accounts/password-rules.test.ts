import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonPasswords } from './common-passwords.ts';
import { longestPassword, passwordRefusals, shortestPassword } from './password-rules.ts';

const codes = (password: string, owner = {}) => passwordRefusals(password, owner, 'body.password').map(({ code }) => code);

describe('a password', () => {
  it('is judged by characters as people count them, not by bytes', () => {
    expect(codes('竹杖芒鞋轻胜马')).toEqual(['accounts.password-too-short']);
    expect(codes('竹杖芒鞋轻胜马儿')).toEqual([]);
    expect(codes('😀🐎🌾🚜🌱🐖🍐')).toEqual(['accounts.password-too-short']);
  });

  it('of fitting length is refused only as common or as holding a name: there are no rules of composition', () => {
    fc.assert(
      fc.property(fc.string({ minLength: shortestPassword, maxLength: longestPassword }), (password) => {
        const refused = codes(password);
        expect(refused.every((code) => code === 'accounts.password-common')).toBe(true);
      }),
    );
  });

  it('is refused outside the lengths, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: shortestPassword - 1 }), (password) => {
        expect(codes(password)).toEqual(['accounts.password-too-short']);
      }),
    );
    expect(codes('字'.repeat(longestPassword + 1))).toEqual(['accounts.password-too-long']);
  });

  it('that holds the user name or the phone number of its owner is refused, in any spelling', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{4,12}$/),
        fc.stringMatching(/^1[3-9]\d{9}$/),
        fc.string({ maxLength: 20 }),
        (userName, phone, rest) => {
          expect(codes(`${rest}${userName.toUpperCase()}-${rest}-wxyz`, { userName })).toContain('accounts.password-holds-name');
          expect(codes(`${rest}${phone}`, { phone })).toContain('accounts.password-holds-name');
        },
      ),
    );
  });

  it.each([
    'password', 'PASSWORD', 'Ｐａｓｓｗｏｒｄ', '12345678', '876543210', '1234567890', 'abcdefgh', '88888888', 'abababab', '12121212',
    'abcabcabc', '19851203', '1985-12-03', '1985年12月3日', 'woaini1314', '5201314520', 'qwertyuiop', 'aa123456', 'qingshui2020',
  ])('%s is what guessers try first', (password) => {
    expect(codes(password)).toEqual(['accounts.password-common']);
  });

  it.each(['plum valley road', '山高路远坑深水急', 'kS9#vv2p', 'correct horse', '20201345 xk'])('%s will do', (password) => {
    expect(codes(password)).toEqual([]);
  });

  it('is compared with a list that holds nothing the length rule refuses already', () => {
    expect([...commonPasswords].filter((password) => Array.from(password).length < shortestPassword)).toEqual([]);
    expect(commonPasswords.size).toBeGreaterThan(250);
  });
});
