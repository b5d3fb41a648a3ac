import { afterAll, beforeAll, expect, it } from 'vitest';
import { settlePlaces, type Places } from '../../../tests/support/account-scenes.ts';
import * as registry from '../../../tests/support/registry-scenes.ts';
import { createWorld, type Person, type World } from '../../../tests/support/world.ts';
import { moveHousehold } from '../registry/household-contract.ts';
import * as contract from './contract.ts';

let world: World;
let places: Places;
let clerk: Person;
let cadre: Person;
let otherCadre: Person;
beforeAll(async () => {
  world = await createWorld();
  places = await settlePlaces(world);
  clerk = world.as({ role: 'clerk', name: '示例经办' });
  cadre = world.as({ role: 'village', name: '示例村干部', villageId: places.village });
  otherCadre = world.as({ role: 'village', name: '别样村干部', villageId: places.otherVillage });
});
afterAll(() => world.close());

async function register(body: { householdId?: string; villageId?: string; kind: string }): Promise<string> {
  const answer = await cadre.send(contract.registerNeed, { body });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem));
  return answer.body.needId;
}

it('a household that moves takes its open needs to the new village; what is settled, and the village’s own, stay', async () => {
  const { householdId, revision } = await registry.register(clerk, registry.aHousehold(places.village));
  const open = await register({ householdId, kind: 'training' });
  const met = await register({ householdId, kind: 'medical' });
  const own = await register({ villageId: places.village, kind: 'jobs' });
  await cadre.send(contract.meetNeed, { params: { needId: met }, body: { reason: '示例' } });
  const moved = await clerk.send(moveHousehold, { params: { householdId }, body: { revision, why: '示例', villageId: places.otherVillage, address: '' } });
  expect(moved.status).toBe(204);
  const listed = async (by: Person) => (await by.send(contract.listNeeds)).body.needs.map(({ needId }) => needId);
  expect(await listed(cadre)).toEqual([own]);
  expect(await listed(otherCadre)).toEqual([open]);
  expect((await cadre.send(contract.viewNeed, { params: { needId: met } })).body.need).toMatchObject({ villageId: places.village, state: 'met' });
  const { history } = (await otherCadre.send(contract.viewNeed, { params: { needId: open } })).body;
  expect(history.at(-1)).toMatchObject({
    action: 'moved', byName: '示例经办', before: { villageName: '示例村' }, after: { villageName: '别样村' }, changed: ['villageId'],
  });
});
