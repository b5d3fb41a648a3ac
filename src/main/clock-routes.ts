import { allCampaigns } from '../features/plans/server/public-reads.ts';
import { workdayCalendar } from '../features/plans/working-day.ts';
import type { Clock } from '../kernel/clock.ts';
import { periodAt } from '../kernel/reporting-period.ts';
import { addDays, instantOf, shanghaiDate, shanghaiTimeOfDay } from '../kernel/shanghai-time.ts';
import { publicRoute, route, type Route } from '../platform/http/route.ts';
import type { UseCaseContext } from '../platform/use-case/context.ts';
import { travel, viewClock } from '../ui/clock-contract.ts';
import type { DemoClock } from './demo/demo-clock.ts';

/** What time it is for the business; in a demo, also the way to move it. Production has no such control. */
export function clockRoutes(clock: Clock, demoClock: DemoClock | undefined): Route[] {
  const reading = () => ({ now: clock.now().toISOString(), demo: demoClock !== undefined });
  const view = publicRoute(viewClock, async () => reading());
  if (!demoClock) return [view];
  return [
    view,
    route(travel, async (ctx, { body }) => {
      await demoClock.travelTo(body.to === 'nextDay' ? sameTimeTomorrow(ctx.now) : await nextDeadline(ctx));
      return reading();
    }),
  ];
}

function sameTimeTomorrow(now: Date): Date {
  return instantOf(addDays(shanghaiDate(now), 1), shanghaiTimeOfDay(now));
}

/** The nearest deadline of any campaign of the county; tomorrow where none asks for reports. */
async function nextDeadline(ctx: UseCaseContext): Promise<Date> {
  const deadlines = (await allCampaigns(ctx)).flatMap(({ reportingRule }) =>
    reportingRule ? [periodAt(reportingRule, ctx.now, workdayCalendar).deadline.getTime()] : [],
  );
  return deadlines.length > 0 ? new Date(Math.min(...deadlines)) : sameTimeTomorrow(ctx.now);
}
