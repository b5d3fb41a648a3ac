import { RefusedError } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { mayReadReceived } from '../policy.ts';
import { situationOf, type ClaimedWeek } from './load-own-week.ts';
import { findExpected, findReportById } from './store.ts';
import { listVersions } from './versions-store.ts';

/**
 * A received report for those who may read it. To everybody else, and while nothing has been received, it does not exist:
 * an answer of another kind would tell that there is a draft.
 */
export async function loadReceivedReport(
  ctx: UseCaseContext,
  reportId: string,
  options: { forUpdate: boolean } = { forUpdate: false },
): Promise<ClaimedWeek> {
  const report = await findReportById(ctx, reportId, options);
  if (!report || report.version === 0 || !mayReadReceived(ctx.actor, report.organizationId)) throw notFound();
  const expected = await findExpected(ctx, report);
  if (!expected) throw notFound();
  return { expected, report, versions: await listVersions(ctx, reportId) };
}

/** For the office: drafts do not count among what it sees. */
export function receivedSituation(week: ClaimedWeek) {
  return { ...situationOf(week), draft: undefined };
}

function notFound(): RefusedError {
  return new RefusedError('notFound', [{ code: 'weekly-report.not-found' }]);
}
