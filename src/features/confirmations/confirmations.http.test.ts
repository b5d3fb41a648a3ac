import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConfirmations, type ConfirmationScene } from '../../../tests/support/confirmation-scenes.ts';
import { giveGift } from '../../../tests/support/gift-scenes.ts';
import { actOf, contentOf, notificationKindsOf, report, travelTo } from '../../../tests/support/weekly-report-scenes.ts';
import { createWorld, type World } from '../../../tests/support/world.ts';
import { newId } from '../../kernel/ids.ts';
import type { AssistanceAct } from '../assistance/act.ts';
import { correctAct, withdrawAct } from '../assistance/contract.ts';
import { acceptReport, closeWeek, downloadBulletin, downloadStatistics, getRollUp, listRollUpActs } from '../weekly-reports/contract.ts';
import { answerAct, confirmActByWitness, getActConfirmation, getGiftReceipts, listOpenActs } from './contract.ts';

let world: World;
let scene: ConfirmationScene;
let act: AssistanceAct;
let params: { actId: string };

beforeEach(async () => {
  world = await createWorld();
  scene = await openConfirmations(world);
  act = actOf(scene.home.villageId);
  params = { actId: act.actId };
  await scene.enter(act);
});
afterEach(() => world.close());

const yes = { revision: 1, householdId: null, received: true };
const codes = ({ refusals }: { refusals: { code: string }[] }) => refusals.map(({ code }) => code);
const stateFor = async (person = scene.clerk, actId = act.actId) => (await person.send(getActConfirmation, { params: { actId } })).body.state;
const correct = (changes: Partial<AssistanceAct>, baseRevision = 1) =>
  scene.home.reporter.send(correctAct, { params, body: { baseRevision, act: { ...act, ...changes }, reason: '核实后更正' } });

describe('what arrived', () => {
  it('waits for the village that it was for, until the village says that it arrived', async () => {
    const { body: before } = await scene.village.send(listOpenActs);
    expect([before.total, before.acts.map(({ line, state, parts }) => [line.act.actId, state, parts.length])]).toEqual([1, [[act.actId, 'unconfirmed', 1]]]);
    const { status, body } = await scene.village.send(answerAct, { params, body: yes });
    expect([status, body.state, body.parts[0]?.answers]).toMatchObject([200, 'confirmed', [{ way: 'account', byName: '示例村干部' }]]);
    expect((await scene.village.send(listOpenActs)).body).toEqual({ acts: [], total: 0, next: null });
    expect(await stateFor(scene.home.head)).toBe('confirmed');
  });

  it('is listed page by page, the earliest day first, each once', async () => {
    for (let index = 0; index < 60; index += 1) await scene.enter(actOf(scene.home.villageId, { date: `2020-06-${String(1 + (index % 9)).padStart(2, '0')}` }));
    const { body: first } = await scene.village.send(listOpenActs);
    const { body: second } = await scene.village.send(listOpenActs, { query: { after: first.next ?? '' } });
    expect([first.acts.length, first.total, second.acts.length, second.total, second.next]).toEqual([50, 61, 11, 61, null]);
    const lines = [...first.acts, ...second.acts].map(({ line }) => line.act);
    expect(lines.map(({ date }) => date)).toEqual(lines.map(({ date }) => date).toSorted());
    expect(new Set(lines.map(({ actId }) => actId)).size).toBe(61);
    expect((await scene.village.send(listOpenActs, { query: { after: 'second' } })).problem.refusals[0]?.code).toBe('confirmations.unknown-page');
  });

  it('may be confirmed by the township of the village', async () => {
    expect((await scene.township.send(listOpenActs)).body.total).toBe(1);
    expect((await scene.township.send(answerAct, { params, body: yes })).body.state).toBe('confirmed');
  });

  it('is confirmed neither by whoever gave it nor by the office', async () => {
    for (const person of [scene.home.head, scene.home.reporter, scene.clerk]) {
      expect((await person.send(answerAct, { params, body: yes })).status).toBe(403);
    }
    expect(await stateFor()).toBe('unconfirmed');
  });

  it('is nothing to another village: it does not exist there', async () => {
    const other = world.as({ role: 'village', name: '别样村干部', villageId: scene.organization('清水县蜜蜂产业协会').villageId });
    expect((await other.send(listOpenActs)).body.total).toBe(0);
    const { status, problem } = await other.send(answerAct, { params, body: yes });
    expect([status, codes(problem)]).toEqual([404, ['confirmations.act-not-found']]);
  });

  it('for several households is asked of each', async () => {
    const goods = actOf(scene.home.villageId, { kind: 'goods', goods: [{ name: '大米', quantity: 2, unit: '袋' }], householdIds: scene.households });
    await scene.enter(goods);
    const answer = (householdId: string | null) =>
      scene.village.send(answerAct, { params: { actId: goods.actId }, body: { revision: 1, householdId, received: true } });
    expect(codes((await answer(null)).problem)).toEqual(['confirmations.not-asked']);
    expect(codes((await answer(scene.otherHousehold)).problem)).toEqual(['confirmations.not-asked']);
    expect((await answer(scene.households[0])).body.state).toBe('partly');
    expect((await answer(scene.households[1])).body.state).toBe('confirmed');
  });
});

