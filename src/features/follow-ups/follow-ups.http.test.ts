import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConfirmations, type ConfirmationScene } from '../../../tests/support/confirmation-scenes.ts';
import { actOf, travelTo } from '../../../tests/support/weekly-report-scenes.ts';
import { createWorld, type Person, type World } from '../../../tests/support/world.ts';
import { newId } from '../../kernel/ids.ts';
import { instantOf } from '../../kernel/shanghai-time.ts';
import type { AssistanceAct } from '../assistance/act.ts';
import { correctAct, withdrawAct } from '../assistance/contract.ts';
import { answerAct } from '../confirmations/contract.ts';
import { viewOverview } from '../overview/contract.ts';
import { answerFollowUp, getActFollowUps, listDueFollowUps, listEndedHelp } from './contract.ts';

let world: World;
let scene: ConfirmationScene;
let act: AssistanceAct;
let params: { actId: string };

/** Rice for two households on 12 June: asked about from 12 July on. */
beforeEach(async () => {
  world = await createWorld();
  scene = await openConfirmations(world);
  act = actOf(scene.home.villageId, { kind: 'goods', goods: [{ name: '大米', quantity: 2, unit: '袋' }], householdIds: scene.households });
  params = { actId: act.actId };
  await scene.enter(act);
  travelTo(world, '2020-07-13 09:30');
});
afterEach(() => world.close());

const codes = ({ refusals }: { refusals: { code: string }[] }) => refusals.map(({ code }) => code);
const seenOf = (...acts: AssistanceAct[]) => acts.map(({ actId }) => ({ actId, revision: 1 }));
const dueFor = async (person: Person) => (await person.send(listDueFollowUps)).body.questions.map(({ acts }) => acts.map((line) => line.act.actId));
const endedFor = async (person: Person) => (await person.send(listEndedHelp)).body.ended.map(({ acts, answer }) => [acts.map((line) => line.act.actId), answer.reason]);
const stepsFor = async (person: Person, actId = act.actId) => (await person.send(getActFollowUps, { params: { actId } })).body.steps.map(({ dueOn, state }) => [dueOn, state]);
const yes = (person: Person = scene.village) => person.send(answerFollowUp, { params, body: { seen: seenOf(act), holds: true } });
const no = (body: { reason?: string; householdIds?: string[] } = { reason: '已经吃完，没有别的' }, person: Person = scene.village) =>
  person.send(answerFollowUp, { params, body: { seen: seenOf(act), holds: false, ...body } });
const correct = (changes: Partial<AssistanceAct>) => scene.home.reporter.send(correctAct, { params, body: { baseRevision: 1, act: { ...act, ...changes }, reason: '核实后更正' } });

describe('thirty days after goods were given', () => {
  it('their village is asked, and not a day earlier', async () => {
    travelTo(world, '2020-07-11 23:59');
    expect(await dueFor(scene.village)).toEqual([]);
    travelTo(world, '2020-07-12 00:00');
    expect(await dueFor(scene.village)).toEqual([[act.actId]]);
    expect((await scene.village.send(viewOverview)).body.followUps).toBe(1);
  });

  it('one tap says that they still hold, for all households at once; then nothing is asked', async () => {
    const { status, body } = await yes();
    expect([status, body.steps.map(({ state }) => state), body.answers.map(({ byName }) => byName)]).toEqual([200, ['holds'], ['示例村干部']]);
    expect(await dueFor(scene.village)).toEqual([]);
    expect((await scene.village.send(viewOverview)).body.followUps).toBe(0);
    expect(await endedFor(scene.clerk)).toEqual([]);
  });

  it('the township may answer for its village', async () => {
    expect(await dueFor(scene.township)).toEqual([[act.actId]]);
    expect((await yes(scene.township)).status).toBe(200);
  });

  it('nobody else answers: neither whoever gave, nor the office, nor another village', async () => {
    for (const person of [scene.home.reporter, scene.home.head, scene.clerk]) expect((await yes(person)).status).toBe(403);
    const other = world.as({ role: 'village', name: '别样村干部', villageId: scene.organization('清水县蜜蜂产业协会').villageId });
    const { status, problem } = await yes(other);
    expect([status, codes(problem)]).toEqual([404, ['follow-ups.act-not-found']]);
    expect([await dueFor(other), await endedFor(other)]).toEqual([[], []]);
  });

  it('what nobody answers within thirty days is let go', async () => {
    travelTo(world, '2020-08-11 09:00');
    expect(await dueFor(scene.village)).toEqual([]);
    expect(await stepsFor(scene.clerk)).toEqual([['2020-07-12', 'lapsed']]);
  });
});

