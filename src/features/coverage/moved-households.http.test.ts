import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCoverage, settleHousehold, settlePairing, type CoverageScene, type HouseholdScene } from '../../../tests/support/coverage-scenes.ts';
import { createWorld, type World } from '../../../tests/support/world.ts';
import { shanghaiDate } from '../../kernel/shanghai-time.ts';
import { moveHousehold } from '../registry/household-contract.ts';
import * as contract from './contract.ts';

let world: World;
let scene: CoverageScene;
let home: HouseholdScene;
beforeAll(async () => {
  world = await createWorld();
  scene = await openCoverage(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  home = await settleHousehold(world, scene.places.village);
});

const params = () => ({ householdId: home.householdId });
const care = async () => (await scene.clerk.send(contract.getHouseholdCare, { params: params() })).body;
const gapsIn = async (villageId: string) => {
  const { body } = await scene.clerk.send(contract.listHouseholdGaps, { query: { villageId, limit: 200 } });
  return body.gaps.filter(({ householdId }) => householdId === home.householdId).map(({ lacking, since }) => ({ lacking, since }));
};

/** Cared for in full by the school of its village. */
async function careFor(): Promise<void> {
  const { clerk, places } = scene;
  await clerk.send(contract.assignResponsible, { params: params(), body: { organizationId: places.school } });
  await clerk.send(contract.takeMeasure, { params: params(), body: { kind: 'training', content: '示例措施' } });
}

async function move(): Promise<void> {
  const answer = await scene.clerk.send(moveHousehold, {
    params: params(),
    body: { revision: 1, why: '示例：易地搬迁', villageId: scene.places.otherVillage, address: '' },
  });
  if (answer.status !== 204) throw new Error(JSON.stringify(answer.problem));
}

describe('a household that moves', () => {
  it('has nobody to answer for it where its organization is not paired with the new village; what is done for it goes on', async () => {
    await careFor();
    expect(await gapsIn(scene.places.village)).toEqual([]);
    await move();
    expect(await gapsIn(scene.places.village)).toEqual([]);
    expect(await gapsIn(scene.places.otherVillage)).toEqual([{ lacking: ['responsible'], since: shanghaiDate(world.now) }]);
    const { responsibilities, measures, organizations } = await care();
    expect(responsibilities).toMatchObject([{ organizationId: scene.places.school, isLive: false, ending: { cause: 'moved' } }]);
    expect(measures).toMatchObject([{ content: '示例措施', isLive: true }]);
    expect(organizations.map(({ organizationId }) => organizationId)).toEqual([scene.places.otherSchool]);
  });

  it('is seen by the organizations of the new village, and no longer by those of the old', async () => {
    await move();
    const asked = async (organizationId: string) => {
      const head = world.as({ role: 'orgHead', name: '示例负责人', organizationId });
      return (await head.send(contract.getHouseholdCare, { params: params() })).status;
    };
    expect([await asked(scene.places.school), await asked(scene.places.otherSchool)]).toEqual([404, 200]);
  });

  it('keeps its organization where that helps the new village too', async () => {
    await settlePairing(world, { organizationId: scene.places.school, villageId: scene.places.otherVillage });
    await careFor();
    await move();
    expect(await gapsIn(scene.places.otherVillage)).toEqual([]);
    expect((await care()).responsibilities).toMatchObject([{ organizationId: scene.places.school, isLive: true, ending: null }]);
  });
});
