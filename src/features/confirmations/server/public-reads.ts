import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { ReceiptState } from '../receipt.ts';
import { receiptsOf } from './store.ts';

/** Where acts stand with their receiving side; ids that the ledger does not know are left out. */
export async function confirmationOf(
  ctx: Pick<UseCaseContext, 'db' | 'actor'>,
  actIds: readonly string[],
): Promise<Map<string, ReceiptState>> {
  return new Map((await receiptsOf(ctx, actIds)).map(({ actId, state }) => [actId, state]));
}

/** Of acts: where each stands, and the revision since which what was received is the same. */
export { receiptsOf } from './store.ts';
export { placedActsConfirmedByVillage } from './confirmed-act-views.ts';
export { countOpenActs } from './open-act-views.ts';
export { unansweredActs } from './unanswered-act-views.ts';
