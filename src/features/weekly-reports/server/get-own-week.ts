import { entriesById, linesOf } from '../../assistance/server/public-reads.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { actsAtOnce } from '../act-pages.ts';
import { figuresOf } from '../figures.ts';
import { availableOwnActions } from '../rules.ts';
import { standingOf } from '../standing-of.ts';
import { hintsOf, refusalsAgainstSubmission, shownHints } from '../submission.ts';
import type { DraftView, OwnWeekView } from '../own-week-views.ts';
import type { DecisionView } from '../views.ts';
import { listExemptions } from './exemptions-store.ts';
import { ledgerOfWeek } from './ledger-of-week.ts';
import { findOwnWeek, situationOf, surroundingsOf, type OwnWeek, type OwnWeekAddress } from './load-own-week.ts';
import { versionViewOf } from './receipt-view.ts';
import { sinceReceivedOf } from './since-received.ts';
import { standingSourceOf } from './standing-source.ts';
import type { WeeklyReport } from './store.ts';
import { villagesNamed } from './villages-named.ts';
import { findEarlierWords, listDecisions } from './versions-store.ts';

/** The desk of reporter and head for one week of their own organization. */
export async function getOwnWeek(ctx: UseCaseContext, { params }: { params: OwnWeekAddress }): Promise<OwnWeekView> {
  return viewOfOwnWeek(ctx, await findOwnWeek(ctx, params));
}

/** Read anew after a command, in the same transaction. */
export async function ownWeekAfter(ctx: UseCaseContext, address: OwnWeekAddress): Promise<OwnWeekView> {
  return viewOfOwnWeek(ctx, await findOwnWeek(ctx, address));
}

async function viewOfOwnWeek(ctx: UseCaseContext, week: OwnWeek): Promise<OwnWeekView> {
  const { expected, report, versions } = week;
  const surroundings = await surroundingsOf(ctx, week);
  const campaignName = surroundings.plans[0]?.campaignName ?? '';
  const earlier = await findEarlierWords(ctx, expected);
  const draft = report?.draft;
  const ledger = await ledgerOfWeek(ctx, week, surroundings.villages);
  const acts = ledger.acts.map(({ act }) => act);
  const figures = figuresOf(acts);
  return {
    campaignId: expected.campaignId,
    campaignName,
    organizationId: expected.organizationId,
    organizationName: expected.organizationName,
    groupName: expected.groupName,
    dueDate: expected.dueDate,
    startsAt: expected.startsAt.toISOString(),
    deadline: expected.deadline.toISOString(),
    now: ctx.now.toISOString(),
    standing: standingOf(standingSourceOf(expected, report), ctx.now),
    ledger: {
      acts: await linesOf(ctx, await entriesById(ctx, ledger.acts.slice(0, actsAtOnce).map(({ act }) => act.actId))),
      figures,
      composed: ledger.composed,
      mark: ledger.mark,
    },
    sinceReceived: ledger.signed ? await sinceReceivedOf(ctx, ledger) : null,
    draft: report ? draftViewOf(report) : null,
    revision: report?.draftRevision ?? 0,
    versions: versions.map((version, index) => versionViewOf(campaignName, { expected, versions }, version, { surroundings, mostActs: index === 0 ? actsAtOnce : 0 })),
    returned: report?.reviewState === 'returned' ? await latestReturn(ctx, report.reportId) : null,
    exemption: expected.exempt ? ((await listExemptions(ctx, expected)).at(-1) ?? null) : null,
    lastWeek: earlier?.texts ? { dueDate: earlier.dueDate, texts: earlier.texts } : null,
    unreadableWeek: earlier && !earlier.texts ? earlier.dueDate : null,
    villages: await villagesNamed(ctx, ledger.villages, versions.flatMap(({ content }) => content?.acts ?? [])),
    refusals: draft ? refusalsAgainstSubmission(draft.content, figures, earlier?.texts) : [],
    hints: draft ? shownHints(hintsOf({ ...draft.content, acts }, surroundings)) : [],
    actions: availableOwnActions(situationOf(week), ctx.actor, ctx.now),
  };
}

function draftViewOf({ draft, draftRevision }: WeeklyReport): DraftView | null {
  if (!draft) return null;
  return {
    state: draft.state,
    revision: draftRevision,
    content: draft.content,
    savedAt: draft.savedAt.toISOString(),
    savedBy: draft.savedBy,
    handBackNote: draft.handBackNote,
    correctionReason: draft.correctionReason,
  };
}

async function latestReturn(ctx: UseCaseContext, reportId: string): Promise<DecisionView | null> {
  const decisions = await listDecisions(ctx, reportId);
  return decisions.findLast(({ kind }) => kind === 'returned') ?? null;
}
