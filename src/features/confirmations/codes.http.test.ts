import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settleHousehold } from '../../../tests/support/coverage-scenes.ts';
import { openConfirmations, type ConfirmationScene } from '../../../tests/support/confirmation-scenes.ts';
import { actOf } from '../../../tests/support/weekly-report-scenes.ts';
import { createWorld, type World } from '../../../tests/support/world.ts';
import { newId } from '../../kernel/ids.ts';
import { dayMs } from '../../kernel/shanghai-time.ts';
import type { AssistanceAct } from '../assistance/act.ts';
import { correctAct } from '../assistance/contract.ts';
import { answerAct, confirmActByCode, getActConfirmation, issueCodeSheets, listHouseholdCodes } from './contract.ts';

let world: World;
let scene: ConfirmationScene;
let act: AssistanceAct;
let householdId: string;
let printed: string[];

beforeEach(async () => {
  world = await createWorld();
  scene = await openConfirmations(world);
  [householdId] = scene.households;
  act = actOf(scene.home.villageId, { householdIds: [householdId] });
  await scene.enter(act);
  printed = await scene.codesFor(householdId);
});
afterEach(() => world.close());

const send = (code: string, { by = scene.home.reporter, actId = act.actId, revision = 1, household = householdId, commandId = newId() } = {}) =>
  by.send(confirmActByCode, { params: { actId }, body: { revision, householdId: household, code, capturedAt: '2020-06-12T03:00:00.000Z' }, commandId });
const codes = ({ refusals }: { refusals: { code: string }[] }) => refusals.map(({ code }) => code);
const state = async () => (await scene.clerk.send(getActConfirmation, { params: { actId: act.actId } })).body.state;
/** Six digits that are on no sheet of the household. */
const wrong = (count: number) => Array.from({ length: 40 }, (_, n) => String(100_000 + n)).filter((code) => !printed.includes(code)).slice(0, count);
const left = async () => (await scene.village.send(listHouseholdCodes, { query: {} })).body.households.find((one) => one.householdId === householdId)?.left;

