import { expect, it } from 'vitest';
import { namesOf } from './household-names.ts';

it('a household without a head is told all the same', () => {
  expect(namesOf([{ name: '（示例）张三' }, { name: '' }], '无户主')).toBe('（示例）张三、无户主');
});
