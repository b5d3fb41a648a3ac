import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { emptyContent } from '../content.ts';
import { villagesHelpedBy, type ReportingPlan } from '../expectations.ts';
import { whyNotWriteFor } from '../policy.ts';
import { refusalsAgainstOwn, type ReportSituation } from '../rules.ts';
import type { SubmissionSurroundings } from '../submission.ts';
import type { OwnAction } from '../views.ts';
import { listPlanVersions } from './plans-store.ts';
import { claimReport, findExpected, findReport, type Draft, type ExpectedReport, type WeeklyReport, type WeekKey } from './store.ts';
import { listVersions, type ReportVersion } from './versions-store.ts';

export interface OwnWeekAddress {
  campaignId: string;
  dueDate: CalendarDate;
}

/** The organization's own week with everything that was received for it. */
export interface OwnWeek {
  expected: ExpectedReport;
  report: WeeklyReport | undefined;
  /** Newest first. */
  versions: ReportVersion[];
}

export interface ClaimedWeek extends OwnWeek {
  report: WeeklyReport;
}

/** Reads a week of the actor's organization. The organization comes from the session, so no address leads to another's. */
export async function findOwnWeek(ctx: UseCaseContext, address: OwnWeekAddress): Promise<OwnWeek> {
  const key = ownKey(ctx, address);
  const expected = await findExpected(ctx, key);
  if (!expected) throw notExpected(address);
  const report = await findReport(ctx, key);
  return { expected, report, versions: report ? await listVersions(ctx, report.reportId) : [] };
}

/** The same, held until the transaction ends, for a command; begins the report where there is none yet. */
export async function claimOwnWeek(ctx: UseCaseContext, address: OwnWeekAddress): Promise<ClaimedWeek> {
  const key = ownKey(ctx, address);
  return claim(ctx, key, await findExpected(ctx, key));
}

/**
 * The same for a command by which the week is answered. What is expected is held first, as by the closing of the week:
 * whichever of the two comes second sees what the first has done.
 */
export async function claimOwnWeekToAnswer(ctx: UseCaseContext, address: OwnWeekAddress): Promise<ClaimedWeek> {
  const key = ownKey(ctx, address);
  return claim(ctx, key, await findExpected(ctx, key, { forUpdate: true }));
}

async function claim(ctx: UseCaseContext, key: WeekKey, expected: ExpectedReport | undefined): Promise<ClaimedWeek> {
  if (!expected) throw notExpected(key);
  const report = await claimReport(ctx, key);
  if (expected.endedAt !== null && report.version === 0) throw notExpected(key);
  return { expected, report, versions: await listVersions(ctx, report.reportId) };
}

function ownKey(ctx: UseCaseContext, { campaignId, dueDate }: OwnWeekAddress) {
  const organizationId = ctx.actor.organizationId ?? '';
  refuseIf(whyNotWriteFor(ctx.actor, organizationId), 'forbidden');
  return { campaignId, dueDate, organizationId };
}

function notExpected({ dueDate }: OwnWeekAddress): RefusedError {
  return new RefusedError('notFound', [{ code: 'weekly-report.not-expected', params: { dueDate } }]);
}

export function situationOf({ expected, report, versions }: OwnWeek): ReportSituation {
  const latest = versions[0];
  return {
    startsAt: expected.startsAt,
    deadline: expected.deadline,
    draft: report?.draft,
    received:
      report?.firstOfKindAt && latest
        ? {
            kind: latest.kind,
            version: report.version,
            receiptNumber: latest.receiptNumber,
            firstOfKindAt: report.firstOfKindAt,
            reviewState: report.reviewState,
            offlineDelayAccepted: report.offlineDelayAccepted,
          }
        : undefined,
  };
}

export function refuseOwn(ctx: UseCaseContext, week: OwnWeek, action: OwnAction): void {
  const refusals = refusalsAgainstOwn(action, situationOf(week), ctx.actor, ctx.now);
  const forbidden = refusals.every(({ code }) => code === 'weekly-report.only-head-signs');
  refuseIf(refusals, forbidden ? 'forbidden' : 'conflict');
}

/** The draft as the caller knows it: whoever has seen an older one is told, and loses nothing. */
export function draftAtRevision({ report }: ClaimedWeek, revision: number): Draft {
  if (!report.draft) throw new RefusedError('conflict', [{ code: 'weekly-report.no-draft' }]);
  refuseStale(report, revision);
  return report.draft;
}

/** The same where nothing may have been typed: what is handed over or signed then is the week as the ledger has it. */
export function wordsAtRevision(ctx: UseCaseContext, week: ClaimedWeek, revision: number): Draft {
  if (week.report.draft) return draftAtRevision(week, revision);
  refuseStale(week.report, revision);
  return { state: 'writing', content: emptyContent, savedAt: ctx.now, savedBy: ctx.actor.name, handBackNote: '', correctionReason: '' };
}

export function refuseStale({ draft, draftRevision }: WeeklyReport, revision: number): void {
  if (draftRevision === revision) return;
  if (!draft) throw new RefusedError('conflict', [{ code: 'weekly-report.draft-gone' }]);
  const params = { revision: draftRevision, savedBy: draft.savedBy, savedAt: draft.savedAt.toISOString() };
  throw new RefusedError('conflict', [{ code: 'weekly-report.stale-revision', params }]);
}

/** What a submission of this week is held against. */
export async function surroundingsOf(
  ctx: UseCaseContext,
  { expected }: Pick<OwnWeek, 'expected'>,
): Promise<SubmissionSurroundings & { plans: ReportingPlan[]; villages: ReturnType<typeof villagesHelpedBy> }> {
  const plans = await listPlanVersions(ctx, expected.campaignId);
  const villages = villagesHelpedBy(expected.organizationId, plans);
  return {
    plans,
    villages,
    startsAt: expected.startsAt,
    deadline: expected.deadline,
  };
}
