import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCoverage, settleHousehold, settlePairing, type CoverageScene, type HouseholdScene } from '../../../tests/support/coverage-scenes.ts';
import { agree } from '../../../tests/support/pairing-scenes.ts';
import { aHousehold, aPerson, register } from '../../../tests/support/registry-scenes.ts';
import { textOf } from '../../../tests/support/route-expectations/expectation.ts';
import { createWorld, type Person, type World } from '../../../tests/support/world.ts';
import { addDays, dayMs, shanghaiDate } from '../../kernel/shanghai-time.ts';
import { newId } from '../../kernel/ids.ts';
import { registerNeed, withdrawNeed } from '../needs/contract.ts';
import { confirmAgreement, endPairing } from '../pairings/contract.ts';
import { changeCategory } from '../registry/household-contract.ts';
import { addPerson } from '../registry/person-contract.ts';
import * as contract from './contract.ts';

let world: World;
let scene: CoverageScene;
let township: Person;
let village: Person;
let otherVillage: Person;
let head: Person;
let otherHead: Person;
let home: HouseholdScene;

beforeAll(async () => {
  world = await createWorld();
  scene = await openCoverage(world);
  const { places } = scene;
  township = world.as({ role: 'township', name: '示例镇干部', townshipId: places.township });
  village = world.as({ role: 'village', name: '示例村干部', villageId: places.village });
  otherVillage = world.as({ role: 'village', name: '别样村干部', villageId: places.otherVillage });
  head = world.as({ role: 'orgHead', name: '示例负责人', organizationId: places.school });
  otherHead = world.as({ role: 'orgHead', name: '别样负责人', organizationId: places.otherSchool });
});
afterAll(() => world.close());
beforeEach(async () => {
  home = await settleHousehold(world, scene.places.village);
});

const today = () => shanghaiDate(world.now);
const measure = { kind: 'training', content: '示例措施', organizationId: null as string | null };
const assign = (by: Person, organizationId = scene.places.school, more = {}, householdId = home.householdId) =>
  by.send(contract.assignResponsible, { params: { householdId }, body: { organizationId, ...more } });
const take = (by: Person, more = {}, householdId = home.householdId) =>
  by.send(contract.takeMeasure, { params: { householdId }, body: { ...measure, ...more } });
const care = async (by: Person = scene.clerk) => (await by.send(contract.getHouseholdCare, { params: { householdId: home.householdId } })).body;
const codesOf = ({ problem }: { problem: { refusals?: { code: string }[] } }) => problem.refusals?.map(({ code }) => code);

/** The household's line in the list, as somebody sees it. */
async function gapOf(by: Person = scene.clerk, householdId = home.householdId) {
  const { body } = await by.send(contract.listHouseholdGaps, { query: { limit: 200 } });
  return body.gaps.find((gap) => gap.householdId === householdId);
}

async function personGaps(): Promise<string[]> {
  const { body } = await scene.clerk.send(contract.listPersonGaps, { query: { limit: 200 } });
  return body.gaps.filter(({ householdId }) => householdId === home.householdId).map(({ personId }) => personId);
}

const livePairing = (villageId: string) =>
  world.inDatabase((db) =>
    db.selectFrom('pairings').select('pairingId').where('villageId', '=', villageId).where('endedAt', 'is', null).executeTakeFirstOrThrow(),
  );