describe('what did not arrive', () => {
  const no = { revision: 1, householdId: null, received: false };

  it('needs words', async () => {
    const { status, problem } = await scene.village.send(answerAct, { params, body: { ...no, reason: ' ' } });
    expect([status, codes(problem)]).toEqual([400, ['confirmations.reason-missing']]);
  });

  it('is kept with its words, put to the organization as a question, and stays on the lists', async () => {
    await scene.village.send(answerAct, { params, body: { ...no, reason: '那天没有人来' } });
    expect(await notificationKindsOf(world, scene.home)).toContain('confirmations.notice-question');
    const { body } = await scene.home.reporter.send(getActConfirmation, { params });
    expect([body.state, body.parts[0]?.answers[0]]).toMatchObject(['disputed', { received: false, reason: '那天没有人来' }]);
    const { body: list } = await scene.clerk.send(listOpenActs, { query: { organizationId: scene.home.organizationId } });
    expect(list.acts.map(({ state, parts }) => [state, parts[0]?.reason])).toEqual([['disputed', '那天没有人来']]);
  });

  it('is settled by a later yes, and both answers stay', async () => {
    await scene.village.send(answerAct, { params, body: { ...no, reason: '没有见到' } });
    const { body } = await scene.village.send(answerAct, { params, body: yes });
    expect([body.state, body.parts[0]?.answers.map(({ received }) => received)]).toEqual(['confirmed', [true, false]]);
  });
});

describe('a witness', () => {
  const seen = { revision: 1, householdId: null, witnessName: '示例会计', witnessedOn: '2020-06-12', witnessedHow: '当面看到发放' };

  it('confirms by name, day and how', async () => {
    const { status, body } = await scene.village.send(confirmActByWitness, { params, body: seen });
    const witness = { name: '示例会计', on: '2020-06-12', how: '当面看到发放' };
    expect([status, body.state, body.parts[0]?.answers]).toMatchObject([200, 'confirmed', [{ way: 'witness', witness }]]);
  });

  it.each(['2020-06-11', '2020-06-17'])('cannot have seen it on %s: before the act or after today', async (witnessedOn) => {
    const { status, problem } = await scene.village.send(confirmActByWitness, { params, body: { ...seen, witnessedOn } });
    expect([status, codes(problem)]).toEqual([400, ['confirmations.witnessed-before-act']]);
  });
});

describe('a correction', () => {
  it('of what was received asks again, and keeps the answer to the earlier revision', async () => {
    await scene.village.send(answerAct, { params, body: yes });
    await correct({ people: 50, visits: 50 });
    const { body } = await scene.village.send(getActConfirmation, { params });
    expect([body.state, body.parts[0]?.answers]).toMatchObject(['unconfirmed', [{ isOutdated: true }]]);
    expect((await scene.village.send(listOpenActs)).body.total).toBe(1);
  });

  it('of words leaves it confirmed', async () => {
    await scene.village.send(answerAct, { params, body: yes });
    await correct({ note: '补充说明' });
    expect(await stateFor()).toBe('confirmed');
  });

  it('made while the village was looking is shown first: the tap on the old content is not taken', async () => {
    await correct({ people: 50, visits: 50 });
    const { status, problem } = await scene.village.send(answerAct, { params, body: yes });
    expect([status, codes(problem)]).toEqual([409, ['confirmations.changed-meanwhile']]);
    expect((await scene.village.send(answerAct, { params, body: { ...yes, revision: 2 } })).body.state).toBe('confirmed');
  });

  it('a revision that is not there is confirmed by nobody', async () => {
    expect(codes((await scene.village.send(answerAct, { params, body: { ...yes, revision: 2 } })).problem)).toEqual(['confirmations.no-such-revision']);
  });

  it('that takes the act back takes it off the lists, and nobody confirms it any more', async () => {
    await scene.home.reporter.send(withdrawAct, { params, body: { baseRevision: 1, reason: '记错了' } });
    expect((await scene.village.send(listOpenActs)).body.total).toBe(0);
    const { status, problem } = await scene.village.send(answerAct, { params, body: { ...yes, revision: 2 } });
    expect([status, codes(problem)]).toEqual([409, ['confirmations.act-withdrawn']]);
  });

  it('and an answer at the same moment: whichever comes first, no answer counts for what was not seen', async () => {
    await Promise.all([correct({ people: 50, visits: 50 }), scene.village.send(answerAct, { params, body: yes })]);
    expect(await stateFor()).toBe('unconfirmed');
  });
});

