import * as z from 'zod';

/** By which a person is told: in the app, by e-mail, by text message. */
export const personalChannels = ['inApp', 'mail', 'sms'] as const;
export type PersonalChannel = (typeof personalChannels)[number];

/** A group robot tells a whole group at once. */
export const channels = [...personalChannels, 'robot'] as const;
export type Channel = (typeof channels)[number];

export const personalChannelsSchema = z.array(z.enum(personalChannels)).max(personalChannels.length);
export const channelsSchema = z.array(z.enum(channels)).max(channels.length);

/** What a person can be reached by, beside what they want. */
export interface Reachable {
  wanted: readonly PersonalChannel[];
  hasEmail: boolean;
  hasPhone: boolean;
}

/** Where the county's office lets it, the installation can, and the person wants it and can be reached. */
export function channelsTo(person: Reachable, { inUse, setUp }: { inUse: readonly Channel[]; setUp: readonly Channel[] }): PersonalChannel[] {
  const reaches: Record<PersonalChannel, boolean> = { inApp: true, mail: person.hasEmail, sms: person.hasPhone };
  return personalChannels.filter(
    (channel) => person.wanted.includes(channel) && inUse.includes(channel) && setUp.includes(channel) && reaches[channel],
  );
}
