import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf, type Refusal } from '../../../kernel/refusal.ts';
import { Confidential } from '../../../platform/use-case/confidential.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { reachableAccounts } from '../../accounts/server/public-reads.ts';
import { personalChannels, type PersonalChannel } from '../channel.ts';
import { calendarPath } from '../contract.ts';
import type * as contract from '../contract.ts';
import { whyNotRemindable } from '../policy.ts';
import { beginTest } from './begin-test.ts';
import { listDeliveryViews } from './delivery-views.ts';
import { preferencesOf, saveCalendar, savePreferences, unchosen } from './preferences-store.ts';
import { channelsSetUp } from './set-up.ts';
import { getSettings } from './settings-store.ts';

const latestShown = 10;

export async function viewOwnReminders(ctx: UseCaseContext): Promise<contract.OwnReminders> {
  refuseIf(whyNotRemindable(ctx.actor), 'forbidden');
  const { accountId } = ctx.actor;
  const settings = await getSettings(ctx);
  const { language, email, channels, calendarMadeAt } = await ownPreferences(ctx);
  const [account] = await reachableAccounts(ctx, [accountId]);
  const setUp = channelsSetUp(ctx);
  return {
    language,
    email: email ?? null,
    channels: [...channels],
    possible: personalChannels.filter((channel) => setUp.includes(channel) && settings.channels.includes(channel)),
    hasPhone: account?.phone !== undefined,
    isEnabled: settings.enabled,
    calendarMadeAt: calendarMadeAt?.toISOString() ?? null,
    recent: await listDeliveryViews(ctx, { recipientId: accountId, most: latestShown }),
  };
}

async function ownPreferences(ctx: UseCaseContext) {
  const { accountId } = ctx.actor;
  return (await preferencesOf(ctx, [accountId])).get(accountId) ?? unchosen;
}

/** Nothing at all may be chosen: reminders are off at will. The answer holds an address, so it is stored encrypted. */
export async function saveOwnReminders(
  ctx: UseCaseContext,
  { body: { language, email, channels } }: InputOf<typeof contract.saveOwnReminders>,
): Promise<Confidential<contract.OwnReminders>> {
  refuseIf(whyNotRemindable(ctx.actor), 'forbidden');
  refuseIf([...whyNotEmail(email), ...(await whyNotReached(ctx, channels, email))], 'invalid');
  await savePreferences(ctx, { language, email: email ?? undefined, channels });
  const subject = { type: 'account', id: ctx.actor.accountId };
  await ctx.audit({ action: 'reminders.chosen', subject, detail: { language, channels, hasEmail: email !== null } });
  return new Confidential(await viewOwnReminders(ctx));
}

function whyNotEmail(email: string | null): Refusal[] {
  return email === null || z.email().safeParse(email).success ? [] : [{ code: 'reminders.email-wrong', at: 'body.email' }];
}

async function whyNotReached(ctx: UseCaseContext, channels: readonly PersonalChannel[], email: string | null): Promise<Refusal[]> {
  const [account] = await reachableAccounts(ctx, [ctx.actor.accountId]);
  return [
    ...(channels.includes('mail') && email === null ? [{ code: 'reminders.email-missing', at: 'body.email' }] : []),
    ...(channels.includes('sms') && account?.phone === undefined ? [{ code: 'reminders.phone-missing', at: 'body.channels' }] : []),
  ];
}

export async function testOwnReminder(
  ctx: UseCaseContext,
  { body: { channel } }: InputOf<typeof contract.testOwnReminder>,
): Promise<{ deliveryId: string }> {
  refuseIf(whyNotRemindable(ctx.actor), 'forbidden');
  if (!channelsSetUp(ctx).includes(channel)) refuseIf([{ code: 'reminders.channel-not-set-up' }]);
  const { email } = await ownPreferences(ctx);
  refuseIf(await whyNotReached(ctx, [channel], email ?? null), 'invalid');
  return beginTest(ctx, { channel, recipientId: ctx.actor.accountId });
}

/** A new address; whoever has an earlier one reads nothing any more. The key is shown once and kept as SHA-256. */
export async function makeCalendar(ctx: UseCaseContext): Promise<Confidential<{ path: string }>> {
  refuseIf(whyNotRemindable(ctx.actor), 'forbidden');
  const key = randomBytes(32).toString('base64url');
  await saveCalendar(ctx, { digest: digestOfKey(key), madeAt: ctx.now });
  await ctx.audit({ action: 'reminders.calendar-made', subject: { type: 'account', id: ctx.actor.accountId }, detail: {} });
  return new Confidential({ path: `${calendarPath}?${new URLSearchParams({ county: ctx.actor.countyId, key }).toString()}` });
}

export async function revokeCalendar(ctx: UseCaseContext): Promise<undefined> {
  refuseIf(whyNotRemindable(ctx.actor), 'forbidden');
  await saveCalendar(ctx, null);
  await ctx.audit({ action: 'reminders.calendar-ended', subject: { type: 'account', id: ctx.actor.accountId }, detail: {} });
}

export function digestOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
