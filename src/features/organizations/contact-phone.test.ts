import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskContactPhone, normalizeContactPhone } from './contact-phone.ts';

describe('the telephone number of a contact', () => {
  it.each([
    ['０９３８ 7151 000', '09387151000'],
    ['0938-7151000', '0938-7151000'],
    ['+86 199 0000 0000', '+8619900000000'],
    ['7151000', '7151000'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(normalizeContactPhone(typed)).toBe(kept);
  });

  it.each(['', '12345', '电话', '0938-', '1-', 'a7151000', '+', '1'.repeat(21)])('%j is none', (typed) => {
    expect(normalizeContactPhone(typed)).toBeUndefined();
  });

  it('is never shown whole, and never by more than seven digits', () => {
    const digits = fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: 6, maxLength: 19 });
    fc.assert(
      fc.property(digits, (phone) => {
        const shown = maskContactPhone(phone);
        expect(shown).not.toContain(phone);
        expect(shown.replaceAll('*', '').length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
