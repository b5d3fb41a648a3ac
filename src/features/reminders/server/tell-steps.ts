import { accountsOfOrganization, officeAccounts, reachableAccounts } from '../../accounts/server/public-reads.ts';
import { boardPath, deskPath } from '../../weekly-reports/desk-path.ts';
import { listAskedPeriods, listOwing, type AskedPeriod, type OwingOrganization } from '../../weekly-reports/server/public-reads.ts';
import { noteTold } from '../../weekly-reports/server/public-writes.ts';
import { addDays, shanghaiDate } from '../../../kernel/shanghai-time.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { channelsTo } from '../channel.ts';
import { namesInWords } from '../letter.ts';
import { stepsDue, usefulUntil, type ScheduledStep } from '../schedule.ts';
import { addDelivery, claimStep, isStepTold, type StepKey } from './deliveries-store.ts';
import { preferencesOf, unchosen } from './preferences-store.ts';
import { listRobots } from './robots-store.ts';
import { channelsSetUp } from './set-up.ts';
import { getSettings, type ReminderSettings } from './settings-store.ts';

/** Steps reach a month back and forth from the day of a deadline. */
const reachDays = 31;
/** Who was reminded by hand within the hour is not told the same in the app again. */
const peaceMs = 3_600_000;

/** Lays out what is to be told now, once: notices are left at once, all else waits to be sent. Harmless to repeat. */
export async function tellSteps(ctx: UseCaseContext): Promise<void> {
  const settings = await getSettings(ctx);
  if (!settings.enabled) return;
  const today = shanghaiDate(ctx.now);
  for (const period of await listAskedPeriods(ctx, { from: addDays(today, -reachDays), to: addDays(today, reachDays) })) {
    // A step that is moved into the past is not told anew.
    for (const step of stepsDue(settings.steps, period, ctx.now).filter(({ at }) => !settings.savedAt || at > settings.savedAt)) await tellStep(ctx, settings, period, step);
  }
}

async function tellStep(ctx: UseCaseContext, settings: ReminderSettings, period: AskedPeriod, { to, at }: ScheduledStep): Promise<void> {
  const key: StepKey = { campaignId: period.campaignId, dueDate: period.dueDate, audience: to, stepAt: at };
  // Asked before: for three hours on end the step is due, and told but once.
  if (await isStepTold(ctx, key)) return;
  const owing = await listOwing(ctx, period);
  if (!(await claimStep(ctx, key, owing.length))) return;
  if (owing.length === 0) return;
  const telling = { ctx, settings, period, key, owing, until: usefulUntil({ to, at }, period) };
  await (to === 'organization' ? tellOrganizations(telling) : tellOffice(telling));
  await tellGroups(telling);
  await ctx.audit({
    action: 'reminder.step-told',
    subject: { type: 'campaign', id: period.campaignId },
    detail: { dueDate: period.dueDate, audience: to, at: at.toISOString(), owed: owing.length },
  });
}

interface Telling {
  ctx: UseCaseContext;
  settings: ReminderSettings;
  period: AskedPeriod;
  key: StepKey;
  owing: readonly OwingOrganization[];
  until: Date;
}

async function tellOrganizations(telling: Telling): Promise<void> {
  const { ctx, period, key, owing } = telling;
  const told: string[] = [];
  for (const { organizationId, lastRemindedAt } of owing) {
    const people = await accountsOfOrganization(ctx, organizationId, ['orgHead', 'reporter']);
    const isRemindedByHand = lastRemindedAt !== null && key.stepAt.getTime() - lastRemindedAt.getTime() < peaceMs;
    const isTold = await tellPeople(telling, people.map(({ accountId }) => accountId), {
      organizationId,
      kind: 'reminders.notice-organization',
      params: { campaignName: period.campaignName, dueDate: period.dueDate, deadline: period.deadline.toISOString() },
      link: deskPath(period.campaignId, period.dueDate),
      isQuietInApp: isRemindedByHand,
    });
    if (isTold) told.push(organizationId);
  }
  // Last, in the order of the plan: who signs in this moment does not wait until the whole county has been told.
  for (const organizationId of told) await noteTold(ctx, { ...key, organizationId });
}

/** To the clerks; where the county has none, to the chief. */
async function tellOffice(telling: Telling): Promise<void> {
  const { ctx, period, owing } = telling;
  const office = await officeAccounts(ctx);
  const clerks = office.filter(({ role }) => role === 'clerk');
  const names = owing.map(({ organizationName }) => organizationName);
  await tellPeople(telling, (clerks.length > 0 ? clerks : office).map(({ accountId }) => accountId), {
    organizationId: null,
    kind: 'reminders.notice-office',
    params: { campaignName: period.campaignName, dueDate: period.dueDate, count: owing.length, names: namesInWords(names, 'zh-CN'), namesEn: namesInWords(names, 'en') },
    link: boardPath,
    isQuietInApp: false,
  });
}

interface NoticeInApp {
  organizationId: string | null;
  kind: string;
  params: Record<string, string | number>;
  link: string;
  isQuietInApp: boolean;
}

/** True where somebody has it in the app: a mail or a text has not arrived because it was laid out. */
async function tellPeople({ ctx, settings, key, until }: Telling, accountIds: readonly string[], notice: NoticeInApp): Promise<boolean> {
  let isTold = false;
  const chosen = await preferencesOf(ctx, accountIds);
  for (const { accountId, phone } of await reachableAccounts(ctx, accountIds)) {
    const { channels: wanted, email } = chosen.get(accountId) ?? unchosen;
    const reachable = { wanted, hasEmail: email !== undefined, hasPhone: phone !== undefined };
    for (const channel of channelsTo(reachable, { inUse: settings.channels, setUp: channelsSetUp(ctx) })) {
      if (channel === 'inApp' && notice.isQuietInApp) continue;
      const delivery = { step: key, channel, recipientId: accountId, organizationId: notice.organizationId, usefulUntil: until };
      await addDelivery(ctx, delivery, channel === 'inApp' ? 'sent' : 'waiting');
      if (channel !== 'inApp') continue;
      isTold = true;
      await notify(ctx, { accountId, kind: notice.kind, params: notice.params, link: notice.link });
    }
  }
  return isTold;
}

async function tellGroups({ ctx, settings, key, until }: Telling): Promise<void> {
  if (!settings.channels.includes('robot')) return;
  for (const { robotId, audience } of await listRobots(ctx)) {
    if (audience !== key.audience) continue;
    await addDelivery(ctx, { step: key, channel: 'robot', recipientId: robotId, organizationId: null, usefulUntil: until }, 'waiting');
  }
}