describe('what holds no more', () => {
  it('needs a few words', async () => {
    const { status, problem } = await no({ reason: ' ' });
    expect([status, codes(problem)]).toEqual([400, ['follow-ups.reason-missing']]);
  });

  it('is read by the office, by the village, and by its own organization alone', async () => {
    expect((await no()).status).toBe(200);
    const line = [[act.actId], '已经吃完，没有别的'];
    for (const person of [scene.clerk, scene.home.reporter, scene.home.head, scene.village, scene.township]) expect(await endedFor(person)).toEqual([line]);
    expect(await endedFor(scene.organization('清水县蜜蜂产业协会').reporter)).toEqual([]);
  });

  it('may be so for one of the households, never for one that the acts were not for', async () => {
    const [household] = scene.households;
    expect(codes((await no({ reason: '已返乡', householdIds: [scene.otherHousehold] })).problem)).toEqual(['follow-ups.not-its-household']);
    const { body } = await no({ reason: '已返乡', householdIds: [household] });
    expect(body.answers[0]?.households.map(({ householdId }) => householdId)).toEqual([household]);
  });

  it('leaves the list when the village says that it holds again; both words stay', async () => {
    await no();
    const { body } = await yes();
    expect(body.answers.map(({ holds }) => holds)).toEqual([true, false]);
    expect(await endedFor(scene.clerk)).toEqual([]);
  });
});

describe('where much holds no more', () => {
  /** Acts like the one that holds no more, one for each answer id, said a day later. */
  const endMore = (answerIds: readonly string[], { withdrawn = false } = {}) =>
    world.inDatabase(async (db) => {
      const answeredAt = instantOf('2020-07-14', '09:30').toISOString();
      const changes = JSON.stringify(answerIds.map((answerId) => ({ act_id: newId(), answer_id: answerId, answered_at: answeredAt, withdrawn })));
      for (const name of ['assistance_acts', 'act_receipts', 'follow_up_answers']) {
        const table = sql.table(name);
        await sql`
          insert into ${table}
          select (jsonb_populate_record(one, change)).* from ${table} as one, jsonb_array_elements(${changes}::jsonb) as change where one.act_id = ${act.actId}
        `.execute(db);
      }
    });
  const newIds = (count: number) => Array.from({ length: count }, () => newId());
  const read = async (person: Person) => {
    const { ended, hasMore } = (await person.send(listEndedHelp)).body;
    return { shown: ended.length, earliest: ended.at(-1)?.acts.map((line) => line.act.actId), hasMore };
  };

  beforeEach(() => no());

  it('acts taken back take the place of none', async () => {
    await endMore(newIds(201), { withdrawn: true });
    expect(await read(scene.clerk)).toEqual({ shown: 1, earliest: [act.actId], hasMore: false });
  });

  it('answers are counted, not the acts that they were to', async () => {
    const answerIds = newIds(3);
    await endMore(answerIds.flatMap((answerId) => Array.from({ length: 90 }, () => answerId)));
    expect(await read(scene.clerk)).toEqual({ shown: 4, earliest: [act.actId], hasMore: false });
  });

  it('the latest two hundred are listed, and that there are more is said, to everybody in their own reach', async () => {
    await endMore(newIds(199));
    expect(await read(scene.clerk)).toEqual({ shown: 200, earliest: [act.actId], hasMore: false });
    await endMore(newIds(1));
    for (const person of [scene.clerk, scene.home.reporter, scene.village, scene.township]) {
      const { shown, earliest, hasMore } = await read(person);
      expect([shown, hasMore]).toEqual([200, true]);
      expect(earliest).not.toEqual([act.actId]);
    }
  });
});