describe('who answers for a household', () => {
  it('is decided by the office, or by the township for its own villages, and by nobody else', async () => {
    expect((await assign(township)).status).toBe(200);
    for (const person of [village, head]) expect((await assign(person)).status).toBe(403);
    const elsewhere = await settleHousehold(world, scene.places.otherVillage);
    const answer = await assign(township, scene.places.otherSchool, {}, elsewhere.householdId);
    expect([answer.status, codesOf(answer)]).toEqual([404, ['coverage.no-such-household']]);
  });

  it('is one of the organizations paired with the village, once at a time, from today or before', async () => {
    expect(codesOf(await assign(scene.clerk, scene.places.otherSchool))).toEqual(['coverage.not-paired']);
    expect(codesOf(await assign(scene.clerk, scene.places.school, { startsOn: addDays(today(), 1) }))).toEqual(['coverage.starts-in-future']);
    expect((await assign(scene.clerk)).status).toBe(200);
    expect(codesOf(await assign(scene.clerk))).toEqual(['coverage.already-responsible']);
  });

  it('may be the same again after its term has run out', async () => {
    await assign(scene.clerk, scene.places.school, { startsOn: addDays(today(), -9), endsOn: addDays(today(), -2) });
    expect((await gapOf())?.lacking).toContain('responsible');
    expect((await assign(scene.clerk)).status).toBe(200);
    expect((await care()).responsibilities.map(({ isLive, ending }) => [isLive, ending?.cause])).toEqual([
      [true, undefined],
      [false, 'lapsed'],
    ]);
  });

  it('is given out in turn where a whole village lacks it, to households that have nobody', async () => {
    const { villageId } = home;
    const second = scene.places.otherSchool;
    const pairingId = await settlePairing(world, { organizationId: second, villageId });
    await scene.clerk.send(contract.assignVillage, { params: { villageId }, body: { organizationIds: [scene.places.school] } });
    const homes = [await settleHousehold(world, villageId), await settleHousehold(world, villageId), await settleHousehold(world, villageId)];
    const body = { organizationIds: [scene.places.school, second] };
    expect((await township.send(contract.assignVillage, { params: { villageId }, body })).body).toEqual({ households: 3 });
    const given = await world.inDatabase((db) =>
      db
        .selectFrom('householdResponsibilities')
        .select('organizationId')
        .where('householdId', 'in', homes.map(({ householdId }) => householdId))
        .orderBy('householdId')
        .execute(),
    );
    expect(given.map(({ organizationId }) => organizationId)).toEqual([scene.places.school, second, scene.places.school]);
    expect((await township.send(contract.assignVillage, { params: { villageId }, body })).body).toEqual({ households: 0 });
    await scene.clerk.send(endPairing, { params: { pairingId }, body: { reason: '示例' } });
  });
});

describe('a measure', () => {
  it('is entered by village, township and office for their own places', async () => {
    for (const person of [village, township, scene.clerk]) expect((await take(person)).status).toBe(200);
    expect((await take(otherVillage)).status).toBe(404);
  });

  it('is entered by an organization in its own name, for a household that it answers for', async () => {
    const own = { organizationId: scene.places.school };
    expect(codesOf(await take(head, own))).toEqual(['coverage.not-yours-to-measure']);
    await assign(scene.clerk);
    expect((await take(head)).status).toBe(403);
    expect((await take(head, own)).status).toBe(200);
    expect((await take(otherHead, { organizationId: scene.places.otherSchool })).status).toBe(404);
  });

  it('is of a known kind, for somebody who lives there', async () => {
    expect(codesOf(await take(village, { kind: 'magic' }))).toEqual(['coverage.no-such-kind']);
    const stranger = (await settleHousehold(world, scene.places.village)).personIds[0];
    expect(codesOf(await take(village, { personId: stranger }))).toEqual(['coverage.no-such-person']);
  });

  it('answers an open need of the household itself or of its village, and no other', async () => {
    const { villageId, householdId } = home;
    const neighbour = await settleHousehold(world, villageId);
    const needOf = async (body: { householdId?: string; villageId?: string }) =>
      (await scene.clerk.send(registerNeed, { body: { kind: 'training', ...body } })).body.needId;
    const own = await needOf({ householdId });
    for (const needId of [own, await needOf({ villageId })]) expect((await take(village, { needId })).status).toBe(200);
    const strange = [await needOf({ householdId: neighbour.householdId }), await needOf({ villageId: scene.places.otherVillage }), newId()];
    for (const needId of strange) {
      const answer = await take(village, { needId });
      expect([answer.status, codesOf(answer)]).toEqual([409, ['coverage.no-such-need']]);
    }
    await scene.clerk.send(withdrawNeed, { params: { needId: own }, body: { reason: '示例' } });
    expect(codesOf(await take(village, { needId: own }))).toEqual(['coverage.need-closed']);
  });

  it('covers one person alone where it is for one', async () => {
    const [first = '', second = ''] = home.personIds;
    await take(village, { personId: first });
    expect(await personGaps()).toEqual([second]);
    expect((await gapOf())?.lacking).toContain('measure');
    await take(village);
    expect(await personGaps()).toEqual([]);
  });

  it('is changed and ended by those who may enter it, once', async () => {
    await take(village);
    const [{ measureId } = { measureId: '' }] = (await care()).measures;
    const params = { measureId };
    expect((await head.send(contract.endMeasure, { params, body: { reason: '示例' } })).status).toBe(403);
    expect((await village.send(contract.changeMeasure, { params, body: { content: '改过的示例', endsOn: today() } })).status).toBe(200);
    expect((await village.send(contract.endMeasure, { params, body: { reason: '示例' } })).status).toBe(200);
    expect(codesOf(await village.send(contract.endMeasure, { params, body: { reason: '示例' } }))).toEqual(['coverage.already-ended']);
    expect((await gapOf())?.lacking).toContain('measure');
    expect((await care()).measures).toMatchObject([{ mayChange: false, endReason: '示例' }]);
  });
});