it('an act that nobody entered cannot be confirmed', async () => {
  expect((await scene.village.send(answerAct, { params: { actId: newId() }, body: yes })).status).toBe(404);
});

describe('what a gift has delivered', () => {
  it('is split by what the receiving side has confirmed; one household of two is not enough', async () => {
    const giftId = await giveGift(scene.home.reporter);
    const one = actOf(scene.home.villageId, { kind: 'cash', moneyFen: 30_000, giftId });
    const two = actOf(scene.home.villageId, { kind: 'cash', moneyFen: 20_000, giftId, householdIds: scene.households });
    for (const each of [one, two]) await scene.enter(each);
    const split = async (person = scene.home.reporter) => (await person.send(getGiftReceipts, { params: { giftId } })).body;
    expect(await split()).toEqual({ confirmed: 0, waiting: 50_000 });
    await scene.village.send(answerAct, { params: { actId: one.actId }, body: yes });
    const answer = (householdId: string) => scene.village.send(answerAct, { params: { actId: two.actId }, body: { ...yes, householdId } });
    await answer(scene.households[0]);
    for (const person of [scene.home.reporter, scene.clerk, scene.village]) expect(await split(person)).toEqual({ confirmed: 30_000, waiting: 20_000 });
    await answer(scene.households[1]);
    expect(await split()).toEqual({ confirmed: 50_000, waiting: 0 });
  });

  it('is not read by an organization to which it was not given', async () => {
    const giftId = await giveGift(scene.home.reporter);
    expect((await scene.organization('清水县蜜蜂产业协会').reporter.send(getGiftReceipts, { params: { giftId } })).status).toBe(404);
  });
});

describe('in the county’s week', () => {
  it('what is confirmed counts apart from what is not, and each count opens its acts; closing keeps how it stood, and the count goes on', async () => {
    const other = actOf(scene.home.villageId, { kind: 'care' });
    await scene.village.send(answerAct, { params, body: yes });
    const { body: receipt } = await report(scene, scene.home, '2020-06-16', contentOf([act, other]));
    expect(receipt.reportId).toBeTypeOf('string');
    const week = scene.params('2020-06-16');
    expect((await scene.clerk.send(getRollUp, { params: week })).body.receipts).toEqual({ confirmed: 1, partly: 0, unconfirmed: 1, disputed: 0 });
    const opened = await scene.clerk.send(listRollUpActs, { params: week, query: { receipt: 'unconfirmed' } });
    expect(opened.body.acts.map((one) => one.act.actId)).toEqual([other.actId]);
    travelTo(world, '2020-06-16 18:00');
    await scene.clerk.send(acceptReport, { params: { reportId: receipt.reportId }, body: { version: 1 } });
    expect((await scene.clerk.send(closeWeek, { params: week })).status).toBe(200);
    await scene.village.send(answerAct, { params: { actId: other.actId }, body: yes });
    const { body: after } = await scene.clerk.send(getRollUp, { params: week });
    expect(after.receipts).toMatchObject({ confirmed: 2, unconfirmed: 0 });
    const counted = ({ total, byVillage }: typeof after.current) =>
      [total, byVillage.find(({ villageId }) => villageId === scene.home.villageId)].map((line) => [line?.byReceipt?.confirmed, line?.byReceipt?.waiting].map((part) => [part?.acts, part?.people]));
    const people = [act, other].map((one) => one.people ?? 0);
    const [both] = counted(after.current);
    expect(both).toEqual([[2, (people[0] ?? 0) + (people[1] ?? 0)], [0, 0]]);
    expect(after.frozen && counted(after.frozen.rollUp)).toEqual([[[1, people[0]], [1, people[1]]], [[1, people[0]], [1, people[1]]]]);
    const bulletin = await scene.clerk.send(downloadBulletin, { params: week });
    expect(strFromU8(unzipSync(bulletin.raw)['word/document.xml'] ?? new Uint8Array())).toContain('受助村、户已确认收到1次');
    const statistics = await scene.clerk.send(downloadStatistics, { params: week });
    expect(Object.values(unzipSync(statistics.raw)).map((file) => strFromU8(file)).join('')).toContain('受助方确认情况');
  });
});
