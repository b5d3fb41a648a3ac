import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import type { Receipt } from '../views.ts';
import { loadReceivedReport } from './load-report.ts';
import { receiptOf } from './receipt-view.ts';

/** The receipt once more, of the latest version unless told. */
export async function getReceipt(ctx: UseCaseContext, { params, query }: InputOf<typeof contract.getReceipt>): Promise<Receipt> {
  const { expected, versions } = await loadReceivedReport(ctx, params.reportId);
  const version = query.version === undefined ? versions[0] : versions.find((one) => one.version === query.version);
  if (!version) throw new RefusedError('notFound', [{ code: 'weekly-report.not-found' }]);
  return receiptOf(ctx, { expected, versions }, version);
}
