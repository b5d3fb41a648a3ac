import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCoverage, settleHousehold, settlePairing, type CoverageScene } from '../../../tests/support/coverage-scenes.ts';
import { somebodyWaits } from '../../../tests/support/import-scenes.ts';
import { asCommand } from '../../../tests/support/plan-scenes.ts';
import { createWorld, type World } from '../../../tests/support/world.ts';
import { registerNeed, splitNeed } from '../needs/contract.ts';
import { endPairing } from '../pairings/contract.ts';
import { endHousehold, moveHousehold } from '../registry/household-contract.ts';
import { endHousehold as endOne } from '../registry/server/end-household.ts';
import { lockHouseholds } from '../registry/server/public-writes.ts';
import * as contract from './contract.ts';

let world: World;
let scene: CoverageScene;

beforeAll(async () => {
  world = await createWorld();
  scene = await openCoverage(world);
});
afterAll(() => world.close());

/** Which of the two comes first is not said: after either order the same must hold. */
const rounds = Array.from({ length: 8 }, (_, round) => round);

const assigned = (householdIds: readonly string[]) =>
  world.inDatabase((db) =>
    db.selectFrom('householdResponsibilities').select(['householdId', 'organizationId']).where('householdId', 'in', householdIds).where('endedAt', 'is', null).execute(),
  );
const openNeedsOf = (householdId: string) =>
  world.inDatabase((db) => db.selectFrom('needs').select('needId').where('householdId', '=', householdId).where('state', '=', 'open').execute());
const end = (pairingId: string) => scene.clerk.send(endPairing, { params: { pairingId }, body: { reason: '示例' } });
const assignVillage = (villageId: string, organizationId: string) =>
  scene.clerk.send(contract.assignVillage, { params: { villageId }, body: { organizationIds: [organizationId] } });

describe('two commands at once', () => {
  it('leave nobody answering for a household by a pairing that ends', async () => {
    const { village: villageId, otherSchool: organizationId } = scene.places;
    for (const round of rounds) {
      const { householdId } = await settleHousehold(world, villageId);
      const pairingId = await settlePairing(world, { organizationId, villageId });
      const assign =
        round % 2 === 0
          ? scene.clerk.send(contract.assignResponsible, { params: { householdId }, body: { organizationId } })
          : assignVillage(villageId, organizationId);
      await Promise.all([assign, end(pairingId)]);
      expect(await assigned([householdId])).toEqual([]);
    }
  });

  it('leave nobody answering for a household that moves to where the pairing ends', async () => {
    const { village, otherVillage, otherSchool: organizationId } = scene.places;
    for (const _ of rounds) {
      const { householdId } = await settleHousehold(world, otherVillage);
      await scene.clerk.send(contract.assignResponsible, { params: { householdId }, body: { organizationId } });
      const pairingId = await settlePairing(world, { organizationId, villageId: village });
      const body = { revision: 1, why: '示例', villageId: village, address: '' };
      const [moved] = await Promise.all([scene.clerk.send(moveHousehold, { params: { householdId }, body }), end(pairingId)]);
      expect([moved.status, await assigned([householdId])]).toEqual([204, []]);
    }
  });

  it('give each household of a village one organization, and each household once', async () => {
    const { village: villageId, school, otherSchool } = scene.places;
    const pairingId = await settlePairing(world, { organizationId: otherSchool, villageId });
    await assignVillage(villageId, school);
    for (const _ of rounds) {
      const homes = [await settleHousehold(world, villageId), await settleHousehold(world, villageId)].map(({ householdId }) => householdId);
      const answers = await Promise.all([assignVillage(villageId, school), assignVillage(villageId, otherSchool)]);
      expect(answers.reduce((sum, { body }) => sum + body.households, 0)).toBe(homes.length);
      expect((await assigned(homes)).map(({ householdId }) => householdId).toSorted((one, other) => (one < other ? -1 : 1))).toEqual(homes);
    }
    await end(pairingId);
  });

  it('leave no open part of a need that is split while its household leaves the registry', async () => {
    const { householdId } = await settleHousehold(world, scene.places.village);
    const { body: need } = await scene.clerk.send(registerNeed, { body: { householdId, kind: 'jobs', quantity: 2 } });
    const parts = [1, 1].map((quantity) => ({ kind: 'jobs', summary: '', quantity }));
    const split = await asCommand(world, scene.clerk, async (ctx) => {
      await lockHouseholds(ctx, [householdId]);
      const sent = scene.clerk.send(splitNeed, { params: { needId: need.needId }, body: { revision: need.revision, by: 'quantity', parts } });
      // Where nobody waits, the parts come in beside the household that leaves.
      await Promise.race([sent, somebodyWaits(world)]);
      await endOne(ctx, { params: { householdId }, query: undefined, body: { revision: 1, reason: '示例' } });
      return { sent };
    });
    const { status, problem } = await split.sent;
    expect([status, problem.refusals[0]?.code]).toEqual([409, 'needs.is-withdrawn']);
    expect(await openNeedsOf(householdId)).toEqual([]);
  });

  it('leave no open need of a household that is no longer in the registry', async () => {
    for (const _ of rounds) {
      const { householdId } = await settleHousehold(world, scene.places.village);
      const [registered] = await Promise.all([
        scene.clerk.send(registerNeed, { body: { householdId, kind: 'jobs' } }),
        scene.clerk.send(endHousehold, { params: { householdId }, body: { revision: 1, reason: '示例' } }),
      ]);
      expect([200, 409]).toContain(registered.status);
      expect(await openNeedsOf(householdId)).toEqual([]);
    }
  });
});
