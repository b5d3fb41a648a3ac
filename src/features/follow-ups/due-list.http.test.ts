import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConfirmations, type ConfirmationScene } from '../../../tests/support/confirmation-scenes.ts';
import { actOf, travelTo } from '../../../tests/support/weekly-report-scenes.ts';
import { createWorld, type Person, type World } from '../../../tests/support/world.ts';
import { newId } from '../../kernel/ids.ts';
import { shanghaiDate } from '../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../platform/use-case/context.ts';
import { runQuery } from '../../platform/use-case/run-use-case.ts';
import type { AssistanceAct } from '../assistance/act.ts';
import { correctAct, withdrawAct } from '../assistance/contract.ts';
import { entriesOfVillages } from '../assistance/server/public-reads.ts';
import { answerAct } from '../confirmations/contract.ts';
import { viewOverview } from '../overview/contract.ts';
import { answerFollowUp, getActFollowUps, listDueFollowUps } from './contract.ts';
import { followedKinds, mostInQuestion, stepsOf } from './schedule.ts';
import { answersToQuestion, countingAnswers } from './server/counting-answers.ts';
import { pageOfDue } from './server/due-views.ts';
import { questionsAbout } from './server/questions-about.ts';

let world: World;
let scene: ConfirmationScene;
beforeEach(async () => {
  world = await createWorld();
  scene = await openConfirmations(world);
});
afterEach(() => world.close());

const goods: Partial<AssistanceAct> = { kind: 'goods', goods: [{ name: '大米', quantity: 2, unit: '袋' }] };
const enter = async (changes: Partial<AssistanceAct>) => {
  const act = actOf(scene.home.villageId, changes);
  await scene.enter(act);
  return act;
};

/** What the list asks today: of each question its acts, its day and after how many days. */
const listed = async (person: Person) => {
  const { questions } = (await person.send(listDueFollowUps)).body;
  return questions.map(({ acts, days, dueOn }) => ({ actIds: acts.map((line) => line.act.actId), days, dueOn }));
};

