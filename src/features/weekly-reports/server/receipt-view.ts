import { RefusedError } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { hintsOf, shownHints, type SubmissionSurroundings } from '../submission.ts';
import { isLate } from '../standing.ts';
import type { Receipt, VersionView } from '../views.ts';
import { listPlanVersions } from './plans-store.ts';
import type { ExpectedReport } from './store.ts';
import type { ReportVersion } from './versions-store.ts';

/** What was expected and what has come, newest first. */
interface ReceivedWeek {
  expected: ExpectedReport;
  versions: readonly ReportVersion[];
}

/** The receipt of a version: the same whenever it is fetched. */
export async function receiptOf(ctx: UseCaseContext, week: ReceivedWeek, version: ReportVersion): Promise<Receipt> {
  return receiptIn(await campaignNameOf(ctx, week.expected.campaignId), week, version);
}

function receiptIn(campaignName: string, { expected, versions }: ReceivedWeek, version: ReportVersion): Receipt {
  const firstOfKind = versions.findLast(({ kind }) => kind === version.kind) ?? version;
  return {
    reportId: version.reportId,
    version: version.version,
    kind: version.kind,
    receiptNumber: version.receiptNumber,
    organizationName: expected.organizationName,
    campaignName,
    dueDate: expected.dueDate,
    deadline: expected.deadline.toISOString(),
    receivedAt: version.receivedAt.toISOString(),
    capturedAt: version.capturedAt?.toISOString() ?? null,
    late: isLate(firstOfKind.receivedAt, expected.deadline),
    receivedAfterDeadline: isLate(version.receivedAt, expected.deadline),
    signedBy: version.signerName,
    digest: version.digest,
  };
}

/** @param mostActs as many of its acts come along */
export function versionViewOf(
  campaignName: string,
  week: ReceivedWeek,
  version: ReportVersion,
  { surroundings, mostActs }: { surroundings: SubmissionSurroundings; mostActs: number },
): VersionView {
  return {
    ...receiptIn(campaignName, week, version),
    content: version.content && { ...version.content, acts: version.content.acts.slice(0, mostActs) },
    figures: version.figures,
    zeroReason: version.zeroReason,
    correctionReason: version.correctionReason,
    hints: version.content ? shownHints(hintsOf(version.content, surroundings)) : [],
  };
}

export async function campaignNameOf(ctx: UseCaseContext, campaignId: string): Promise<string> {
  const [latest] = await listPlanVersions(ctx, campaignId);
  if (!latest) throw new RefusedError('notFound', [{ code: 'weekly-report.no-such-week' }]);
  return latest.campaignName;
}
