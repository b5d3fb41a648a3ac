import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPhone, normalizePhone, normalizeUserName, phoneRefusals, readSignInName, userNameRefusals } from './sign-in-names.ts';

const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);

describe('a user name', () => {
  it('is the same name however it is typed: capitals, full-width letters and outer blanks do not count', () => {
    expect(normalizeUserName(' Wang.Wu ')).toBe('wang.wu');
    expect(normalizeUserName('ＷＡＮＧ')).toBe('wang');
    expect(normalizeUserName(' 王芳')).toBe('王芳');
  });

  it('is normal once it has been normalized', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const once = normalizeUserName(typed);
        expect(normalizeUserName(once)).toBe(once);
      }),
    );
  });

  it('can never be taken for a phone number, and a phone number never for a user name', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), mobile, mobile.map((number) => `+86 ${number}`)), (typed) => {
        const isUserName = userNameRefusals(typed, 'at').length === 0;
        const isPhone = phoneRefusals(typed, 'at').length === 0;
        expect(isUserName && isPhone).toBe(false);
        expect(readSignInName(typed).kind === 'phone').toBe(isPhone);
      }),
    );
  });

  it.each(['王芳', 'wang-wu', 'li_si.2', 'Zhào', 'ab'])('may be %s', (name) => {
    expect(userNameRefusals(name, 'at')).toEqual([]);
  });

  it.each(['王', 'a', '12345678', '13800000000', 'two words', 'a@b.example', 'x'.repeat(33), '<b>'])('may not be %s', (name) => {
    expect(userNameRefusals(name, 'at')).toHaveLength(1);
  });
});

describe('a phone number', () => {
  it.each(['13800000000', '138 0000 0000', '138-0000-0000', '+86 13800000000', '0086-138-0000-0000', '８６１３８００００００００'])(
    'written as %s is the same number',
    (typed) => {
      expect(normalizePhone(typed)).toBe('13800000000');
    },
  );

  it('from abroad keeps its country code', () => {
    expect(normalizePhone('00852 5123 4567')).toBe('+85251234567');
  });

  it('is normal once it has been normalized', () => {
    fc.assert(
      fc.property(fc.oneof(mobile, fc.stringMatching(/^(\+|00|86)?\d{7,15}$/)), (typed) => {
        const once = normalizePhone(typed);
        expect(once === undefined ? undefined : normalizePhone(once)).toBe(once);
      }),
    );
  });

  it.each(['', '1380000000', '12800000000', '0938-7150000', '+8612345678901', 'call me'])('is not %s', (typed) => {
    expect(normalizePhone(typed)).toBeUndefined();
  });

  it('is shown to colleagues with its middle hidden', () => {
    expect(maskPhone('13812345678')).toBe('138****5678');
  });
});
