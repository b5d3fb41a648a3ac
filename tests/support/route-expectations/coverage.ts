import { newId } from '../../../src/kernel/ids.ts';
import { settleHousehold, settlePairing, type HouseholdScene } from '../coverage-scenes.ts';
import type { ReportingOrganization } from '../weekly-report-scenes.ts';
import type { Expectation, Expectations, Knocker, Stage, Wanted } from './expectation.ts';

const helpers = new WeakMap<Stage, ReportingOrganization>();

/** The organization that helps the personas' village in these scenes: none of the personas, who are to see nothing of it. */
function helperOf(stage: Stage): ReportingOrganization {
  const helper = helpers.get(stage) ?? stage.freshOrganization();
  helpers.set(stage, helper);
  return helper;
}

type Who = 'assigners' | 'takers' | 'readers' | 'local';

/** A household of the personas' village, which the school is paired with and answers for. */
async function openHousehold(stage: Stage): Promise<HouseholdScene & { responsibilityId: string; measureId: string }> {
  const { world, personas } = stage;
  const helper = helperOf(stage);
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
  return { ...household, responsibilityId, measureId };
}

function insidersOf(stage: Stage, who: Who): Knocker[] {
  const { chief, clerk, township, village } = stage.personas;
  const { head, reporter } = helperOf(stage);
  const office = [clerk, chief, township];
  if (who === 'assigners') return office;
  return who === 'local' ? [...office, village] : [...office, village, head, reporter];
}

type Scene = Awaited<ReturnType<typeof openHousehold>>;

function ofHousehold(who: Who, wanted: (scene: Scene, stage: Stage) => Wanted): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => ({ wanted: wanted(await openHousehold(stage), stage), insiders: insidersOf(stage, who) }),
  };
}

const measure = (stage: Stage) => ({ kind: 'training', content: '示例', organizationId: helperOf(stage).organizationId });

/** A list narrowed to the personas' village: everybody else's answer is empty. */
function ofList(secretOf: (scene: Scene) => string): Expectation {
  return {
    kind: 'narrowed',
    scene: async (stage) => {
      const scene = await openHousehold(stage);
      const { world } = stage;
      await world.inDatabase((db) => db.updateTable('householdResponsibilities').set({ endsOn: '2020-05-14' }).where('householdId', '=', scene.householdId).execute());
      return { wanted: { query: { villageId: scene.villageId } }, insiders: insidersOf(stage, 'readers'), secret: secretOf(scene) };
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
  assignResponsible: ofHousehold('assigners', ({ householdId }, stage) => ({
    params: { householdId },
    body: { organizationId: helperOf(stage).organizationId },
  })),
  assignResponsibleForVillage: ofHousehold('assigners', ({ villageId }, stage) => ({
    params: { villageId },
    body: { organizationIds: [helperOf(stage).organizationId] },
  })),
  endResponsibility: ofHousehold('assigners', ({ responsibilityId }) => ({ params: { responsibilityId }, body: { reason: '示例' } })),
  takeMeasure: ofHousehold('takers', ({ householdId }, stage) => ({ params: { householdId }, body: measure(stage) })),
  takeMeasureForVillage: ofHousehold('local', ({ villageId }, stage) => ({ params: { villageId }, body: measure(stage) })),
  changeMeasure: ofHousehold('takers', ({ measureId }) => ({ params: { measureId }, body: { content: '示例', endsOn: null } })),
  endMeasure: ofHousehold('takers', ({ measureId }) => ({ params: { measureId }, body: { reason: '示例' } })),
};
