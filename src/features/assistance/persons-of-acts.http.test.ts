import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConfirmations, type ConfirmationScene } from '../../../tests/support/confirmation-scenes.ts';
import { giveGift } from '../../../tests/support/gift-scenes.ts';
import { actOf } from '../../../tests/support/weekly-report-scenes.ts';
import { createWorld, type Person, type World } from '../../../tests/support/world.ts';
import { getActConfirmation } from '../confirmations/contract.ts';
import { getGift } from '../gifts/contract.ts';
import { getOwnWeek } from '../weekly-reports/contract.ts';
import { correctAct, getAct, getRecordOptions, recordAct } from './contract.ts';

let world: World;
let scene: ConfirmationScene;
let members: readonly { id: string; name: string }[];
beforeEach(async () => {
  world = await createWorld();
  scene = await openConfirmations(world);
  const { body } = await scene.home.reporter.send(getRecordOptions);
  members = body.campaigns[0]?.villages[0]?.households.find(({ householdId }) => householdId === scene.households[0])?.members ?? [];
});
afterEach(() => world.close());

const record = (changes: Parameters<typeof actOf>[1], by = scene.home.reporter) => {
  const act = actOf(scene.home.villageId, { people: null, visits: null, ...changes });
  return by.send(recordAct, { body: { campaignId: scene.campaignId, act } });
};
const codes = ({ problem }: { problem: { refusals: { code: string }[] } }) => problem.refusals.map(({ code }) => code);
const personsOf = (householdId: string) =>
  world.inDatabase((db) => db.selectFrom('persons').select('personId').where('householdId', '=', householdId).orderBy('isHead', 'desc').execute());
const one = async (householdId: string) => (await personsOf(householdId))[0]?.personId ?? '';
const names = async (by: Person, actId: string) => (await by.send(getAct, { params: { actId } })).body.persons.map(({ name }) => name);
const letGo = (householdId: string) =>
  world.inDatabase((db) =>
    db.updateTable('householdResponsibilities').set({ endedAt: world.now, endReason: '示例' }).where('householdId', '=', householdId).execute(),
  );

describe('the persons of an act', () => {
  it('are offered with their household, the head first, to the organization that answers for it', async () => {
    expect(members.map(({ name }) => name)).toEqual(['示例人1', '示例人2']);
    const { body } = await scene.organization('清水县蜜蜂产业协会').reporter.send(getRecordOptions);
    expect(JSON.stringify(body)).not.toContain(members[0]?.id);
  });

  it('are kept by their ids, and read by both sides and the office with their names', async () => {
    const personIds = [members[1]?.id ?? ''];
    const { body, status } = await record({ householdIds: [scene.households[0]], personIds, people: 1 });
    expect([status, body.act.personIds]).toEqual([200, personIds]);
    for (const reader of [scene.home.reporter, scene.home.head, scene.village, scene.township, scene.clerk]) {
      expect(await names(reader, body.act.actId)).toEqual(['示例人2']);
    }
    expect((await scene.organization('清水县蜜蜂产业协会').head.send(getAct, { params: { actId: body.act.actId } })).status).toBe(404);
  });

  it('can be only those of the households chosen, which are the organization’s own', async () => {
    const [mine, also] = scene.households;
    const foreign = await one(scene.otherHousehold);
    expect(codes(await record({ householdIds: [mine], personIds: [await one(also)] }))).toEqual(['assistance.person-not-of-household']);
    expect(codes(await record({ householdIds: [mine], personIds: [foreign] }))).toEqual(['assistance.person-not-of-household']);
    expect(codes(await record({ householdIds: [scene.otherHousehold], personIds: [foreign] }))).toEqual(['assistance.household-not-yours', 'assistance.person-not-of-household']);
    expect(codes(await record({ personIds: [foreign] }))).toEqual(['assistance.persons-without-household']);
  });

  it('are counted as people once in the week, whatever was done for them', async () => {
    const [first = '', second = ''] = members.map(({ id }) => id);
    const householdIds = [scene.households[0]];
    await record({ householdIds, personIds: [first], people: 1 });
    await record({ householdIds, personIds: [first, second], people: 2 });
    await record({ people: 10, visits: 10 });
    const { body } = await scene.home.reporter.send(getOwnWeek, { params: scene.params('2020-06-16') });
    expect(body.ledger.figures).toMatchObject({ people: 12, visits: 13 });
  });
});

describe('an organization that no longer answers for a household', () => {
  it('reads the family names alone in its own act; place and office go on reading whole names', async () => {
    const { body } = await record({ householdIds: [scene.households[0]], personIds: [members[0]?.id ?? ''], people: 1 });
    await letGo(scene.households[0]);
    const { actId } = body.act;
    expect(await names(scene.home.reporter, actId)).toEqual(['示***']);
    expect((await scene.home.head.send(getAct, { params: { actId } })).body.households.map(({ name }) => name)).toEqual(['示***']);
    const asked = (by: Person) => by.send(getActConfirmation, { params: { actId } }).then(({ body: { parts } }) => parts.map(({ name }) => name));
    expect(await asked(scene.home.reporter)).toEqual(['示***']);
    expect(await asked(scene.village)).toEqual(['示例人1']);
    for (const reader of [scene.village, scene.township, scene.clerk]) expect(await names(reader, actId)).toEqual(['示例人1']);
  });

  it('reads them alone on the page of its gift too', async () => {
    const giftId = await giveGift(scene.home.reporter);
    await record({ kind: 'cash', moneyFen: 30_000, giftId, householdIds: [scene.households[0]] });
    const heads = async (by: Person) => (await by.send(getGift, { params: { giftId } })).body.deliveries.flatMap(({ households }) => households.map(({ headName }) => headName));
    expect(await heads(scene.home.reporter)).toEqual(['示例人1']);
    await letGo(scene.households[0]);
    expect(await heads(scene.home.reporter)).toEqual(['示***']);
    expect(await heads(scene.clerk)).toEqual(['示例人1']);
  });

  it('may correct what it wrote, and name nobody new there', async () => {
    const [first = '', second = ''] = members.map(({ id }) => id);
    const { body } = await record({ householdIds: [scene.households[0]], personIds: [first], people: 1 });
    await letGo(scene.households[0]);
    const correct = (changes: object) =>
      scene.home.reporter.send(correctAct, { params: { actId: body.act.actId }, body: { baseRevision: 1, act: { ...body.act, ...changes }, reason: '示例更正' } });
    expect(codes(await correct({ personIds: [first, second], people: 2 }))).toEqual(['assistance.person-not-of-household']);
    expect((await correct({ note: '示例' })).status).toBe(200);
  });
});
