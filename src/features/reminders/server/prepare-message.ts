import { officeRoles, type Role } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/language.ts';
import { failedForGood, type DeliveryOutcome } from '../../../platform/notifications/channels/delivery.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { reachableAccounts } from '../../accounts/server/public-reads.ts';
import { boardPath, deskPath } from '../../weekly-reports/desk-path.ts';
import { listAskedPeriods, listOwing } from '../../weekly-reports/server/public-reads.ts';
import { groupLetter, letterTo, testLetter, type Letter } from '../letter.ts';
import { ownRemindersPath } from '../paths.ts';
import type { Delivery } from './deliveries-store.ts';
import { preferencesOf, unchosen } from './preferences-store.ts';
import { findRobot } from './robots-store.ts';
import { getSettings } from './settings-store.ts';

/** Sends one message when called; the transaction in which it was composed is over by then. */
export type SendMessage = () => Promise<DeliveryOutcome>;

/** What a delivery has to say as things stand now; undefined where nobody needs it any more. */
export async function prepareMessage(ctx: UseCaseContext, delivery: Delivery): Promise<SendMessage | undefined> {
  const settings = await getSettings(ctx);
  if (delivery.purpose === 'step' && !(settings.enabled && settings.channels.includes(delivery.channel))) return undefined;
  if (delivery.purpose === 'step' && delivery.usefulUntil <= ctx.now) return undefined;
  return delivery.channel === 'robot' ? toGroup(ctx, delivery) : toPerson(ctx, delivery);
}

async function toGroup(ctx: UseCaseContext, delivery: Delivery): Promise<SendMessage | undefined> {
  const robot = await findRobot(ctx, delivery.recipientId);
  if (!robot || robot.isRemoved) return undefined;
  const { language } = robot;
  const { channels } = ctx;
  if (delivery.purpose === 'test') {
    const { short } = testLetter(language, '');
    return () => channels.postToRobot(robot, short);
  }
  const subject = await subjectOf(ctx, delivery);
  if (!subject) return undefined;
  const text = groupLetter(delivery.audience ?? 'organization', language, { ...subject, owing: subject.names });
  return () => channels.postToRobot(robot, text);
}

async function toPerson(ctx: UseCaseContext, delivery: Delivery): Promise<SendMessage | undefined> {
  const { recipientId, deliveryId: id, channel } = delivery;
  const [person] = await reachableAccounts(ctx, [recipientId]);
  if (!person) return undefined;
  const { language, email, channels: wanted } = (await preferencesOf(ctx, [recipientId])).get(recipientId) ?? unchosen;
  if (delivery.purpose === 'step' && !wanted.some((one) => one === channel)) return undefined;
  const letter = await letterFor(ctx, delivery, { ...person, language });
  if (!letter) return undefined;
  const { sendMail, sendSms } = ctx.channels;
  const isSetUp = { mail: sendMail !== undefined, sms: sendSms !== undefined }[channel as 'mail' | 'sms'];
  // Set up when it was laid out, and no longer, or not on this server.
  if (!isSetUp) return async () => failedForGood('notSetUp');
  const { phone } = person;
  if (channel === 'mail' && email !== undefined && sendMail) {
    return () => sendMail({ id, to: email, subject: letter.subject, text: letter.body, language });
  }
  if (channel === 'sms' && phone !== undefined && sendSms) return () => sendSms({ id, to: phone, text: letter.short });
  return undefined;
}

async function letterFor(
  ctx: UseCaseContext,
  delivery: Delivery,
  { name, language, role }: { name: string; language: Language; role: Role },
): Promise<Letter | undefined> {
  const { siteUrl } = ctx.channels;
  if (delivery.purpose === 'test') return testLetter(language, `${siteUrl}${ownRemindersPath}`);
  const subject = await subjectOf(ctx, delivery);
  if (!subject || delivery.audience === null) return undefined;
  const { audience, organizationId } = delivery;
  // Somebody who has changed sides meanwhile is not told of the other's.
  if ((audience === 'office') !== officeRoles.some((one) => one === role)) return undefined;
  const own = subject.owing.find((one) => one.organizationId === organizationId);
  // The report has come in while the message waited.
  if (audience === 'organization' && !own) return undefined;
  return letterTo({ name, organizationName: own?.organizationName ?? '', language }, audience, { ...subject, owing: subject.names });
}

async function subjectOf(ctx: UseCaseContext, { campaignId, dueDate, audience }: Delivery) {
  if (campaignId === null || dueDate === null) return undefined;
  const periods = await listAskedPeriods(ctx, { from: dueDate, to: dueDate });
  const period = periods.find((one) => one.campaignId === campaignId);
  const owing = await listOwing(ctx, { campaignId, dueDate });
  if (!period || owing.length === 0) return undefined;
  const { siteUrl } = ctx.channels;
  const names = owing.map(({ organizationName }) => organizationName);
  const path = audience === 'office' ? boardPath : deskPath(campaignId, dueDate);
  return { campaignName: period.campaignName, deadline: period.deadline, owing, names, link: `${siteUrl}${path}`, ownLink: `${siteUrl}${ownRemindersPath}` };
}
