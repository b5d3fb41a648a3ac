import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import { addDays, shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { listAskedPeriods } from '../../weekly-reports/server/public-reads.ts';
import type * as contract from '../contract.ts';
import { whyNotSetReminders } from '../policy.ts';
import { scheduleOf, type ReminderStep } from '../schedule.ts';
import { listDeliveryViews } from './delivery-views.ts';
import { countTroubledReminders } from './public-reads.ts';
import { listRobots } from './robots-store.ts';
import { robotView } from './robots.ts';
import { channelsSetUp } from './set-up.ts';
import { getSettings, saveSettings } from './settings-store.ts';

/** Half a year: the next deadline of a campaign by quarter is always among them. */
const aheadDays = 184;

export async function viewReminderSettings(ctx: UseCaseContext): Promise<contract.ReminderSettingsView> {
  refuseIf(whyNotSetReminders(ctx.actor), 'forbidden');
  const { enabled, steps, channels, revision, savedBy, savedAt } = await getSettings(ctx);
  return {
    enabled,
    steps: [...steps],
    channels: [...channels],
    setUp: channelsSetUp(ctx),
    revision,
    savedBy,
    savedAt: savedAt?.toISOString() ?? null,
    robots: (await listRobots(ctx)).map(robotView),
    upcoming: await upcomingOf(ctx, steps),
  };
}

async function upcomingOf(ctx: UseCaseContext, steps: readonly ReminderStep[]): Promise<contract.ReminderSettingsView['upcoming']> {
  const today = shanghaiDate(ctx.now);
  const periods = await listAskedPeriods(ctx, { from: addDays(today, -1), to: addDays(today, aheadDays) });
  const next = new Map(periods.filter(({ deadline }) => deadline > ctx.now).toReversed().map((period) => [period.campaignId, period]));
  return [...next.values()].map((period) => ({
    campaignName: period.campaignName,
    dueDate: period.dueDate,
    deadline: period.deadline.toISOString(),
    steps: scheduleOf(steps, period).map(({ to, at }) => ({ to, at: at.toISOString(), isPast: at <= ctx.now })),
  }));
}

/** What was told already is not told anew: a time that is changed counts from its own next instant. */
export async function saveReminderSettings(
  ctx: UseCaseContext,
  { body: { revision, ...wanted } }: InputOf<typeof contract.saveReminderSettings>,
): Promise<contract.ReminderSettingsView> {
  refuseIf(whyNotSetReminders(ctx.actor), 'forbidden');
  const before = await getSettings(ctx);
  if (before.revision !== revision || !(await saveSettings(ctx, revision, wanted))) {
    throw new RefusedError('conflict', [{ code: 'reminders.changed-meanwhile', params: { savedBy: (await getSettings(ctx)).savedBy ?? '' } }]);
  }
  const subject = { type: 'county', id: ctx.actor.countyId };
  await ctx.audit({ action: 'reminders.set', subject, detail: { enabled: wanted.enabled, steps: wanted.steps, channels: wanted.channels } });
  return viewReminderSettings(ctx);
}

export async function listDeliveries(ctx: UseCaseContext, { query }: InputOf<typeof contract.listDeliveries>) {
  refuseIf(whyNotSetReminders(ctx.actor), 'forbidden');
  return {
    deliveries: await listDeliveryViews(ctx, query),
    troubled: await countTroubledReminders(ctx),
  };
}
