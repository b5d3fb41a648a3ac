import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { pageFrom } from '../act-pages.ts';
import type * as contract from '../contract.ts';
import type { VersionActs } from '../views.ts';
import { loadReceivedReport } from './load-report.ts';

/** The acts of a received version, page by page, in the order in which they were signed. */
export async function listVersionActs(ctx: UseCaseContext, { params, query }: InputOf<typeof contract.listVersionActs>): Promise<VersionActs> {
  const { versions } = await loadReceivedReport(ctx, params.reportId);
  const asked = versions.find(({ version }) => version === params.version);
  if (!asked) throw new RefusedError('notFound', [{ code: 'weekly-report.not-found' }]);
  const { page, next } = pageFrom(asked.content?.acts ?? [], query.after);
  return { acts: page, next };
}