describe('an organization', () => {
  it('is told of a household its own share, not who else helps it or could', async () => {
    const { villageId } = home;
    const { school, otherSchool } = scene.places;
    const pairingId = await settlePairing(world, { organizationId: otherSchool, villageId });
    for (const organizationId of [school, otherSchool]) {
      await assign(scene.clerk, organizationId);
      await take(scene.clerk, { organizationId });
    }
    await take(village);
    const sharesOf = async (person: Person) => {
      const { responsibilities, measures, organizations } = await care(person);
      return [responsibilities, measures, organizations].map((rows) => new Set(rows.map(({ organizationId }) => organizationId)));
    };
    const [own, others] = [new Set([school]), new Set([otherSchool])];
    expect(await sharesOf(head)).toEqual([own, own, own]);
    expect(await sharesOf(otherHead)).toEqual([others, others, others]);
    expect((await sharesOf(village))[1]).toEqual(new Set([school, otherSchool, null]));
    const asked = await head.send(contract.listHouseholdGaps, { query: { organizationId: otherSchool } });
    expect(asked.body.gaps).toEqual([]);
    await scene.clerk.send(endPairing, { params: { pairingId }, body: { reason: '示例' } });
  });
});

describe('the gap list', () => {
  it('drops a household when both are there, and has it again on the day after one of them ends', async () => {
    await assign(scene.clerk);
    expect((await gapOf())?.lacking).toEqual(['measure']);
    await take(village, { endsOn: addDays(today(), 3) });
    expect(await gapOf()).toBeUndefined();
    world.now = new Date(world.now.getTime() + 3 * dayMs);
    expect(await gapOf()).toBeUndefined();
    world.now = new Date(world.now.getTime() + dayMs);
    expect(await gapOf()).toMatchObject({ lacking: ['measure'], since: today() });
  });

  it('says since when no earlier than the household came into the registry, whenever it was identified', async () => {
    const { householdId } = await register(scene.clerk, aHousehold(scene.places.village, { unfinishedSince: '2014-01-01' }));
    expect(await gapOf(scene.clerk, householdId)).toMatchObject({ since: today() });
  });

  it('shows a place its own, and an organization the villages with which it is paired', async () => {
    for (const person of [scene.clerk, township, village, head]) expect(await gapOf(person)).toBeDefined();
    for (const person of [otherVillage, otherHead]) expect(await gapOf(person)).toBeUndefined();
    const counted = async (person: Person) => (await person.send(contract.countGaps)).body;
    expect((await counted(village)).households + (await counted(otherVillage)).households).toBe((await counted(scene.clerk)).households);
    expect(await counted(head)).toEqual(await counted(village));
  });

  it('has a village from the day after the term of its agreement, and leads to the pairing where it is renewed', async () => {
    const { villageId } = home;
    const { pairingId } = await livePairing(villageId);
    const row = async () => {
      const { body } = await scene.clerk.send(contract.listVillageGaps);
      return body.gaps.find((gap) => gap.villageId === villageId);
    };
    const [startsOn, endsOn] = [addDays(today(), 1), addDays(today(), 3)];
    const agreementId = await agree(scene.clerk, [pairingId], { startsOn, endsOn });
    for (const person of [head, village]) await person.send(confirmAgreement, { params: { agreementId } });
    expect(await row()).toMatchObject({ beginsOn: startsOn, termOver: null, onPaper: 0 });
    world.now = new Date(world.now.getTime() + 3 * dayMs);
    expect(await row()).toBeUndefined();
    world.now = new Date(world.now.getTime() + dayMs);
    expect(await row()).toMatchObject({ since: today(), termOver: { pairingId }, beginsOn: null, onPaper: 0 });
    await agree(scene.clerk, [pairingId], { startsOn, endsOn: null, replaces: agreementId, changeReason: '示例：续签' });
    expect(await row()).toMatchObject({ since: today(), termOver: null, onPaper: 1 });
  });

  it('offers the measure to those who may enter it: to an organization, only for a household that it answers for', async () => {
    const offered = async (person: Person) => {
      const { body } = await person.send(contract.listPersonGaps, { query: { limit: 200 } });
      const ofPersons = body.gaps.filter(({ householdId }) => householdId === home.householdId).map(({ mayTakeMeasure }) => mayTakeMeasure);
      return new Set([...ofPersons, (await gapOf(person))?.mayTakeMeasure]);
    };
    expect([await offered(village), await offered(head)]).toEqual([new Set([true]), new Set([false])]);
    await assign(scene.clerk);
    expect(await offered(head)).toEqual(new Set([true]));
  });

  it('is a workbook too, with the same rows and no personal data', async () => {
    const answer = await village.send(contract.downloadGaps, { query: { kind: 'person' } });
    expect(answer.status).toBe(200);
    expect(textOf(answer)).toContain('清水县没有被任何措施覆盖的人');
    expect(textOf(answer)).toContain('示例人2');
  });

  it('loses nothing when two enter at the same moment what each of them knows', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { householdId } = await settleHousehold(world, scene.places.village);
      await Promise.all([assign(scene.clerk, scene.places.school, {}, householdId), take(village, {}, householdId)]);
      expect(await gapOf(scene.clerk, householdId)).toBeUndefined();
    }
  });
});

