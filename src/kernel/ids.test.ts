import { afterEach, expect, it, vi } from 'vitest';
import { idSchema, newId, newIds } from './ids.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('an id has one spelling, that of the database', () => {
  const id = newId();
  expect(idSchema.parse(id.toUpperCase())).toBe(id);
  expect(idSchema.safeParse(`${id} `).success).toBe(false);
});

it('ids sort by their birth, a thousand in one moment and when the clock is put back', () => {
  vi.useFakeTimers({ now: new Date('2026-06-16T18:00:00+08:00') });
  const born = Array.from({ length: 3_000 }, () => newId());
  vi.setSystemTime(new Date('2026-06-16T17:00:00+08:00'));
  born.push(newId());
  vi.setSystemTime(new Date('2026-06-16T18:00:00.001+08:00'));
  born.push(newId());
  expect(born.toSorted()).toEqual(born);
  expect(new Set(born).size).toBe(born.length);
});

it('ids of what is born together are whole ids in their order, behind those before and before those after', () => {
  const born = [newId(), ...newIds(9), ...newIds(1), ...newIds(60), newId()];
  expect(born.toSorted()).toEqual(born);
  expect(new Set(born).size).toBe(72);
  expect(born.map((id) => idSchema.parse(id))).toEqual(born);
  expect(newIds(0)).toEqual([]);
});
