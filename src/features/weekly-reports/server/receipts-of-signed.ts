import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { ReceiptState } from '../../confirmations/receipt.ts';
import { confirmationOfRevisions } from '../../confirmations/server/public-reads.ts';
import { listActsSignedIn } from './acts-store.ts';

/**
 * Where acts stand with their receiving side, as received versions tell them: a village that has confirmed 500 yuan has not confirmed
 * the 50,000 that were signed before the correction.
 */
export async function receiptsOfSigned(
  ctx: Pick<UseCaseContext, 'db' | 'actor'>,
  actIds: readonly string[],
  versions: readonly { reportId: string; version: number }[],
): Promise<Map<string, ReceiptState>> {
  const asked = new Set(actIds);
  return confirmationOfRevisions(ctx, (await listActsSignedIn(ctx, versions)).filter(({ actId }) => asked.has(actId)));
}
