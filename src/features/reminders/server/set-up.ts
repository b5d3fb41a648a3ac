import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Channel } from '../channel.ts';

/** What the administrator has set up here; notices in the app and robots need nothing. */
export function channelsSetUp({ channels }: Pick<UseCaseContext, 'channels'>): Channel[] {
  return ['inApp', ...(channels.sendMail ? (['mail'] as const) : []), ...(channels.sendSms ? (['sms'] as const) : []), 'robot'];
}
