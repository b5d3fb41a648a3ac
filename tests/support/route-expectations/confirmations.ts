import { newId } from '../../../src/kernel/ids.ts';
import type { AssistanceAct } from '../../../src/features/assistance/act.ts';
import { recordAct } from '../../../src/features/assistance/contract.ts';
import { issueCodeSheets } from '../../../src/features/confirmations/contract.ts';
import { settleHousehold } from '../coverage-scenes.ts';
import { actOf } from '../weekly-report-scenes.ts';
import type { Person } from '../world.ts';
import { delivered } from './gifts.ts';
import type { Expectation, Expectations, Stage } from './expectation.ts';

export interface Answering {
  act: AssistanceAct;
  householdId: string;
  village: Person;
  township: Person;
  secret: string;
}

/** An act of one organization for a household, with the village and township that answer for it. */
export async function entered(stage: Stage, changes: Partial<AssistanceAct> = {}): Promise<Answering> {
  const { school, world, reporting } = stage;
  const { villageId, organizationId, reporter } = school;
  const { householdId } = await settleHousehold(world, villageId);
  const { countyId, now } = world;
  const { accountId: assignedBy, name: assignedByName } = reporting.clerk.actor;
  const townshipId = await world.inDatabase(async (db) => {
    const assigned = { assignedBy, assignedByName, assignedAt: now, startsOn: '2020-05-12' };
    await db.insertInto('householdResponsibilities').values({ countyId, responsibilityId: newId(), householdId, organizationId, ...assigned }).execute();
    return (await db.selectFrom('villages').select('townshipId').where('villageId', '=', villageId).executeTakeFirstOrThrow()).townshipId;
  });
  const secret = `说明-${newId()}`;
  const act = actOf(villageId, { note: secret, date: '2020-05-12', householdIds: [householdId], ...changes });
  await reporter.send(recordAct, { body: { campaignId: reporting.campaignId, act } });
  const village = world.as({ role: 'village', name: '示例村干部', villageId });
  const township = world.as({ role: 'township', name: '示例镇干部', townshipId: townshipId ?? '' });
  return { act, householdId, village, township, secret };
}

function ofOneAct(who: 'readers' | 'receivers' | 'givers', body?: (answering: Answering) => unknown): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => {
      const answering = await entered(stage);
      const givers = [stage.school.reporter, stage.school.head];
      const receivers = [answering.village, answering.township];
      const insiders = { readers: [stage.personas.chief, stage.personas.clerk, ...givers, ...receivers], receivers, givers }[who];
      return { wanted: { params: { actId: answering.act.actId }, body: body?.(answering) }, insiders };
    },
  };
}

export const confirmationsExpectations: Expectations = {
  answerAct: ofOneAct('receivers', ({ householdId }) => ({ revision: 1, householdId, received: true })),
  confirmActByWitness: ofOneAct('receivers', ({ householdId }) => ({
    revision: 1,
    householdId,
    witnessName: '示例会计',
    witnessedOn: '2020-05-12',
    witnessedHow: '当面看到',
  })),
  confirmActByCode: {
    kind: 'scoped',
    scene: async (stage) => {
      const { act, householdId, village } = await entered(stage);
      const { body } = await village.send(issueCodeSheets, { body: { householdIds: [householdId] } });
      const wanted = { params: { actId: act.actId }, body: { revision: 1, householdId, code: body.sheets[0]?.codes[0] } };
      return { wanted, insiders: [stage.school.reporter, stage.school.head] };
    },
  },
  getActConfirmation: ofOneAct('readers'),
  getGiftReceipts: {
    kind: 'scoped',
    scene: async (stage) => {
      const { giftId, readers } = await delivered(stage);
      return { wanted: { params: { giftId } }, insiders: readers };
    },
  },
  listOpenActs: {
    kind: 'narrowed',
    scene: async (stage) => {
      const { village, township, secret } = await entered(stage);
      const { chief, clerk } = stage.personas;
      const insiders = [chief, clerk, stage.school.reporter, stage.school.head, village, township];
      return { wanted: { query: { organizationId: stage.school.organizationId } }, insiders, secret };
    },
  },
  listHouseholdCodes: { kind: 'self' },
  issueCodeSheets: {
    kind: 'scoped',
    scene: async (stage) => {
      const { householdId, village, township } = await entered(stage);
      return { wanted: { body: { householdIds: [householdId] } }, insiders: [village, township] };
    },
  },
};
