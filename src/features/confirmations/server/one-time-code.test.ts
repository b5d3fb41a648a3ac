import { describe, expect, it } from 'vitest';
import { codesOf, newCodeSecret } from './one-time-code.ts';

describe('a one-time code', () => {
  it('is the HOTP value of RFC 4226, appendix D', () => {
    const secret = Buffer.from('12345678901234567890').toString('base64');
    expect(codesOf(secret, 10)).toEqual(['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489']);
  });

  it('has six digits, also where it begins with zero', () => {
    expect(codesOf(newCodeSecret(), 300).every((code) => /^\d{6}$/.test(code))).toBe(true);
  });

  it('is another for every household', () => {
    expect(newCodeSecret()).not.toBe(newCodeSecret());
  });
});
