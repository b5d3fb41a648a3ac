import { expect, it } from 'vitest';
import { nameOfHousehold } from './title-of-act.ts';

it('a household is called by its head, and one without is not called nothing', () => {
  const households = [
    { householdId: 'a', headName: '示例·张某' },
    { householdId: 'b', headName: '' },
  ];
  expect(['a', 'b', 'c'].map((id) => nameOfHousehold(households, id)['zh-CN'])).toEqual(['示例·张某', '无户主', '无户主']);
  expect(nameOfHousehold(households, 'b').en).toBe('No head');
});
