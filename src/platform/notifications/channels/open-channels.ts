import type { Channels } from './channels.ts';
import { postToRobot } from './post-to-robot.ts';
import { robotServices } from './robot-address.ts';
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
    ...(mailServer ? { sendMail: (mail) => sendMail(mailServer, mail) } : {}),
    ...(smsGateway ? { sendSms: (sms) => sendSms(smsGateway, sms, { now: realNow() }) } : {}),
    postToRobot: (robot, text) => postToRobot(robot, text, { robotOrigins, now: realNow() }),
    robotOrigins,
  };
}