describe('an organization that no longer answers for a household', () => {
  it('reads the family name alone, where it was helped and where it holds no more; place and office go on reading whole names', async () => {
    const [householdId] = scene.households;
    await no({ reason: '已返乡', householdIds: [householdId] });
    await world.inDatabase((db) =>
      db.updateTable('householdResponsibilities').set({ endedAt: world.now, endReason: '示例' }).where('householdId', '=', householdId).execute(),
    );
    const read = async (person: Person) => {
      const { body } = await person.send(getActFollowUps, { params });
      const { ended } = (await person.send(listEndedHelp)).body;
      const named = [body.households, ...body.answers.map(({ households }) => households), ...ended.map(({ answer }) => answer.households)];
      return named.map((households) => households.find((household) => household.householdId === householdId)?.name);
    };
    for (const person of [scene.home.reporter, scene.home.head]) expect(await read(person)).toEqual(['示***', '示***', '示***']);
    for (const person of [scene.village, scene.township, scene.clerk]) expect(await read(person)).toEqual(['示例人1', '示例人1', '示例人1']);
    const { body } = await scene.home.reporter.send(getActFollowUps, { params });
    expect(body.households.find((household) => household.householdId === scene.households[1])?.name).toBe('示例人1');
  });
});

describe('a correction', () => {
  it('of the day moves what is due', async () => {
    await correct({ date: '2020-06-15' });
    expect(await dueFor(scene.village)).toEqual([]);
    expect(await stepsFor(scene.village)).toEqual([['2020-07-15', 'upcoming']]);
    expect(codes((await yes()).problem)).toEqual(['follow-ups.not-yet']);
  });

  it('that takes the act back cancels it, and takes it off the list of what holds no more', async () => {
    await no();
    await scene.home.reporter.send(withdrawAct, { params, body: { baseRevision: 1, reason: '记错了' } });
    expect([await dueFor(scene.village), await endedFor(scene.clerk), await stepsFor(scene.clerk)]).toEqual([[], [], []]);
    expect(codes((await yes()).problem)).toEqual(['follow-ups.act-withdrawn']);
  });

  it('of what was received asks again; a tap on the old content is not taken', async () => {
    await yes();
    await correct({ goods: [{ name: '大米', quantity: 1, unit: '袋' }] });
    expect(await dueFor(scene.village)).toEqual([[act.actId]]);
    const { status, problem } = await yes();
    expect([status, codes(problem)]).toEqual([409, ['follow-ups.changed-meanwhile']]);
    const { answers, notAsked } = (await scene.village.send(getActFollowUps, { params })).body;
    expect([answers.map(({ isOutdated }) => isOutdated), notAsked]).toEqual([[true], null]);
  });

  it('of words leaves the answer as it is', async () => {
    await yes();
    await correct({ note: '补充说明' });
    expect(await dueFor(scene.village)).toEqual([]);
  });
});

