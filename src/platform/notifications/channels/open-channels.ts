import { postToRobot } from './post-to-robot.ts';
import { robotServices } from './robot-address.ts';
import type { Channels, Mail } from './channels.ts';
import { failedForGood, type DeliveryOutcome } from './delivery.ts';
import { sendMail, type MailServer } from './send-mail.ts';
import { sendSms, type SmsGateway } from './send-sms.ts';

export interface ChannelSettings {
  siteUrl: string;
  mailServer?: MailServer;
  smsGateway?: SmsGateway;
  /** Origins of private deployments, beside those of the services themselves. */
  robotOrigins: readonly string[];
}

/** The channels of an installation. Signatures go by the clock on the wall, a demo's too: the other side looks at its own. */
export function openChannels(
  { siteUrl, mailServer, smsGateway, robotOrigins: others }: ChannelSettings,
  realNow: () => Date = () => new Date(),
): Channels {
  const robotOrigins = [...Object.values(robotServices).map(({ origin }) => origin), ...others];
  return {
    siteUrl,
    ...(mailServer ? { sendMail: mailer(mailServer, realNow) } : {}),
    ...(smsGateway ? { sendSms: (sms) => sendSms(smsGateway, sms, { now: realNow() }) } : {}),
    postToRobot: (robot, text) => postToRobot(robot, text, { robotOrigins, now: realNow() }),
    robotOrigins,
  };
}

/** So long a mail server that refused name and password is left alone: tried for every recipient, it would lock the mailbox. */
const pauseAfterRefusalMs = 30 * 60_000;

/** One at a time until the first was let in; after a refused sign-in none goes out for a while, and each says why. */
function mailer(server: MailServer, realNow: () => Date): (mail: Mail) => Promise<DeliveryOutcome> {
  let isLetIn = false;
  let refusedUntil = 0;
  let first: Promise<unknown> = Promise.resolve();
  const send = async (mail: Mail): Promise<DeliveryOutcome> => {
    if (realNow().getTime() < refusedUntil) return failedForGood('signInRefused');
    const outcome = await sendMail(server, mail);
    if (outcome.sent === true) isLetIn = true;
    else if (outcome.failure === 'signInRefused') {
      isLetIn = false;
      refusedUntil = realNow().getTime() + pauseAfterRefusalMs;
    }
    return outcome;
  };
  return (mail) => {
    if (isLetIn) return send(mail);
    const next = first.then(() => send(mail));
    first = next.catch(() => undefined);
    return next;
  };
}
