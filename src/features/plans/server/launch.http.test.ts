import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchQingshui } from '../../../../tests/support/plan-scenes.ts';
import { createWorld, type World } from '../../../../tests/support/world.ts';
import * as contract from '../contract.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

describe('the scene', () => {
  it('launches', async () => {
    const clerk = world.as({ role: 'clerk', name: '示例经办人' });
    const scene = await launchQingshui(world, clerk);
    const answer = await clerk.send(contract.viewCampaign, { params: { campaignId: scene.campaignId } });
    expect(answer.body.deadlines.length).toBe(7);
  });
});
