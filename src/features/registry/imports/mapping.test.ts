import { describe, expect, it } from 'vitest';
import { whyMappingIsNotEnough, type Mapping } from './mapping.ts';

const households: Mapping = {
  sheets: [0],
  header: { first: 1, last: 1 },
  columns: (['village', 'name', 'relation', 'category'] as const).map((field, at) => ({ column: at + 1, field, inTenThousands: false })),
  villageId: null,
  ruleSet: 'gansu-2020',
  category: null,
  incomeYear: 2019,
};
const codes = (mapping: Mapping, kind: 'households' | 'villages' = 'households') => whyMappingIsNotEnough(kind, mapping).map(({ code }) => code);

describe('a mapping', () => {
  it('of households says by which rule set they are judged; one of villages need not', () => {
    expect(codes(households)).toEqual([]);
    expect(codes({ ...households, ruleSet: null })).toEqual(['registry-import.rule-set-missing']);
    expect(codes({ ...households, ruleSet: null, columns: households.columns.slice(0, 1) }, 'villages')).toEqual([]);
  });
});
