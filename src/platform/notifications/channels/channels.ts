import type { DeliveryOutcome } from './delivery.ts';
import { robotServices, type RobotTarget } from './robot-address.ts';

export interface Mail {
  /** Of this delivery: a repeated one carries the same, by which mail programs know it again. */
  id: string;
  to: string;
  subject: string;
  text: string;
  language: string;
}

export interface Sms {
  /** Of this delivery: a gateway that has seen it sends nothing again. */
  id: string;
  to: string;
  text: string;
}

/** The ways out of the building that this installation has; wired by main from the settings. */
export interface Channels {
  /** Where people reach the product, for links in messages. */
  siteUrl: string;
  /** Undefined where no mail server is set up. */
  sendMail?: (mail: Mail) => Promise<DeliveryOutcome>;
  /** Undefined where no gateway is set up. */
  sendSms?: (sms: Sms) => Promise<DeliveryOutcome>;
  postToRobot: (robot: RobotTarget, text: string) => Promise<DeliveryOutcome>;
  /** Where robots may live, by their origin. */
  robotOrigins: readonly string[];
}

/** Nothing goes out: for commands and tests that send nothing. */
export const noChannels: Channels = {
  siteUrl: '',
  postToRobot: async () => ({ sent: false, failure: 'notSetUp', permanent: true, detail: '' }),
  robotOrigins: Object.values(robotServices).map(({ origin }) => origin),
};