describe('a code that the household reads out', () => {
  it('confirms the act when it arrives, days later, with the clock of the phone beside it', async () => {
    const { status, body } = await send(printed[3] ?? '');
    expect([status, body.state, body.parts[0]?.answers]).toMatchObject([200, 'confirmed', [{ way: 'code', capturedAt: '2020-06-12T03:00:00.000Z' }]]);
    expect(await left()).toBe(9);
  });

  it('is good once: for another act it is refused', async () => {
    await send(printed[0] ?? '');
    const further = actOf(scene.home.villageId, { householdIds: [householdId], people: 2, visits: 2 });
    await scene.enter(further);
    const { status, problem } = await send(printed[0] ?? '', { actId: further.actId });
    expect([status, codes(problem)]).toEqual([409, ['confirmations.code-used']]);
    expect((await send(printed[1] ?? '', { actId: further.actId })).status).toBe(200);
  });

  it('sent twice, by two commands at once, counts once', async () => {
    const answers = await Promise.all([send(printed[0] ?? ''), send(printed[0] ?? '')]);
    expect(answers.map(({ status, body }) => [status, body.parts[0]?.answers.length])).toEqual([[200, 1], [200, 1]]);
    expect(await left()).toBe(9);
  });

  it('counts for what the household was told of: corrected since, the act asks again', async () => {
    const corrected = { ...act, people: 50, visits: 50 };
    await scene.home.reporter.send(correctAct, { params: { actId: act.actId }, body: { baseRevision: 1, act: corrected, reason: '数错了' } });
    const { status, body } = await send(printed[0] ?? '', { revision: 1 });
    expect([status, body.state, body.parts[0]?.answers[0]?.isOutdated]).toEqual([200, 'unconfirmed', true]);
  });

  it('does not lift what the village disputes', async () => {
    await scene.village.send(answerAct, { params: { actId: act.actId }, body: { revision: 1, householdId, received: false, reason: '没有收到' } });
    expect((await send(printed[0] ?? '')).body.state).toBe('disputed');
  });

  it('does not lift what the village disputed before a correction: the giver corrects, and the giver types the code', async () => {
    await scene.village.send(answerAct, { params: { actId: act.actId }, body: { revision: 1, householdId, received: false, reason: '没有来' } });
    await scene.home.reporter.send(correctAct, { params: { actId: act.actId }, body: { baseRevision: 1, act: { ...act, people: 6, visits: 6 }, reason: '数错了' } });
    const { status, problem } = await send(printed[0] ?? '', { revision: 2 });
    expect([status, codes(problem), await state(), await left()]).toEqual([409, ['confirmations.code-after-dispute'], 'unconfirmed', 10]);
    const { body } = await scene.home.reporter.send(getActConfirmation, { params: { actId: act.actId } });
    expect(body.parts.map(({ state: part, isCodeHeard }) => [part, isCodeHeard])).toEqual([['open', false]]);
    await scene.village.send(answerAct, { params: { actId: act.actId }, body: { revision: 2, householdId, received: true } });
    expect(await state()).toBe('confirmed');
  });

  it('does not confirm for a household what the village disputed for itself', async () => {
    const forAll = actOf(scene.home.villageId);
    await scene.enter(forAll);
    await scene.village.send(answerAct, { params: { actId: forAll.actId }, body: { revision: 1, householdId: null, received: false, reason: '没有来' } });
    await scene.home.reporter.send(correctAct, { params: { actId: forAll.actId }, body: { baseRevision: 1, act: { ...forAll, householdIds: [householdId] }, reason: '只到了一户' } });
    expect(codes((await send(printed[0] ?? '', { actId: forAll.actId, revision: 2 })).problem)).toEqual(['confirmations.code-after-dispute']);
  });

  it('of another household, or for an act that was not for the household, confirms nothing', async () => {
    const [, neighbour] = scene.households;
    const [neighbours = ''] = await scene.codesFor(neighbour);
    expect(codes((await send(neighbours)).problem)).toEqual(['confirmations.code-wrong']);
    expect(codes((await send(neighbours, { household: neighbour })).problem)).toEqual(['confirmations.not-asked']);
  });

  it('is typed for acts of one’s own organization alone, and by nobody of the village', async () => {
    expect((await send(printed[0] ?? '', { by: scene.organization('清水县蜜蜂产业协会').reporter })).status).toBe(404);
    expect((await send(printed[0] ?? '', { by: scene.village })).status).toBe(403);
  });

  it('waits for a sheet where the household has none', async () => {
    const [, neighbour] = scene.households;
    const further = actOf(scene.home.villageId, { householdIds: [neighbour] });
    await scene.enter(further);
    expect(codes((await send('123456', { actId: further.actId, household: neighbour })).problem)).toEqual(['confirmations.no-sheet']);
  });
});

