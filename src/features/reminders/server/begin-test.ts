import { refuseIf } from '../../../kernel/refusal.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Channel } from '../channel.ts';
import { ownRemindersPath } from '../paths.ts';
import { whyNotTest } from '../policy.ts';
import { addDelivery, countTests } from './deliveries-store.ts';
import { limitsFrom, sendDue } from './send-due.ts';

const hourMs = 3_600_000;

/** Lays out a test and sends it as soon as this is committed; how it went stands among the deliveries, with who asked for it. */
export async function beginTest(
  ctx: UseCaseContext,
  { channel, recipientId }: { channel: Channel; recipientId: string },
): Promise<{ deliveryId: string }> {
  refuseIf(whyNotTest(await countTests(ctx, recipientId, new Date(ctx.now.getTime() - hourMs))), 'tooMany');
  const usefulUntil = new Date(ctx.now.getTime() + hourMs);
  const { accountId, name } = ctx.actor;
  const delivery = { step: null, channel, recipientId, organizationId: null, usefulUntil, askedBy: { accountId, name } };
  const deliveryId = await addDelivery(ctx, delivery, channel === 'inApp' ? 'sent' : 'waiting');
  if (channel === 'inApp') await notify(ctx, { accountId: recipientId, kind: 'reminders.notice-test', link: ownRemindersPath });
  else ctx.afterCommit(({ inTransaction, signal }) => sendDue(inTransaction, limitsFrom(ctx.realNow), signal));
  const subject = { type: channel === 'robot' ? 'reminderRobot' : 'account', id: recipientId };
  await ctx.audit({ action: 'reminders.tested', subject, detail: { channel, deliveryId } });
  return { deliveryId };
}
