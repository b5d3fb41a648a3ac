import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { currentWeek } from '../board.ts';
import { whyNotWriteFor } from '../policy.ts';
import { standingOf } from '../standing-of.ts';
import type { OwnWeeksView } from '../own-week-views.ts';
import { actsOfWeek } from './acts-of-week.ts';
import { listBoardEntries, listDraftStates, listOwnExpected, listReportingCampaigns } from './board-views.ts';
import { findExpected, findReport, type WeekKey } from './store.ts';

/** The weeks of the actor's organization, campaign by campaign: which are answered, which wait, which wait for a signature. */
export async function listOwnWeeks(ctx: UseCaseContext): Promise<OwnWeeksView> {
  const organizationId = ctx.actor.organizationId ?? '';
  refuseIf(whyNotWriteFor(ctx.actor, organizationId), 'forbidden');
  const expected = await listOwnExpected(ctx, organizationId);
  const drafts = await listDraftStates(ctx, organizationId);
  const campaigns: OwnWeeksView['campaigns'] = [];
  for (const { campaignId, campaignName } of await listReportingCampaigns(ctx)) {
    const weeks = expected.filter((week) => week.campaignId === campaignId);
    const [from, to] = [weeks[0]?.dueDate, weeks.at(-1)?.dueDate];
    if (!from || !to) continue;
    const entries = await listBoardEntries(ctx, campaignId, { from, to, organizationId });
    const currentDueDate = currentWeek(weeks, ctx.now)?.dueDate ?? null;
    campaigns.push({
      campaignId,
      campaignName,
      currentDueDate,
      currentActs: currentDueDate === null ? 0 : await countActs(ctx, { campaignId, organizationId, dueDate: currentDueDate }),
      weeks: entries.map((entry) => {
        const draft = drafts.find((one) => one.campaignId === campaignId && one.dueDate === entry.dueDate);
        return {
          ...standingOf(entry, ctx.now),
          startsAt: weeks.find(({ dueDate }) => dueDate === entry.dueDate)?.startsAt.toISOString() ?? '',
          deadline: entry.deadline.toISOString(),
          draftState: draft ? (draft.draftState === 'awaitingSignature' ? 'awaitingSignature' : 'writing') : null,
        };
      }),
    });
  }
  return { now: ctx.now.toISOString(), campaigns };
}

async function countActs(ctx: UseCaseContext, week: WeekKey): Promise<number> {
  const expected = await findExpected(ctx, week);
  return expected ? (await actsOfWeek(ctx, { expected, report: await findReport(ctx, week) })).acts.length : 0;
}
