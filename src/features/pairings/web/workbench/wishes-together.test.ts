import { describe, expect, it } from 'vitest';
import { wishesTogether } from './wishes-together.ts';

const max = (organizationName: string, value = 1) => ({ kind: 'organizationMax', organizationName, villageName: null, value }) as const;
const min = (villageName: string) => ({ kind: 'villageMin', organizationName: null, villageName, value: 4 }) as const;
const pin = (organizationName: string) => ({ kind: 'pin', organizationName, villageName: '东村', value: null }) as const;

describe('wishes that cannot hold together', () => {
  it('are told in one sentence where three and more are alike but for the name', () => {
    const told = wishesTogether([max('甲'), max('乙'), max('丙', 2), max('丁'), min('东村'), min('西村')]);
    expect(told.map(({ kind, value, reasons }) => [kind, value, reasons.map((one) => one.organizationName ?? one.villageName)])).toEqual([
      ['organizationMax', 1, ['甲', '乙', '丁']],
      ['organizationMax', 2, ['丙']],
      ['villageMin', 4, ['东村']],
      ['villageMin', 4, ['西村']],
    ]);
  });

  it('are told one by one where they are pairs', () => {
    expect(wishesTogether([pin('甲'), pin('乙'), pin('丙')])).toHaveLength(3);
  });
});