describe('the list of what is due', () => {
  const asVillage = <T>(work: (ctx: UseCaseContext) => Promise<T>) =>
    runQuery(world.runtime, { actor: scene.village.actor, language: 'zh-CN', client: { address: 'test', userAgent: 'test' } }, work);

  /** The same by the rule, of the whole ledger. */
  const askedByRule = async (ctx: UseCaseContext) => {
    const all = { villageIds: [scene.home.villageId], kinds: followedKinds, from: '2020-01-01', to: '2020-12-31' };
    const { questions, receipts } = await questionsAbout(ctx, await entriesOfVillages(ctx, all));
    const answers = await countingAnswers(ctx, questions.flatMap(({ entries }) => entries.map(({ act }) => act.actId)), receipts);
    return questions
      .flatMap((question) =>
        stepsOf(question, answersToQuestion(question, answers), shanghaiDate(ctx.now))
          .filter(({ state }) => state === 'open')
          .map(({ days, dueOn }) => ({ actIds: question.entries.map(({ act }) => act.actId), days, dueOn })),
      )
      .toSorted((a, b) => (a.dueOn < b.dueOn || (a.dueOn === b.dueOn && (a.actIds[0] ?? '') < (b.actIds[0] ?? '')) ? -1 : 1));
  };

  it('is what the rule asks of the ledger, on every day, whatever was answered, corrected, disputed or taken back', async () => {
    const [one, other] = scene.households;
    travelTo(world, '2020-06-21 16:40');
    const training = await enter({ kind: 'training', date: '2020-06-08', householdIds: [one, other] });
    await enter({ kind: 'training', date: '2020-06-14', householdIds: [other, one] });
    const late = await enter({ kind: 'training', date: '2020-06-15', householdIds: [one, other] });
    const alone = await enter({ kind: 'training', date: '2020-06-09', householdIds: [one] });
    const job = await enter({ kind: 'job', date: '2020-06-09', householdIds: [one] });
    await enter({ ...goods, date: '2020-06-10' });
    await enter({ ...goods, date: '2020-06-12' });
    const rice = await enter({ ...goods, date: '2020-06-12', householdIds: [one] });
    const oil = await enter({ ...goods, date: '2020-06-18', householdIds: [other] });
    await enter({ date: '2020-06-10' });
    const say = async (act: AssistanceAct, holds: boolean) => {
      const params = { actId: act.actId };
      const seen = (await scene.village.send(getActFollowUps, { params })).body.acts.map((line) => ({ actId: line.act.actId, revision: line.revision }));
      const { status } = await scene.village.send(answerFollowUp, { params, body: { seen, holds, reason: holds ? '' : '没有用上' } });
      expect(status).toBe(200);
    };
    const change = (act: AssistanceAct, changes: Partial<AssistanceAct>) =>
      scene.home.reporter.send(correctAct, { params: { actId: act.actId }, body: { baseRevision: 1, act: { ...act, ...changes }, reason: '核实后更正' } });
    const arrived = (act: AssistanceAct, householdId: string, received: boolean) =>
      scene.village.send(answerAct, { params: { actId: act.actId }, body: { revision: 1, householdId, received, ...(received ? {} : { reason: '没有收到' }) } });
    const happens: Record<string, () => Promise<unknown>> = {
      '2020-07-15': () => say(training, true),
      '2020-07-16': () => say(late, false),
      '2020-07-18': () => arrived(rice, one, false),
      '2020-07-20': () => say(alone, false),
      '2020-07-22': () => arrived(rice, one, true),
      '2020-07-24': () => say(rice, true),
      '2020-07-26': () => change(rice, { goods: [{ name: '大米', quantity: 1, unit: '袋' }] }),
      '2020-07-28': () => say(alone, true),
      '2020-08-01': () => change(oil, { date: '2020-06-13' }),
      '2020-08-20': () => say(late, true),
      '2020-08-22': () => scene.home.reporter.send(withdrawAct, { params: { actId: job.actId }, body: { baseRevision: 1, reason: '记错了' } }),
    };
    const counts: number[] = [];
    const edges = ['07-08', '07-09', '07-12', '07-14', '08-07', '08-08', '08-10', '08-11', '08-12', '08-13', '09-07', '09-12', '09-13', '10-11', '10-12', '10-13', '10-14'];
    const days = [...new Set([...edges.map((edge) => `2020-${edge}`), ...Object.keys(happens)])].toSorted();
    // The days on which something becomes due, lapses or is said, and the days before.
    for (const day of days) {
      travelTo(world, `${day} 09:30`);
      await happens[day]?.();
      const [due, asked] = await asVillage(async (ctx) => [(await pageOfDue(ctx, [scene.home.villageId], { after: undefined, size: 50 })).due, await askedByRule(ctx)] as const);
      expect([day, due]).toEqual([day, asked]);
      counts.push(asked.length);
    }
    expect(new Set(counts)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });
});

describe('where more is due than fits on a page', () => {
  /** Acts like the one given, entered meanwhile: each for a household of its own, or all for the same. */
  const enterMore = (like: AssistanceAct, count: number, { isTogether }: { isTogether: boolean }) =>
    world.inDatabase(async (db) => {
      const changes = JSON.stringify(Array.from({ length: count }, () => ({ act_id: newId(), ...(isTogether ? {} : { household_ids: [newId()] }) })));
      for (const name of ['assistance_acts', 'act_receipts']) {
        const table = sql.table(name);
        await sql`
          insert into ${table}
          select (jsonb_populate_record(one, change)).* from ${table} as one, jsonb_array_elements(${changes}::jsonb) as change where one.act_id = ${like.actId}
        `.execute(db);
      }
    });
  const pages = async (person: Person) => {
    const all: { size: number; actIds: string[] }[] = [];
    let after: string | null = '';
    while (after !== null) {
      const { body }: { body: { questions: { acts: { act: { actId: string } }[] }[]; next: string | null } } = await person.send(listDueFollowUps, { query: after === '' ? {} : { after } });
      all.push({ size: body.questions.length, actIds: body.questions.flatMap(({ acts }) => acts.map((line) => line.act.actId)) });
      after = body.next;
    }
    return all;
  };

  it('the township turns pages, each question on one of them, and the home page counts them all', async () => {
    const act = await enter({ ...goods, householdIds: [scene.households[0]] });
    await enterMore(act, 119, { isTogether: false });
    travelTo(world, '2020-07-13 09:30');
    for (const person of [scene.township, scene.village]) {
      const read = await pages(person);
      expect(read.map(({ size }) => size)).toEqual([50, 50, 20]);
      expect(new Set(read.flatMap(({ actIds }) => actIds)).size).toBe(120);
      expect((await person.send(viewOverview)).body.followUps).toBe(120);
    }
  });

  it('what is answered on a page moves nothing of the next', async () => {
    const act = await enter({ ...goods, householdIds: [scene.households[0]] });
    await enterMore(act, 59, { isTogether: false });
    travelTo(world, '2020-07-13 09:30');
    const { questions, next } = (await scene.village.send(listDueFollowUps)).body;
    const [first] = questions;
    const seen = (first?.acts ?? []).map((line) => ({ actId: line.act.actId, revision: line.revision }));
    await scene.village.send(answerFollowUp, { params: { actId: seen[0]?.actId ?? '' }, body: { seen, holds: true } });
    const rest = (await scene.village.send(listDueFollowUps, { query: { after: next ?? '' } })).body;
    expect([rest.questions.length, rest.next]).toEqual([10, null]);
  });

  it('a question too large for an answer is several, as on the pages of its acts', async () => {
    const act = await enter(goods);
    await enterMore(act, 129, { isTogether: true });
    travelTo(world, '2020-07-13 09:30');
    const sizes = (await listed(scene.village)).map(({ actIds }) => actIds.length);
    expect(sizes).toEqual([mostInQuestion, 30]);
    const { body } = await scene.village.send(getActFollowUps, { params: { actId: act.actId } });
    expect(await listed(scene.village)).toContainEqual(expect.objectContaining({ actIds: body.acts.map((line) => line.act.actId) }));
  });

  it('a page that is none is refused', async () => {
    const { status, problem } = await scene.village.send(listDueFollowUps, { query: { after: '2020-07-13' } });
    expect([status, problem.refusals.map(({ code }) => code)]).toEqual([400, ['follow-ups.unknown-page']]);
  });
});
