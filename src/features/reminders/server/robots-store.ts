import type { Selectable } from 'kysely';
import type { Language } from '../../../kernel/language.ts';
import type { ReminderRobots } from '../../../platform/database/schema.ts';
import type { RobotService } from '../../../platform/notifications/channels/robot-address.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Audience } from '../schedule.ts';

export interface Robot {
  robotId: string;
  name: string;
  service: RobotService;
  audience: Audience;
  language: Language;
  address: string;
  secret: string | undefined;
  isRemoved: boolean;
}

export const robotPlaces = {
  address: (robotId: string) => `reminder_robots.address:${robotId}`,
  secret: (robotId: string) => `reminder_robots.secret:${robotId}`,
};

type Reader = Pick<UseCaseContext, 'db' | 'actor' | 'secrets'>;

/** Those that are in use, the oldest first. */
export async function listRobots({ db, actor, secrets }: Reader): Promise<Robot[]> {
  const rows = await db
    .selectFrom('reminderRobots')
    .selectAll()
    .where('countyId', '=', actor.countyId)
    .where('removedAt', 'is', null)
    .orderBy('robotId')
    .execute();
  return rows.map((row) => opened(secrets, row));
}

/** Removed ones too: what was told by them keeps their names. */
export async function findRobot({ db, actor, secrets }: Reader, robotId: string): Promise<Robot | undefined> {
  const row = await db
    .selectFrom('reminderRobots')
    .selectAll()
    .where('countyId', '=', actor.countyId)
    .where('robotId', '=', robotId)
    .executeTakeFirst();
  return row && opened(secrets, row);
}

/** @returns false where somebody has added a robot of this address in the same moment */
export async function addRobotRow({ db, actor, secrets, now }: UseCaseContext, robot: Omit<Robot, 'isRemoved'>): Promise<boolean> {
  const { robotId, name, service, audience, language, address, secret } = robot;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('reminderRobots')
    .values({
      countyId: actor.countyId,
      robotId,
      name,
      service,
      audience,
      language,
      addressIndex: secrets.blindIndex(address, 'reminder-robot'),
      addressEncrypted: secrets.encrypt(address, robotPlaces.address(robotId)),
      secretEncrypted: secret === undefined ? null : secrets.encrypt(secret, robotPlaces.secret(robotId)),
      addedBy: actor.name,
      addedAt: now,
      removedAt: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** False where there is none that is in use. */
export async function markRobotRemoved({ db, actor, now }: UseCaseContext, robotId: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('reminderRobots')
    .set({ removedAt: now })
    .where('countyId', '=', actor.countyId)
    .where('robotId', '=', robotId)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

function opened(secrets: UseCaseContext['secrets'], row: Selectable<ReminderRobots>): Robot {
  const { robotId, name } = row;
  return {
    robotId,
    name,
    service: row.service as RobotService,
    audience: row.audience as Audience,
    language: row.language as Language,
    address: secrets.decrypt(row.addressEncrypted, robotPlaces.address(robotId)),
    secret: row.secretEncrypted === null ? undefined : secrets.decrypt(row.secretEncrypted, robotPlaces.secret(robotId)),
    isRemoved: row.removedAt !== null,
  };
}