describe('guessing', () => {
  it('ends at the fifth wrong code: then not even the right one is looked at, until a day has passed', async () => {
    const answers = [];
    for (const code of wrong(5)) answers.push(await send(code));
    expect(answers.map(({ status, problem }) => [status, ...codes(problem)])).toEqual([
      ...Array.from({ length: 4 }, () => [409, 'confirmations.code-wrong']),
      [429, 'confirmations.codes-locked'],
    ]);
    expect((await send(printed[0] ?? '')).status).toBe(429);
    world.now = new Date(world.now.getTime() + dayMs);
    expect((await send(printed[0] ?? '')).status).toBe(429);
    world.realNow = new Date(world.realNow.getTime() + dayMs);
    expect((await send(printed[0] ?? '')).body.state).toBe('confirmed');
  });

  it('by two people of the organization is counted together', async () => {
    for (const [index, code] of wrong(5).entries()) await send(code, { by: index % 2 ? scene.home.head : scene.home.reporter });
    expect((await send(printed[0] ?? '', { by: scene.home.head })).status).toBe(429);
  });

  it('of many codes at once counts each of them', async () => {
    const answers = await Promise.all(wrong(12).map((code) => send(code)));
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(4);
    expect(await state()).toBe('unconfirmed');
  });

  it('from household to household ends at the tenth wrong code of an account', async () => {
    const [, neighbour] = scene.households;
    const both = actOf(scene.home.villageId, { householdIds: [householdId, neighbour] });
    await scene.enter(both);
    printed = [...printed, ...(await scene.codesFor(neighbour))];
    for (const code of wrong(4)) await send(code);
    for (const code of wrong(4)) await send(code, { actId: both.actId, household: neighbour });
    const [fresh = ''] = await scene.codesFor(neighbour);
    printed = [...printed, fresh];
    for (const code of wrong(2)) await send(code, { actId: both.actId, household: neighbour });
    const { status } = await send(fresh, { actId: both.actId, household: neighbour });
    expect(status).toBe(429);
  });

  it('leaves its trail', async () => {
    const [code = ''] = wrong(1);
    await send(code);
    const trail = await world.inDatabase((db) => db.selectFrom('auditEntries').select('action').where('action', '=', 'confirmation.code-wrong').execute());
    expect(trail).toHaveLength(1);
  });
});

describe('a sheet of codes', () => {
  it('has ten codes and is stored encrypted, its codes nowhere', async () => {
    expect(printed).toHaveLength(10);
    const rows = await world.inDatabase((db) => db.selectFrom('householdCodeSheets').selectAll().execute());
    const outcomes = await world.inDatabase((db) => db.selectFrom('commandOutcomes').select('outcome').execute());
    const stored = JSON.stringify([rows, outcomes]);
    expect(rows[0]?.secretEncrypted).toMatch(/^v1\./);
    expect(printed.filter((code) => stored.includes(`"${code}"`))).toEqual([]);
  });

  it('printed anew makes the one before void, and its secret is kept no longer', async () => {
    await scene.codesFor(householdId);
    expect(codes((await send(printed[0] ?? '')).problem)).toEqual(['confirmations.code-wrong']);
    const rows = await world.inDatabase((db) => db.selectFrom('householdCodeSheets').select(['secretEncrypted', 'replacedAt']).orderBy('sheetId').execute());
    expect(rows.map(({ secretEncrypted, replacedAt }) => [secretEncrypted !== null, replacedAt !== null])).toEqual([[false, true], [true, false]]);
  });

  it('is asked for in a list that comes page by page, village by village, and is searched by head and village', async () => {
    for (let index = 0; index < 104; index += 1) await settleHousehold(world, scene.home.villageId);
    for (const keeper of [scene.village, scene.township]) {
      const { body: first } = await keeper.send(listHouseholdCodes, { query: {} });
      const { body: second } = await keeper.send(listHouseholdCodes, { query: { after: first.next ?? '' } });
      const ids = [...first.households, ...second.households].map((one) => one.householdId);
      expect([first.households.length, ids.length, new Set(ids).size, second.next]).toEqual([100, 107, 107, null]);
    }
    const found = async (words: string) => (await scene.village.send(listHouseholdCodes, { query: { words } })).body.households.length;
    expect([await found(' 示例人1 '), await found('没有这一户'), await found('%')]).toEqual([100, 0, 0]);
    expect((await scene.village.send(listHouseholdCodes, { query: { after: 'x_y' } })).problem.refusals[0]?.code).toBe('confirmations.unknown-page');
  });

  it('is issued by the village and its township for their own households, and by nobody else', async () => {
    const issue = (by: typeof scene.village) => by.send(issueCodeSheets, { body: { householdIds: [householdId] } });
    const other = world.as({ role: 'village', name: '别样村干部', villageId: scene.organization('清水县蜜蜂产业协会').villageId });
    expect((await issue(scene.township)).status).toBe(200);
    for (const person of [other, scene.clerk, scene.home.reporter]) expect((await issue(person)).status).toBe(403);
    expect((await other.send(listHouseholdCodes, { query: {} })).body.households).toEqual([]);
  });
});
