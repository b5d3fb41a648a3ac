import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { listRevisions } from '../../assistance/server/public-reads.ts';
import { askedFrom, receiptStateOf, type ReceiptState } from '../receipt.ts';
import { answersTo, holdReceipt, saveReceipt } from './store.ts';

/** Writes down where an act stands with its receiving side, as it follows from its revisions and the answers. */
export async function refreshReceipt(ctx: UseCaseContext, actId: string): Promise<ReceiptState> {
  await holdReceipt(ctx, actId);
  const entries = await listRevisions(ctx, actId);
  const [latest] = entries;
  if (!latest) throw new Error('a receipt of no act');
  const from = askedFrom(entries);
  const state = receiptStateOf(latest.act, await answersTo(ctx, [actId]), from);
  const { withdrawn, campaignId, organizationId, act } = latest;
  await saveReceipt(ctx, { actId, campaignId, organizationId, villageId: act.villageId, actedOn: act.date, withdrawn, askedFrom: from, state });
  return state;
}
