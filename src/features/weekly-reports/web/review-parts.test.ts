import { expect, it } from 'vitest';
import { nextOf } from './review-parts.ts';

it('after a report comes the next that waits; the queue goes round and ends with the last', () => {
  const waiting = ['r1', 'r3', 'r2'].map((reportId) => ({ reportId, organizationName: reportId }));
  expect(nextOf(waiting, 'r1')?.reportId).toBe('r3');
  expect(nextOf(waiting, 'r2')?.reportId).toBe('r1');
  expect(nextOf(waiting, 'decided already')?.reportId).toBe('r1');
  expect(nextOf(waiting.slice(0, 1), 'r1')).toBeUndefined();
});
