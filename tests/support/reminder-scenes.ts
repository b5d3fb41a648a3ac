import { sealPhone } from '../../src/features/accounts/server/phone-secrecy.ts';
import { remindByTheClock } from '../../src/features/reminders/server/jobs.ts';
import { listDeliveries, saveOwnReminders, saveReminderSettings, viewReminderSettings, type DeliveryView } from '../../src/features/reminders/contract.ts';
import type { BodyOf } from '../../src/kernel/endpoint.ts';
import { openChannels, type ChannelSettings } from '../../src/platform/notifications/channels/open-channels.ts';
import { testSecrets } from './secrets.ts';
import { openReporting, travelTo, type ReportingScene } from './weekly-report-scenes.ts';
import { createWorld, type Person, type World } from './world.ts';

/** The campaign with a clerk who can be told something, and ways out of the building. */
export interface ReminderScene extends ReportingScene {
  /** What a server does every minute. */
  remind(): Promise<void>;
  /** Another server with a database pool and ways out of its own: what it does every minute. */
  anotherServer(): () => Promise<void>;
  /** Travels, the clock on the wall too, and lets the server look. */
  remindAt(moment: string): Promise<void>;
  noticesOf(person: Person): Promise<string[]>;
  deliveries(): Promise<DeliveryView[]>;
  set(change: Partial<BodyOf<typeof saveReminderSettings>>): Promise<void>;
  choose(person: Person, body: BodyOf<typeof saveOwnReminders>): Promise<void>;
}

export async function openReminders(settings: Partial<ChannelSettings> = {}): Promise<ReminderScene> {
  // The world's clock is read only when something is sent, by which time the world is there.
  const clock: { world?: World } = {};
  const open = () => openChannels({ siteUrl: 'https://jiedui.example', robotOrigins: [], ...settings }, () => clock.world?.realNow ?? new Date(0));
  const world = await createWorld(undefined, open());
  clock.world = world;
  travelTo(world, '2020-05-12 15:00');
  const scene = await openReporting(world);
  await addAccount(world, scene.clerk);
  const remind = () => remindByTheClock(world.runtime);
  return {
    ...scene,
    remind,
    anotherServer: () => {
      const runtime = world.anotherServer(open());
      return () => remindByTheClock(runtime);
    },
    remindAt: async (moment) => {
      travelTo(world, moment);
      world.realNow = world.now;
      await remind();
    },
    noticesOf: async ({ actor }) => {
      const rows = await world.inDatabase((db) =>
        db.selectFrom('notifications').select('kind').where('accountId', '=', actor.accountId).orderBy('notificationId').execute(),
      );
      return rows.map(({ kind }) => kind);
    },
    deliveries: async () => (await scene.clerk.send(listDeliveries)).body.deliveries,
    set: async (change) => {
      const { body } = await scene.clerk.send(viewReminderSettings);
      const { enabled, steps, channels: inUse, revision } = body;
      const answer = await scene.clerk.send(saveReminderSettings, { body: { enabled, steps, channels: inUse, revision, ...change } });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem));
    },
    choose: async (person, body) => {
      const answer = await person.send(saveOwnReminders, { body });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem));
    },
  };
}

async function addAccount(world: World, { actor }: Person): Promise<void> {
  const { accountId, countyId, role, name } = actor;
  const { now } = world;
  await world.inDatabase((db) =>
    db
      .insertInto('accounts')
      .values({ countyId, accountId, role, name, userName: accountId, passwordHash: 'none', passwordChangedAt: now, createdAt: now })
      .execute(),
  );
}

export async function givePhone(world: World, { actor: { accountId } }: Person, phone: string): Promise<void> {
  const phoneEncrypted = sealPhone(testSecrets, accountId, phone);
  await world.inDatabase((db) => db.updateTable('accounts').set({ phoneEncrypted }).where('accountId', '=', accountId).execute());
}

export async function suspend(world: World, { actor: { accountId } }: Person): Promise<void> {
  await world.inDatabase((db) => db.updateTable('accounts').set({ suspendedAt: world.now }).where('accountId', '=', accountId).execute());
}
