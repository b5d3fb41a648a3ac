import { newId } from '../../../src/kernel/ids.ts';
import { settleHousehold, settlePairing, type HouseholdScene } from '../coverage-scenes.ts';
import type { Expectation, Expectations, Knocker, Stage, Wanted } from './expectation.ts';

const helpers = new WeakMap<Stage, Promise<Helper>>();

interface Helper {
  organizationId: string;
  head: Knocker;
  reporter: Knocker;
}

/** The organization that helps the personas' village in these scenes: none of the personas, who are to see nothing of it. */
function helperOf(stage: Stage): Promise<Helper> {
  const helper = helpers.get(stage) ?? settleHelper(stage);
  helpers.set(stage, helper);
  return helper;
}

async function settleHelper({ world }: Stage): Promise<Helper> {
  const { countyId, now: registeredAt } = world;
  const organizationId = newId();
  await world.inDatabase((db) => db.insertInto('organizations').values({ countyId, organizationId, name: '示例帮扶单位', registeredAt }).execute());
  return {
    organizationId,
    head: world.as({ role: 'orgHead', name: '示例帮扶单位负责人', organizationId }),
    reporter: world.as({ role: 'reporter', name: '示例帮扶单位联络员', organizationId }),
  };
}

type Who = 'assigners' | 'takers' | 'readers' | 'local';

interface Scene extends HouseholdScene {
  responsibilityId: string;
  measureId: string;
  helper: Helper;
}

/** A household of the personas' village, which the school is paired with and answers for. */
async function openHousehold(stage: Stage): Promise<Scene> {
  const { world, personas } = stage;
  const helper = await helperOf(stage);
  const villageId = personas.village.actor.villageId ?? '';
  const household = await settleHousehold(world, villageId);
  const { countyId, now } = world;
  const term = { countyId, householdId: household.householdId, startsOn: '2020-05-13' };
  const [responsibilityId, measureId] = [newId(), newId()];
  const isPaired = await world.inDatabase((db) =>
    db.selectFrom('pairings').select('pairingId').where('villageId', '=', villageId).where('endedAt', 'is', null).executeTakeFirst(),
  );
  if (!isPaired) await settlePairing(world, { organizationId: helper.organizationId, villageId });
  await world.inDatabase(async (db) => {
    const responsible = { ...term, responsibilityId, organizationId: helper.organizationId };
    await db.insertInto('householdResponsibilities').values({ ...responsible, assignedBy: newId(), assignedByName: '示例', assignedAt: now }).execute();
    const measure = { ...term, measureId, organizationId: helper.organizationId, kind: 'training', content: '示例' };
    await db.insertInto('measures').values({ ...measure, takenBy: newId(), takenByName: '示例', takenAt: now }).execute();
  });
  return { ...household, responsibilityId, measureId, helper };
}

function insidersOf(stage: Stage, who: Who, { head, reporter }: Helper): Knocker[] {
  const { chief, clerk, township, village } = stage.personas;
  const office = [clerk, chief, township];
  if (who === 'assigners') return office;
  return who === 'local' ? [...office, village] : [...office, village, head, reporter];
}

function ofHousehold(who: Who, wanted: (scene: Scene) => Wanted): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => {
      const scene = await openHousehold(stage);
      return { wanted: wanted(scene), insiders: insidersOf(stage, who, scene.helper) };
    },
  };
}

const measureOf = ({ organizationId }: Helper) => ({ kind: 'training', content: '示例', organizationId });

/** A list narrowed to the personas' village: everybody else's answer is empty. */
function ofList(secretOf: (scene: Scene) => string): Expectation {
  return {
    kind: 'narrowed',
    scene: async (stage) => {
      const scene = await openHousehold(stage);
      const { world } = stage;
      await world.inDatabase((db) => db.updateTable('householdResponsibilities').set({ endsOn: '2020-05-14' }).where('householdId', '=', scene.householdId).execute());
      return { wanted: { query: { villageId: scene.villageId } }, insiders: insidersOf(stage, 'readers', scene.helper), secret: secretOf(scene) };
    },
  };
}

export const coverageExpectations: Expectations = {
  // Nobody has confirmed a pairing with the village: for those who may know of it, it is one gap, for the others none.
  countGaps: ofList(() => '"villages":1'),
  viewGapOptions: { kind: 'self' },
  listVillageGaps: ofList(({ villageId }) => villageId),
  listHouseholdGaps: ofList(({ householdId }) => householdId),
  listPersonGaps: ofList(({ personIds }) => personIds[0] ?? ''),
  downloadGaps: ofList(() => '示例人1'),
  getHouseholdCare: ofHousehold('readers', ({ householdId }) => ({ params: { householdId } })),
  assignResponsible: ofHousehold('assigners', ({ householdId, helper }) => ({
    params: { householdId },
    body: { organizationId: helper.organizationId },
  })),
  assignResponsibleForVillage: ofHousehold('assigners', ({ villageId, helper }) => ({
    params: { villageId },
    body: { organizationIds: [helper.organizationId] },
  })),
  endResponsibility: ofHousehold('assigners', ({ responsibilityId }) => ({ params: { responsibilityId }, body: { reason: '示例' } })),
  takeMeasure: ofHousehold('takers', ({ householdId, helper }) => ({ params: { householdId }, body: measureOf(helper) })),
  takeMeasureForVillage: ofHousehold('local', ({ villageId, helper }) => ({ params: { villageId }, body: measureOf(helper) })),
  changeMeasure: ofHousehold('takers', ({ measureId }) => ({ params: { measureId }, body: { content: '示例', endsOn: null } })),
  endMeasure: ofHousehold('takers', ({ measureId }) => ({ params: { measureId }, body: { reason: '示例' } })),
};
