import { expect, it } from 'vitest';
import type { Slices } from '../slices.ts';
import { inTurns } from './look-through.ts';

function* threeTurns(order: string[]): Slices<string> {
  for (const turn of ['one', 'two', 'three']) {
    order.push(turn);
    yield;
  }
  return 'done';
}

it('what else there is to do is done between two turns of a long look', async () => {
  const order: string[] = [];
  setImmediate(() => order.push('something else'));
  expect(await inTurns(threeTurns(order), new AbortController().signal)).toBe('done');
  expect(order).toEqual(['one', 'something else', 'two', 'three']);
});

it('a server that stops does not wait for the end of a long look', async () => {
  const order: string[] = [];
  const stopping = new AbortController();
  const looking = inTurns(threeTurns(order), stopping.signal);
  stopping.abort();
  expect(await looking).toBeUndefined();
  expect(order).toEqual(['one']);
});