describe('what the rooms before tell', () => {
  const params = () => ({ householdId: home.householdId });
  const move = (category: string, revision: number) =>
    scene.clerk.send(changeCategory, { params: params(), body: { ruleSet: 'gansu-2020', category, unfinishedSince: null, revision, why: '示例' } });

  it('takes a household that is out of poverty off the list, and puts it back with the same terms when it falls back', async () => {
    await assign(scene.clerk);
    await move('stable', 1);
    expect(await gapOf()).toBeUndefined();
    await move('poor', 2);
    expect(await gapOf()).toMatchObject({ lacking: ['measure'], since: today() });
  });

  it('covers somebody who comes into a household for which something is done', async () => {
    await take(village);
    const body = { why: '示例', person: aPerson({ relation: 'son' }) };
    expect((await scene.clerk.send(addPerson, { params: params(), body })).status).toBe(200);
    expect(await personGaps()).toEqual([]);
  });

  it('ends what an organization answers for in a village with its pairing, and says so', async () => {
    await assign(scene.clerk);
    const { pairingId } = await livePairing(home.villageId);
    await scene.clerk.send(endPairing, { params: { pairingId }, body: { reason: '示例' } });
    expect((await care()).responsibilities).toMatchObject([{ isLive: false, ending: { cause: 'pairing' } }]);
    expect((await gapOf())?.lacking).toContain('responsible');
  });
});
