import { newId } from '../../src/kernel/ids.ts';
import { shanghaiDate } from '../../src/kernel/shanghai-time.ts';
import { settlePlaces, type Places } from './account-scenes.ts';
import type { World } from './world.ts';

export interface HouseholdScene {
  householdId: string;
  villageId: string;
  personIds: string[];
}

/** A household of a village that somebody must answer for, with its persons, as an import would leave it. */
export async function settleHousehold(
  world: World,
  villageId: string,
  { persons = 2, unfinishedSince = shanghaiDate(world.now), number = null }: { persons?: number; unfinishedSince?: string; number?: string | null } = {},
): Promise<HouseholdScene> {
  const { countyId, now: registeredAt } = world;
  const householdId = newId();
  const unfinished = { unfinished: true, unfinishedSince };
  const people = Array.from({ length: persons }, (_, index) => ({
    countyId,
    personId: newId(),
    householdId,
    villageId,
    name: `示例人${index + 1}`,
    isHead: index === 0,
    relation: index === 0 ? 'head' : 'other',
    revision: 1,
    registeredAt,
    ...unfinished,
  }));
  await world.inDatabase(async (db) => {
    await db
      .insertInto('households')
      .values({
        countyId,
        householdId,
        villageId,
        number,
        headName: '示例人1',
        personCount: persons,
        ruleSet: 'gansu-2020',
        category: 'poor',
        causes: [],
        address: '',
        note: '',
        revision: 1,
        registeredAt,
        ...unfinished,
      })
      .execute();
    await db.insertInto('persons').values(people).execute();
  });
  return { householdId, villageId, personIds: people.map(({ personId }) => personId) };
}

/** A live pairing, on paper. */
export async function settlePairing(
  world: World,
  { organizationId, villageId }: { organizationId: string; villageId: string },
): Promise<string> {
  const { countyId, now } = world;
  const pairingId = newId();
  await world.inDatabase((db) =>
    db
      .insertInto('pairings')
      .values({
        countyId,
        pairingId,
        organizationId,
        villageId,
        origin: 'office',
        startedAt: now,
      })
      .execute(),
  );
  return pairingId;
}

export interface CoverageScene {
  places: Places;
  clerk: ReturnType<World['as']>;
}

/** Two villages in two townships, each paired with one of two schools; nothing confirmed yet. */
export async function openCoverage(world: World): Promise<CoverageScene> {
  const places = await settlePlaces(world);
  await settlePairing(world, { organizationId: places.school, villageId: places.village });
  await settlePairing(world, { organizationId: places.otherSchool, villageId: places.otherVillage });
  return { places, clerk: world.as({ role: 'clerk', name: '示例经办' }) };
}