describe('several acts', () => {
  const enterOil = async () => {
    const oil = actOf(scene.home.villageId, { kind: 'goods', date: '2020-06-13', goods: [{ name: '食用油', quantity: 2, unit: '桶' }], householdIds: scene.households.toReversed() });
    travelTo(world, '2020-06-16 16:40');
    await scene.enter(oil);
    travelTo(world, '2020-07-13 09:30');
    return oil;
  };
  const neverArrived = (actId: string) =>
    scene.village.send(answerAct, { params: { actId }, body: { revision: 1, householdId: scene.households[0], received: false, reason: '没有收到' } });

  it('of one kind for the same households in one week are one question and one answer', async () => {
    const oil = await enterOil();
    expect(await dueFor(scene.village)).toEqual([[act.actId, oil.actId]]);
    expect(codes((await yes()).problem)).toEqual(['follow-ups.changed-meanwhile']);
    const both = seenOf(act, oil);
    expect((await scene.village.send(answerFollowUp, { params, body: { seen: both, holds: false, reason: '都用完了' } })).status).toBe(200);
    expect(await endedFor(scene.clerk)).toEqual([[[act.actId, oil.actId].toSorted(), '都用完了']]);
    expect(await stepsFor(scene.clerk, oil.actId)).toEqual([['2020-07-13', 'ended']]);
  });

  it('a visit is never followed up', async () => {
    const visit = actOf(scene.home.villageId);
    await scene.enter(visit);
    const { problem } = await scene.village.send(answerFollowUp, { params: { actId: visit.actId }, body: { seen: seenOf(visit), holds: true } });
    expect(codes(problem)).toEqual(['follow-ups.never-asked']);
  });

  it('what the village says never arrived is not asked about, and cannot be answered on its page', async () => {
    await neverArrived(act.actId);
    expect(await dueFor(scene.village)).toEqual([]);
    const { body } = await scene.village.send(getActFollowUps, { params });
    expect([body.steps, body.mayAnswer]).toEqual([[], false]);
    const { status, problem } = await yes();
    expect([status, codes(problem)]).toEqual([409, ['follow-ups.act-disputed']]);
  });

  it('what was said before of an act that is disputed or taken back stays on its page, with why nothing more is asked', async () => {
    const pageOf = async (person: Person) => {
      const { steps, answers, notAsked, mayAnswer } = (await person.send(getActFollowUps, { params })).body;
      return { steps: steps.length, said: answers.map(({ reason, isOutdated }) => [reason, isOutdated]), notAsked, mayAnswer };
    };
    const said = [['已经吃完，没有别的', false]];
    await no();
    expect(await pageOf(scene.village)).toEqual({ steps: 1, said, notAsked: null, mayAnswer: true });
    await neverArrived(act.actId);
    for (const person of [scene.village, scene.township, scene.clerk, scene.home.reporter]) {
      expect(await pageOf(person)).toEqual({ steps: 0, said, notAsked: 'act-disputed', mayAnswer: false });
    }
    await scene.home.reporter.send(withdrawAct, { params, body: { baseRevision: 1, reason: '记错了' } });
    expect(await pageOf(scene.village)).toEqual({ steps: 0, said, notAsked: 'act-withdrawn', mayAnswer: false });
  });

  it('are asked about and answered without the one that never arrived, and together again once that is settled', async () => {
    const oil = await enterOil();
    await neverArrived(oil.actId);
    expect(await dueFor(scene.village)).toEqual([[act.actId]]);
    const { status, body } = await yes();
    expect([status, body.acts.map((line) => line.act.actId)]).toEqual([200, [act.actId]]);
    expect(await dueFor(scene.village)).toEqual([]);
    await scene.village.send(answerAct, { params: { actId: oil.actId }, body: { revision: 1, householdId: scene.households[0], received: true } });
    const { body: settled } = await scene.village.send(getActFollowUps, { params: { actId: oil.actId } });
    expect(settled.acts.map((line) => line.act.actId)).toEqual([act.actId, oil.actId]);
  });
});

it('each answer is in the trail, without its words', async () => {
  await no();
  const rows = await world.inDatabase((db) => db.selectFrom('auditEntries').select(['action', 'detail']).where('action', 'like', 'follow-up.%').execute());
  expect(rows).toMatchObject([{ action: 'follow-up.ended', detail: { acts: [{ actId: act.actId, revision: 1 }], households: 0 } }]);
  expect(JSON.stringify(rows)).not.toContain('吃完');
});
