import { isOffice } from '../../../kernel/actor.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { countOpenActs } from '../../confirmations/server/public-reads.ts';
import { countGaps } from '../../coverage/server/public-reads.ts';
import { countDueFollowUps } from '../../follow-ups/server/public-reads.ts';
import { countNeeds } from '../../needs/server/public-reads.ts';
import { countPairings } from '../../pairings/server/public-reads.ts';
import { allCampaigns, countNoticesToCheck } from '../../plans/server/public-reads.ts';
import { countWaitingImports } from '../../registry/server/public-reads.ts';
import { countTroubledReminders } from '../../reminders/server/public-reads.ts';
import { countReports, type ReportCounts } from '../../weekly-reports/server/public-reads.ts';
import { campaignClock } from '../clock.ts';
import type { Overview, OverviewWeek } from '../contract.ts';
import { whyMayNotSeeOverview } from '../policy.ts';
import { countToCover } from './overview-views.ts';

/** The first screen of office, township and village: numbers only, each of which opens its list. Nothing is stored for it. */
export async function viewOverview(ctx: UseCaseContext): Promise<Overview> {
  refuseIf(whyMayNotSeeOverview(ctx.actor), 'forbidden');
  const all = await countToCover(ctx);
  const left = await countGaps(ctx);
  const today = shanghaiDate(ctx.now);
  return {
    coverage: {
      village: { all: all.village, left: left.villages },
      household: { all: all.household, left: left.households },
      person: { all: all.person, left: left.persons },
    },
    pairings: await countPairings(ctx),
    openActs: await countOpenActs(ctx),
    followUps: await countDueFollowUps(ctx),
    needs: await countNeeds(ctx),
    imports: await countWaitingImports(ctx),
    campaigns: (await allCampaigns(ctx)).map(({ campaignId, name, startsOn, endsOn, endConditions }) => ({
      campaignId,
      name,
      startsOn,
      endsOn,
      endConditions,
      ...campaignClock({ startsOn, endsOn }, today),
    })),
    office: isOffice(ctx.actor)
      ? {
          reports: (await countReports(ctx)).map(reportsOf),
          notices: await countNoticesToCheck(ctx),
          troubledReminders: await countTroubledReminders(ctx),
        }
      : null,
  };
}

function reportsOf({ running, last, ...counts }: ReportCounts): NonNullable<Overview['office']>['reports'][number] {
  return { ...counts, running: weekOf(running), last: weekOf(last) };
}

function weekOf(week: ReportCounts['running']): OverviewWeek | null {
  return week && { ...week, startsAt: week.startsAt.toISOString(), deadline: week.deadline.toISOString() };
}
