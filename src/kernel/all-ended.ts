/**
 * Waits until every one has ended, then fails as the first in order failed: what shares a transaction must not be on its way
 * when that ends.
 */
export async function allEnded(works: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(works)) if (outcome.status === 'rejected') throw outcome.reason;
}
