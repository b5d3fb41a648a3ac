import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { ReportContent } from '../content.ts';
import { weeklyReportReceived } from '../events.ts';
import { figuresOf } from '../figures.ts';
import { isLate } from '../standing.ts';
import type { SignedAct } from '../week-acts.ts';
import type { Receipt } from '../views.ts';
import { bindActs } from './acts-store.ts';
import type { ClaimedWeek } from './load-own-week.ts';
import { digestOf, receiptNumberOf } from './receipt.ts';
import { receiptOf } from './receipt-view.ts';
import { saveReport, updateExpected, type ExpectedReport } from './store.ts';
import { addVersion, type ReportVersion } from './versions-store.ts';

export interface Submission {
  kind: 'report' | 'zero';
  /** Null for a zero answer. */
  content: ReportContent | null;
  /** The acts of the content, each in the revision that stands. */
  acts: readonly SignedAct[];
  zeroReason: string;
  capturedAt: string | undefined;
}

/**
 * The one act by which a week is answered: freezes the content as the next version with the signature of the actor, takes
 * it in at the server's time, binds it to the acts of the ledger and writes the receipt. All of it or nothing.
 */
export async function receiveVersion(
  ctx: UseCaseContext,
  { expected, report, versions }: ClaimedWeek,
  submission: Submission,
): Promise<Receipt> {
  const version = freeze(ctx, { expected, reportId: report.reportId, version: report.version + 1 }, submission, {
    correctionReason: report.draft?.correctionReason ?? '',
    draftRevision: report.draftRevision,
  });
  const firstOfKind = versions.findLast(({ kind }) => kind === submission.kind) ?? version;
  await addVersion(ctx, version);
  await saveReport(ctx, {
    ...report,
    draft: undefined,
    version: version.version,
    kind: version.kind,
    firstOfKindAt: firstOfKind.receivedAt,
    // A first “本周无进展” is an answer that needs no review; what replaces a received report always does.
    reviewState: version.kind === 'zero' && version.version === 1 ? null : 'awaitingReview',
    // Accepting a delay spoke of what was received then, not of another kind of answer that came later.
    offlineDelayAccepted: report.offlineDelayAccepted && report.kind === version.kind,
  });
  await updateExpected(ctx, report, { done: true });
  await bindActs(ctx, version, submission.acts);
  await ctx.audit({
    action: version.kind === 'zero' ? 'weekly-report.zero-received' : 'weekly-report.received',
    subject: { type: 'weeklyReport', id: report.reportId },
    detail: {
      version: version.version,
      receiptNumber: version.receiptNumber,
      digest: version.digest,
      late: isLate(firstOfKind.receivedAt, expected.deadline),
      receivedAfterDeadline: isLate(version.receivedAt, expected.deadline),
      acts: submission.acts.length,
    },
  });
  await ctx.record(
    weeklyReportReceived({
      campaignId: report.campaignId,
      organizationId: report.organizationId,
      dueDate: report.dueDate,
      reportId: report.reportId,
      version: version.version,
      kind: version.kind,
      receivedAt: version.receivedAt.toISOString(),
    }),
  );
  return receiptOf(ctx, { expected, versions: [version, ...versions] }, version);
}

function freeze(
  ctx: UseCaseContext,
  { expected, reportId, version }: { expected: ExpectedReport; reportId: string; version: number },
  { kind, content, zeroReason, capturedAt }: Submission,
  draft: { correctionReason: string; draftRevision: number },
): ReportVersion {
  const frozen = {
    reportId,
    version,
    kind,
    content,
    figures: figuresOf(content?.acts ?? []),
    zeroReason,
    correctionReason: draft.correctionReason,
    draftRevision: draft.draftRevision,
    signerId: ctx.actor.accountId,
    signerName: ctx.actor.name,
    signerRole: ctx.actor.role,
    receivedAt: ctx.now,
    capturedAt: capturedAt === undefined ? null : new Date(capturedAt),
    receiptNumber: receiptNumberOf({ dueDate: expected.dueDate, reportId, version }),
  };
  return { ...frozen, digest: digestOf(sealedPart(expected, frozen)) };
}

/** What the digest of a receipt binds together. */
export function sealedPart(week: Pick<ExpectedReport, 'countyId' | 'campaignId' | 'organizationId' | 'dueDate'>, version: Omit<ReportVersion, 'digest'>) {
  return {
    countyId: week.countyId,
    campaignId: week.campaignId,
    organizationId: week.organizationId,
    dueDate: week.dueDate,
    reportId: version.reportId,
    version: version.version,
    kind: version.kind,
    content: version.content,
    zeroReason: version.zeroReason,
    correctionReason: version.correctionReason,
    signer: { accountId: version.signerId, name: version.signerName, role: version.signerRole },
    receivedAt: version.receivedAt.toISOString(),
    receiptNumber: version.receiptNumber,
  };
}
