import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settlePlaces, type Places } from '../../../../tests/support/account-scenes.ts';
import { aHousehold, aPerson, register, view } from '../../../../tests/support/registry-scenes.ts';
import { createWorld, type Person, type World } from '../../../../tests/support/world.ts';
import { newId } from '../../../kernel/ids.ts';
import * as households from '../household-contract.ts';
import { endPerson } from '../person-contract.ts';

let world: World;
let places: Places;
/** A second village of the township. */
let nearVillage: string;
let clerk: Person;
let township: Person;
let village: Person;
beforeAll(async () => {
  world = await createWorld();
  places = await settlePlaces(world);
  nearVillage = newId();
  await world.inDatabase((db) =>
    db.insertInto('villages').values({ countyId: world.countyId, villageId: nearVillage, townshipId: places.township, name: '邻近村', registeredAt: world.now }).execute(),
  );
  clerk = world.as({ role: 'clerk', name: '示例经办人' });
  township = world.as({ role: 'township', name: '示例镇干部', townshipId: places.township });
  village = world.as({ role: 'village', name: '示例村干部', villageId: places.village });
});
afterAll(() => world.close());

const move = (by: Person, { householdId, revision }: { householdId: string; revision: number }, villageId: string, address = '示例新区3号') =>
  by.send(households.moveHousehold, { params: { householdId }, body: { revision, why: '示例：易地搬迁', villageId, address } });
const codesOf = ({ problem }: { problem: { refusals: readonly { code: string }[] } }) => problem.refusals.map(({ code }) => code);

describe('a household that moves', () => {
  it('is in the other village with everybody who was ever of it, and found there', async () => {
    const head = aPerson({ name: '示例搬迁户' });
    const former = aPerson({ relation: 'son' });
    const { householdId, persons } = await register(clerk, aHousehold(places.village, { persons: [head, former] }));
    await clerk.send(endPerson, { params: { personId: persons[1]?.personId ?? '' }, body: { revision: 1, reason: '示例：分户' } });
    expect((await move(clerk, await view(clerk, householdId), places.otherVillage)).status).toBe(204);
    const villages = await world.inDatabase((db) => db.selectFrom('persons').select('villageId').distinct().where('householdId', '=', householdId).execute());
    expect(villages).toEqual([{ villageId: places.otherVillage }]);
    const found = async (villageId: string) => (await clerk.send(households.listHouseholds, { query: { villageId, search: '搬迁户' } })).body.households.length;
    expect([await found(places.village), await found(places.otherVillage)]).toEqual([0, 1]);
    const newcomer = world.as({ role: 'village', name: '别样村干部', villageId: places.otherVillage });
    expect(await view(newcomer, householdId)).toMatchObject({ village: { name: '别样村' }, address: '示例新区3号' });
    expect((await village.send(households.viewHousehold, { params: { householdId } })).status).toBe(404);
  });

  it('keeps in its history where it lived before, who moved it and why; later rooms hear of it', async () => {
    const shown = await register(clerk, aHousehold(places.village));
    const params = { householdId: shown.householdId };
    await move(township, shown, nearVillage);
    const { changes } = (await township.send(households.listHouseholdChanges, { params })).body;
    expect(changes[0]).toMatchObject({
      changedByName: '示例镇干部',
      why: '示例：易地搬迁',
      fields: [
        { field: 'address', before: '示例一组1号', after: '示例新区3号' },
        { field: 'village', before: '示例镇示例村', after: '示例镇邻近村' },
      ],
    });
    expect(changes.at(-1)?.fields.map(({ field }) => field)).not.toContain('village');
    const events = await world.inDatabase((db) => db.selectFrom('events').select('payload').where('name', '=', 'household.moved').execute());
    expect(events.map(({ payload }) => payload)).toContainEqual({ ...params, villageId: nearVillage, fromVillageId: places.village });
  });
});

describe('who may move it', () => {
  it('the office anywhere, a township within itself, a village not at all', async () => {
    const shown = await register(clerk, aHousehold(places.village));
    expect(shown.mayMove).toBe(true);
    expect((await view(village, shown.householdId)).mayMove).toBe(false);
    const [byVillage, acrossTownships] = [await move(village, shown, nearVillage), await move(township, shown, places.otherVillage)];
    expect([byVillage.status, codesOf(byVillage)]).toEqual([403, ['registry.move-by-township']]);
    expect([acrossTownships.status, codesOf(acrossTownships)]).toEqual([403, ['registry.move-within-township']]);
    expect((await move(township, shown, nearVillage)).status).toBe(204);
    expect((await move(clerk, await view(clerk, shown.householdId), places.otherVillage)).status).toBe(204);
    expect((await move(township, await view(clerk, shown.householdId), nearVillage)).status).toBe(404);
  });
});

describe('a move that cannot be', () => {
  it('is refused: to where it lives, to nowhere, on an older state, of a household that has ended', async () => {
    const shown = await register(clerk, aHousehold(places.village));
    expect(codesOf(await move(clerk, shown, places.village))).toEqual(['registry.same-village']);
    expect(codesOf(await move(clerk, shown, newId()))).toEqual(['registry.village-unknown']);
    expect(codesOf(await move(clerk, { ...shown, revision: 7 }, nearVillage))).toEqual(['registry.stale-revision']);
    await clerk.send(households.endHousehold, { params: { householdId: shown.householdId }, body: { revision: shown.revision, reason: '示例' } });
    expect(codesOf(await move(clerk, { ...shown, revision: 2 }, nearVillage))).toEqual(['registry.household-ended']);
    expect((await view(clerk, shown.householdId)).mayMove).toBe(false);
  });
});
