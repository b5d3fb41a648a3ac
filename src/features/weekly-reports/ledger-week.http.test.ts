import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { until } from '../../../tests/support/program.ts';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { actOf, contentOf, report, sign, travelTo, write } from '../../../tests/support/weekly-report-scenes.ts';
import { newId } from '../../kernel/ids.ts';
import { recordAct, withdrawAct } from '../assistance/contract.ts';
import { makePairing } from '../pairings/contract.ts';
import {
  acceptReport,
  beginCorrection,
  closeWeek,
  downloadWeekPapers,
  getOwnWeek,
  getReport,
  getRollUp,
  listOwnWeeks,
  listRollUpActs,
  requestSignature,
  sendZeroReport,
  signReport,
} from './contract.ts';

const week = '2020-06-16';
const home = '清水县老年养护院';
const scene = reportingOfEachTest();

async function enter(acts: readonly ReturnType<typeof actOf>[]) {
  const { campaignId } = scene;
  for (const act of acts) await scene.organization(home).reporter.send(recordAct, { body: { campaignId, act } });
}

/** A village that the plan does not name; the office has paired it with the organization. */
async function villageByPairingAlone(): Promise<string> {
  const villageId = newId();
  await scene.world.inDatabase((db) =>
    db.insertInto('villages').values({ countyId: scene.world.countyId, villageId, name: '示例村', registeredAt: scene.world.now }).execute(),
  );
  const { organizationId } = scene.organization(home);
  await scene.clerk.send(makePairing, { body: { organizationId, villageId, reason: '示例：村里请求帮扶' } });
  return villageId;
}

describe('a week that the ledger tells whole', () => {
  it('is handed over and signed without a word being typed', async () => {
    const { head, reporter, villageId } = scene.organization(home);
    await enter([actOf(villageId)]);
    const params = scene.params(week);
    const { body: seen } = await reporter.send(getOwnWeek, { params });
    expect(seen.actions).toContain('requestSignature');
    const handed = await reporter.send(requestSignature, { params, body: { revision: seen.revision } });
    expect([handed.status, handed.body.draft?.state]).toEqual([200, 'awaitingSignature']);
    const { status, body } = await sign(scene, head, week, { revision: handed.body.revision });
    expect([status, body.kind]).toEqual([200, 'report']);
  });

  it('is signed by the head alone, and by two taps once', async () => {
    const { head, villageId } = scene.organization(home);
    await enter([actOf(villageId)]);
    const [one, other] = await Promise.all([1, 2].map(() => sign(scene, head, week, { revision: 0 })));
    expect([one?.status, other?.body]).toEqual([200, one?.body]);
    expect(one?.body.version).toBe(1);
  });

  it('where it tells nothing, still needs a word', async () => {
    const { head, reporter } = scene.organization(home);
    const handed = await reporter.send(requestSignature, { params: scene.params(week), body: { revision: 0 } });
    const signed = await sign(scene, head, week, { revision: 0 });
    for (const { status, problem } of [handed, signed]) {
      expect([status, problem.refusals.map(({ code }) => code)]).toEqual([400, ['weekly-report.empty']]);
    }
  });

  it('says on the first screen how many acts there are', async () => {
    const { reporter, villageId } = scene.organization(home);
    const actsNow = async () => (await reporter.send(listOwnWeeks)).body.campaigns[0]?.currentActs;
    expect(await actsNow()).toBe(0);
    await enter([actOf(villageId), actOf(villageId, { date: '2020-06-05' })]);
    expect(await actsNow()).toBe(1);
  });

  it('says that there are acts before it asks whether a draft may go for “本周无进展”', async () => {
    const { reporter, villageId } = scene.organization(home);
    await write(scene, reporter, week, contentOf([actOf(villageId)]));
    const { problem } = await reporter.send(sendZeroReport, { params: scene.params(week), body: {} });
    expect(problem.refusals.map(({ code }) => code)).toEqual(['weekly-report.zero-with-acts']);
  });
});

