import { expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import type { Afterwards } from '../../../platform/use-case/context.ts';
import type { Slices } from '../slices.ts';
import { inTurns, lookThrough } from './look-through.ts';

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

/** A database that takes down which looks have begun, and lets each end when it is told to. */
function heldUp() {
  const begun: (() => void)[] = [];
  const inTransaction = (() => new Promise<undefined>((resolve) => begun.push(() => resolve(undefined)))) as Afterwards['inTransaction'];
  return { begun, inTransaction };
}
const some = () => ({ reportId: newId(), version: 1 });

it('reports that come together are looked through one after the other', async () => {
  const { begun, inTransaction } = heldUp();
  const { signal } = new AbortController();
  const looks = [some(), some(), some()].map((one) => lookThrough({ inTransaction, signal }, one));
  for (const each of looks.keys()) {
    expect(begun).toHaveLength(each + 1);
    begun[each]?.();
    await looks[each];
  }
});

it('a server that stops begins none that waits: the job of the next one does', async () => {
  const { begun, inTransaction } = heldUp();
  const stopping = new AbortController();
  const looks = [some(), some()].map((one) => lookThrough({ inTransaction, signal: stopping.signal }, one));
  stopping.abort();
  begun[0]?.();
  await Promise.all(looks);
  expect(begun).toHaveLength(1);
});
