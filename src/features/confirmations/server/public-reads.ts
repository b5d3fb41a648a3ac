import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { receiptStateAt, type ReceiptState } from '../receipt.ts';
import { deniedAsHeld } from './denied-as-held.ts';
import { receiptsOf } from './store.ts';

/** Where acts stand with their receiving side as the ledger has them now; ids that the ledger does not know are left out. */
export async function confirmationOf(
  ctx: Pick<UseCaseContext, 'db' | 'actor'>,
  actIds: readonly string[],
): Promise<Map<string, ReceiptState>> {
  return new Map((await receiptsOf(ctx, actIds)).map(({ actId, state }) => [actId, state]));
}

/** The same for whoever holds acts as they were: in these revisions. */
export async function confirmationOfRevisions(
  ctx: Pick<UseCaseContext, 'db' | 'actor'>,
  held: readonly { actId: string; revision: number }[],
): Promise<Map<string, ReceiptState>> {
  const revisions = new Map(held.map(({ actId, revision }) => [actId, revision]));
  const receipts = await receiptsOf(ctx, [...revisions.keys()]);
  const replaced = receipts.flatMap(({ actId, askedFrom }) => {
    const revision = revisions.get(actId);
    return revision !== undefined && revision < askedFrom ? [{ actId, revision }] : [];
  });
  const denied = await deniedAsHeld(ctx, replaced);
  return new Map(receipts.map((receipt) => [receipt.actId, denied.has(receipt.actId) ? 'disputed' : receiptStateAt(receipt, revisions.get(receipt.actId))]));
}

/** Of acts: where each stands, and the revision since which what was received is the same. */
export { receiptsOf } from './store.ts';
export { placedActsConfirmedByVillage } from './confirmed-act-views.ts';
export { countOpenActs } from './open-act-views.ts';
export { unansweredActs } from './unanswered-act-views.ts';