it('an act that is corrected in the very moment of signing is looked at first: words, figures and binding are of one ledger', async () => {
  const { head } = scene.organization(home);
  const act = actOf(await villageByPairingAlone());
  await enter([act]);
  const params = scene.params(week);
  const { body: seen } = await head.send(getOwnWeek, { params });
  const tap = () => head.send(signReport, { params, body: { revision: 0, mark: seen.ledger.mark } });
  let answer: ReturnType<typeof tap> | undefined;
  await scene.world.inDatabase(async (db) => {
    // The signing has read the week's acts when it asks for the names of their villages, and waits there.
    await sql`lock table villages in access exclusive mode`.execute(db);
    answer = tap();
    await until('the signing waits', async () => {
      const { rows } = await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(scene.world.db);
      return rows.length > 0 ? true : undefined;
    });
    const before = await db.selectFrom('assistanceActs').selectAll().where('actId', '=', act.actId).executeTakeFirstOrThrow();
    const json = { goods: '[]', workers: '[]', details: '{}', serves: '[]', location: null };
    await db.insertInto('assistanceActs').values({ ...before, ...json, revision: 2, people: 50, visits: 50, reason: '数错了' }).execute();
  });
  const { status, problem } = (await answer) ?? {};
  expect([status, problem?.refusals[0]?.code]).toEqual([409, 'weekly-report.acts-changed']);
});

it('an act in a village that is helped by a pairing alone has the name of its village wherever it is read', async () => {
  const organization = scene.organization(home);
  const villageId = await villageByPairingAlone();
  const { body: receipt } = await report(scene, organization, week, contentOf([actOf(villageId)]));
  const params = scene.params(week);
  const { body: own } = await organization.head.send(getOwnWeek, { params });
  expect(own.villages.find((village) => village.villageId === villageId)?.villageName).toBe('示例村');
  expect(own.versions[0]?.content?.composed).toContain('示例村：6月12日走访，惠及5人。');
  const { body: read } = await scene.clerk.send(getReport, { params: { reportId: receipt.reportId } });
  expect(read.villages.map(({ villageName }) => villageName)).toContain('示例村');
  travelTo(scene.world, '2020-06-16 18:00');
  const { body: rollUp } = await scene.clerk.send(getRollUp, { params });
  expect(rollUp.current.byVillage.find((village) => village.villageId === villageId)?.figures.acts).toBe(1);
  const { body: behind } = await scene.clerk.send(listRollUpActs, { params, query: { villageId } });
  expect(behind.acts).toMatchObject([{ villageName: '示例村', organizationName: home }]);
});

it('an act that a correction took out after the closing keeps the name of its village wherever the closed week is read', async () => {
  const organization = scene.organization(home);
  const act = actOf(await villageByPairingAlone());
  const { body: receipt } = await report(scene, organization, week, contentOf([act]));
  travelTo(scene.world, '2020-06-16 18:00');
  const params = scene.params(week);
  const accept = (version: number) => scene.clerk.send(acceptReport, { params: { reportId: receipt.reportId }, body: { version } });
  await accept(1);
  expect((await scene.clerk.send(closeWeek, { params })).status).toBe(200);
  await organization.reporter.send(withdrawAct, { params: { actId: act.actId }, body: { baseRevision: 1, reason: '记错了' } });
  const { body: correction } = await organization.head.send(beginCorrection, { params, body: { reason: '核实后更正' } });
  expect((await sign(scene, organization.head, week, { revision: correction.revision })).status).toBe(200);
  const { body: behind } = await scene.clerk.send(listRollUpActs, { params, query: { basis: 'frozen' } });
  expect(behind.acts.map(({ villageName, groupName }) => [villageName, groupName])).toEqual([['示例村', '第四组']]);
  for (const paper of ['ledger', 'statistics'] as const) {
    const { raw } = await scene.clerk.send(downloadWeekPapers, { params, query: { paper } });
    const sheets = Object.entries(unzipSync(raw)).filter(([name]) => name.includes('sheet')).map(([, bytes]) => strFromU8(bytes));
    const row = sheets.flatMap((sheet) => sheet.split('<row ')).find((cells) => cells.includes(home) && cells.includes('走访'));
    expect(row).toContain('示例村');
  }
});
