import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settlePlaces } from '../../../tests/support/account-scenes.ts';
import { pictureBytes, sendWhole, sharp } from '../../../tests/support/evidence-scenes.ts';
import { asCommand } from '../../../tests/support/plan-scenes.ts';
import { createWorld, type Person, type World } from '../../../tests/support/world.ts';
import { newId } from '../../kernel/ids.ts';
import { sameOrNearPhotos } from './server/public-reads.ts';
import { claimEvidence } from './server/public-writes.ts';

let world: World;
let reporter: Person;
let other: Person;
let clerk: Person;
let photo: Buffer;
let firstId: string;
let actId: string;
beforeAll(async () => {
  world = await createWorld();
  const places = await settlePlaces(world);
  reporter = world.as({ role: 'reporter', name: '示例联络员', organizationId: places.school });
  other = world.as({ role: 'reporter', name: '别家联络员', organizationId: places.otherSchool });
  clerk = world.as({ role: 'clerk', name: '示例经办' });
  photo = await pictureBytes(11, { width: 1_200, height: 900 });
  ({ evidenceId: firstId } = await sendWhole(reporter, photo, 'photo'));
  actId = newId();
  await asCommand(world, reporter, (ctx) =>
    claimEvidence(ctx, { evidenceIds: [firstId], organizationId: places.school, act: { actId, villageId: places.village } }),
  );
  // Others, so that there is something to be wrong about: other scenes, and other moments of the same scene.
  for (const seed of [12, 13, 14]) await sendWhole(reporter, await pictureBytes(seed), 'photo');
});
afterAll(() => world.close());

const usedBefore = (evidenceId: string) => asCommand(world, clerk, (ctx) => sameOrNearPhotos(ctx, evidenceId));

describe('a photo that was used before', () => {
  it('is found by its bytes, with where it stands', async () => {
    const { evidenceId } = await sendWhole(reporter, photo, 'photo');
    const [match, ...more] = await usedBefore(evidenceId);
    expect(match).toMatchObject({ evidenceId: firstId, isSame: true, distance: 0, likeness: 1, actIds: [actId] });
    expect(more).toEqual([]);
  });

  it.each([
    ['saved anew at low quality', async () => (await sharp(photo)).jpeg({ quality: 35 }).toBuffer()],
    ['made small', async () => (await sharp(photo)).resize(400).webp({ quality: 60 }).toBuffer()],
    ['in a black frame', async () => (await sharp(photo)).extend({ top: 90, bottom: 90, left: 40, right: 40, background: '#000000' }).jpeg().toBuffer()],
    ['cut at its edges', async () => (await sharp(photo)).extract({ left: 60, top: 45, width: 1_080, height: 800 }).jpeg({ quality: 70 }).toBuffer()],
    ['made lighter', async () => (await sharp(photo)).modulate({ brightness: 1.15 }).jpeg().toBuffer()],
  ])('is found when it comes back from another organization %s', async (_, change) => {
    const { evidenceId } = await sendWhole(other, await change(), 'photo');
    const matches = await usedBefore(evidenceId);
    const match = matches.find((one) => one.evidenceId === firstId);
    expect(match).toMatchObject({ isSame: false, organizationId: reporter.actor.organizationId });
    expect(match?.likeness).toBeGreaterThan(0.95);
  });

  it('is not another scene, nor another moment of the same one', async () => {
    const moment = await sendWhole(other, await pictureBytes(11, { width: 1_200, height: 900, moment: 1 }), 'photo');
    const scene = await sendWhole(other, await pictureBytes(99), 'photo');
    expect((await usedBefore(moment.evidenceId)).map(({ evidenceId }) => evidenceId)).not.toContain(firstId);
    expect(await usedBefore(scene.evidenceId)).toEqual([]);
  });
});
