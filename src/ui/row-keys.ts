import { useState } from 'react';

/** The first `count` numbers that are not gone. */
export function keysOfRows(count: number, gone: readonly number[]): number[] {
  const keys: number[] = [];
  for (let key = 0; keys.length < count; key += 1) if (!gone.includes(key)) keys.push(key);
  return keys;
}

/**
 * Keys for rows that a person types and that have no id of their own: a row keeps its key when one above it is taken
 * out, so what is half typed in it stays with it. Call `removed(index)` beside the change of the list.
 */
export function useRowKeys(count: number): { keys: readonly number[]; removed(index: number): void } {
  const [gone, setGone] = useState<readonly number[]>([]);
  const keys = keysOfRows(count, gone);
  return { keys, removed: (index) => setGone([...gone, ...keys.slice(index, index + 1)]) };
}
