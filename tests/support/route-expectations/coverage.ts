import { newId } from '../../../src/kernel/ids.ts';
import { settleHousehold, settlePairing, type HouseholdScene } from '../coverage-scenes.ts';
import type { Expectation, Expectations, Knocker, Stage, Wanted } from './expectation.ts';

type Who = 'assigners' | 'takers' | 'readers' | 'local';

/** A household of the personas' village, which the school is paired with and answers for. */
async function openHousehold(stage: Stage): Promise<HouseholdScene & { responsibilityId: string; measureId: string }> {
  const { world, personas, school } = stage;
  const villageId = personas.village.actor.villageId ?? '';
  const household = await settleHousehold(world, villageId);
  const { countyId, now } = world;
  const term = { countyId, householdId: household.householdId, startsOn: '2020-05-13' };
  const [responsibilityId, measureId] = [newId(), newId()];
  const isPaired = await world.inDatabase((db) =>
    db.selectFrom('pairings').select('pairingId').where('villageId', '=', villageId).where('endedAt', 'is', null).executeTakeFirst(),
  );
  if (!isPaired) await settlePairing(world, { organizationId: school.organizationId, villageId });
  await world.inDatabase(async (db) => {
    const responsible = { ...term, responsibilityId, organizationId: school.organizationId };
    await db.insertInto('householdResponsibilities').values({ ...responsible, assignedBy: newId(), assignedByName: '示例', assignedAt: now }).execute();
    const measure = { ...term, measureId, organizationId: school.organizationId, kind: 'training', content: '示例' };
    await db.insertInto('measures').values({ ...measure, takenBy: newId(), takenByName: '示例', takenAt: now }).execute();
  });
  return { ...household, responsibilityId, measureId };
}

function insidersOf({ personas, school }: Stage, who: Who): Knocker[] {
  const { chief, clerk, township, village } = personas;
  const office = [clerk, chief, township];
  if (who === 'assigners') return office;
  return who === 'local' ? [...office, village] : [...office, village, school.head, school.reporter];
}

type Scene = Awaited<ReturnType<typeof openHousehold>>;

function ofHousehold(who: Who, wanted: (scene: Scene, stage: Stage) => Wanted): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => ({ wanted: wanted(await openHousehold(stage), stage), insiders: insidersOf(stage, who) }),
  };
}

const measure = ({ school }: Stage) => ({ kind: 'training', content: '示例', organizationId: school.organizationId });

export const coverageExpectations: Expectations = {
  countGaps: { kind: 'self' },
  listVillageGaps: { kind: 'self' },
  listHouseholdGaps: { kind: 'self' },
  listPersonGaps: { kind: 'self' },
  downloadGaps: { kind: 'self' },
  getHouseholdCare: ofHousehold('readers', ({ householdId }) => ({ params: { householdId } })),
  assignResponsible: ofHousehold('assigners', ({ householdId }, { school }) => ({
    params: { householdId },
    body: { organizationId: school.organizationId },
  })),
  assignResponsibleForVillage: ofHousehold('assigners', ({ villageId }, { school }) => ({
    params: { villageId },
    body: { organizationIds: [school.organizationId] },
  })),
  endResponsibility: ofHousehold('assigners', ({ responsibilityId }) => ({ params: { responsibilityId }, body: { reason: '示例' } })),
  takeMeasure: ofHousehold('takers', ({ householdId }, stage) => ({ params: { householdId }, body: measure(stage) })),
  takeMeasureForVillage: ofHousehold('local', ({ villageId }, stage) => ({ params: { villageId }, body: measure(stage) })),
  changeMeasure: ofHousehold('takers', ({ measureId }) => ({ params: { measureId }, body: { content: '示例', endsOn: null } })),
  endMeasure: ofHousehold('takers', ({ measureId }) => ({ params: { measureId }, body: { reason: '示例' } })),
};
