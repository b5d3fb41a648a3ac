import type { DraftAct } from '../../src/features/assistance/act.ts';
import { recordAct } from '../../src/features/assistance/contract.ts';
import { issueCodeSheets } from '../../src/features/confirmations/contract.ts';
import { newId } from '../../src/kernel/ids.ts';
import { settleHousehold } from './coverage-scenes.ts';
import { openReporting, type ReportingOrganization, type ReportingScene } from './weekly-report-scenes.ts';
import type { Person, World } from './world.ts';

export interface ConfirmationScene extends ReportingScene {
  home: ReportingOrganization;
  /** A cadre of the village that `home` helps, and the township above. */
  village: Person;
  township: Person;
  /** Two households that `home` answers for, and one that it does not. */
  households: [string, string];
  otherHousehold: string;
  enter(act: DraftAct, by?: Person): Promise<void>;
  /** Issues a sheet and gives its codes. */
  codesFor(householdId: string): Promise<string[]>;
}

/** The real campaign with a village that answers: 清水县老年养护院 and the village that it helps. */
export async function openConfirmations(world: World): Promise<ConfirmationScene> {
  const scene = await openReporting(world);
  const home = scene.organization('清水县老年养护院');
  const { villageId, organizationId } = home;
  const [first, second, third] = [await settleHousehold(world, villageId), await settleHousehold(world, villageId), await settleHousehold(world, villageId)];
  const { townshipId } = await world.inDatabase(async (db) => {
    for (const { householdId } of [first, second]) {
      await db
        .insertInto('householdResponsibilities')
        .values({
          countyId: world.countyId,
          responsibilityId: newId(),
          householdId,
          organizationId,
          startsOn: '2020-05-12',
          assignedBy: scene.clerk.actor.accountId,
          assignedByName: scene.clerk.actor.name,
          assignedAt: world.now,
        })
        .execute();
    }
    return db.selectFrom('villages').select('townshipId').where('villageId', '=', villageId).executeTakeFirstOrThrow();
  });
  const village = world.as({ role: 'village', name: '示例村干部', villageId });
  await world.inDatabase((db) =>
    db
      .insertInto('accounts')
      .values({
        countyId: world.countyId,
        accountId: village.actor.accountId,
        role: 'village',
        name: village.actor.name,
        villageId,
        userName: village.actor.accountId,
        passwordHash: 'none',
        passwordChangedAt: world.now,
        createdAt: world.now,
      })
      .execute(),
  );
  return {
    ...scene,
    home,
    village,
    township: world.as({ role: 'township', name: '示例镇干部', townshipId: townshipId ?? '' }),
    households: [first.householdId, second.householdId],
    otherHousehold: third.householdId,
    enter: async (act, by = home.reporter) => {
      const { status, problem } = await by.send(recordAct, { body: { campaignId: scene.campaignId, act } });
      if (status !== 200) throw new Error(`not entered: ${JSON.stringify(problem)}`);
    },
    codesFor: async (householdId) => {
      const { body } = await village.send(issueCodeSheets, { body: { householdIds: [householdId] } });
      return body.sheets[0]?.codes ?? [];
    },
  };
}
