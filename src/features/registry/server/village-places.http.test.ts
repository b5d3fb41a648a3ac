import { afterAll, beforeAll, expect, it } from 'vitest';
import { settlePlaces, type Places } from '../../../../tests/support/account-scenes.ts';
import { createWorld, type Person, type World } from '../../../../tests/support/world.ts';
import { listVillageChanges } from '../contract.ts';
import { removeVillagePlace, stateVillagePlace, viewVillagePlace } from '../village-place.ts';

let world: World;
let places: Places;
let village: Person;
let clerk: Person;
beforeAll(async () => {
  world = await createWorld();
  places = await settlePlaces(world);
  village = world.as({ role: 'village', name: '示例村干部', villageId: places.village });
  clerk = world.as({ role: 'clerk', name: '示例经办人' });
});
afterAll(() => world.close());

const here = { latitude: 34.750_012_3, longitude: 106.140_049_9, accuracyMetres: 18.4 };
const typed = { latitude: 34.76, longitude: 106.15, accuracyMetres: null };
const state = (who: Person, body = here as { latitude: number; longitude: number; accuracyMetres: number | null }, villageId = places.village) =>
  who.send(stateVillagePlace, { params: { villageId }, body });
const placeOf = async (who: Person, villageId = places.village) => (await who.send(viewVillagePlace, { params: { villageId } })).body.place;
const codesOf = ({ problem }: Awaited<ReturnType<typeof state>>) => problem.refusals.map(({ code }) => code);

it('a village says where it lies by one press; who and when stand beside it, kept to ten metres', async () => {
  expect((await state(village)).status).toBe(204);
  expect(await placeOf(village)).toEqual({
    latitude: 34.75,
    longitude: 106.14,
    accuracyMetres: 18,
    statedByName: '示例村干部',
    statedByRole: 'village',
    statedAt: world.now.toISOString(),
  });
});

it('the office states it anew by typing, and the history tells both places without asking for a reason', async () => {
  await state(village);
  await state(clerk, typed);
  expect(await placeOf(village)).toMatchObject({ latitude: 34.76, statedByName: '示例经办人', statedByRole: 'clerk', accuracyMetres: null });
  const { changes } = (await village.send(listVillageChanges, { params: { villageId: places.village } })).body;
  expect(changes[0]).toMatchObject({
    changedByName: '示例经办人',
    why: '',
    fields: [{ field: 'place', before: '34.7500, 106.1400', after: '34.7600, 106.1500' }],
  });
});

it('the same place stated again is no line of the history; the trail has what was kept of it', async () => {
  await state(clerk, typed);
  const changes = async () => (await village.send(listVillageChanges, { params: { villageId: places.village } })).body.changes.length;
  await state(village);
  const before = await changes();
  expect((await state(village, { ...here, latitude: 34.750_04 })).status).toBe(204);
  expect(await changes()).toBe(before);
  const [entry] = await world.inDatabase((db) =>
    db.selectFrom('auditEntries').select('detail').where('action', '=', 'village.place-stated').orderBy('entryId', 'desc').limit(1).execute(),
  );
  expect(entry?.detail).toEqual({ latitude: 34.75, longitude: 106.14, accuracyMetres: 18 });
});

it('a stated place is taken away again, once, and the trail has both', async () => {
  await state(village);
  const remove = () => village.send(removeVillagePlace, { params: { villageId: places.village } });
  expect((await remove()).status).toBe(204);
  expect(await placeOf(clerk)).toBeNull();
  expect((await remove()).problem.refusals.map(({ code }) => code)).toEqual(['registry.nothing-changed']);
  const actions = await world.inDatabase((db) =>
    db.selectFrom('auditEntries').select('action').where('subjectId', '=', places.village).orderBy('entryId', 'desc').limit(2).execute(),
  );
  expect(actions.map(({ action }) => action)).toEqual(['village.place-removed', 'village.place-stated']);
});

it('a place abroad is refused, a latitude typed as longitude with both sentences; so is a fix that may be 30 km off', async () => {
  await village.send(removeVillagePlace, { params: { villageId: places.village } });
  expect(codesOf(await state(clerk, { latitude: 106.14, longitude: 34.75, accuracyMetres: null }))).toEqual([
    'registry.latitude-outside-china',
    'registry.longitude-outside-china',
  ]);
  expect(codesOf(await state(village, { ...here, accuracyMetres: 30_000 }))).toEqual(['registry.place-too-rough']);
  expect(await placeOf(village)).toBeNull();
});

it('another village can neither state nor see it, and an organization is not let in', async () => {
  const neighbour = world.as({ role: 'village', name: '示例邻村', villageId: places.otherVillage });
  const reporter = world.as({ role: 'reporter', name: '示例联络员', organizationId: places.village });
  const head = world.as({ role: 'orgHead', name: '示例负责人', organizationId: places.village });
  await state(village);
  for (const [who, status] of [[neighbour, 404], [reporter, 403], [head, 403]] as const) {
    expect((await state(who, typed)).status).toBe(status);
    expect((await who.send(viewVillagePlace, { params: { villageId: places.village } })).status).toBe(status);
    expect((await who.send(removeVillagePlace, { params: { villageId: places.village } })).status).toBe(status);
  }
  expect(await placeOf(village)).toMatchObject({ latitude: 34.75 });
});

it('a township states it for its villages and no others', async () => {
  const township = world.as({ role: 'township', name: '示例镇干部', townshipId: places.township });
  expect((await state(township, typed)).status).toBe(204);
  expect((await state(township, typed, places.otherVillage)).status).toBe(404);
});
