import { expect, it } from 'vitest';
import { idSchema, newId } from './ids.ts';

it('an id has one spelling, that of the database', () => {
  const id = newId();
  expect(idSchema.parse(id.toUpperCase())).toBe(id);
  expect(idSchema.safeParse(`${id} `).success).toBe(false);
});
