import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultOfIdNumber } from '../../features/registry/id-number.ts';
import { isPhone } from '../../features/registry/personal-data.ts';
import { madeUpIdNumber, madeUpPhone } from './made-up-numbers.ts';

describe('numbers in the demo', () => {
  it('are sound, of a place that the country does not have and a range that no operator has', () => {
    expect(faultOfIdNumber(madeUpIdNumber('1970-01-01', 11))).toBeUndefined();
    expect(madeUpIdNumber('1970-01-01', 11)).toMatch(/^999999/);
    expect(isPhone(madeUpPhone(9_999_999))).toBe(true);
    expect(madeUpPhone(9_999_999)).toMatch(/^1[0-2]/);
  });

  it('are made there alone: no file of the story writes a number that a mobile telephone may have', () => {
    const folder = new URL('.', import.meta.url);
    const written = readdirSync(folder).filter((file) => /\b1[3-9]\d{5,}/.test(readFileSync(new URL(file, folder), 'utf8')));
    expect(written).toEqual([]);
  });
});
