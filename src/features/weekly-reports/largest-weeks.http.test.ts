import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { settleHints } from '../../../tests/support/hint-scenes.ts';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { actOf, contentOf, report, sign, travelTo, write } from '../../../tests/support/weekly-report-scenes.ts';
import { recordAct } from '../assistance/contract.ts';
import { acceptReport, beginCorrection, closeWeek, downloadWeekPapers, getOwnWeek, getReport, getRollUp, requestSignature, returnReport } from './contract.ts';

const week = '2020-06-16';
const home = '清水县老年养护院';
const bees = '清水县蜜蜂产业协会';
/** The most that one row of goods and one act may say (assistance/act.ts). */
const mostGoods = 100_000_000;
const mostMoney = 100_000_000_000_00;
const scene = reportingOfEachTest();

const grains = (villageId: string, quantity: number) => actOf(villageId, { kind: 'goods', goods: [{ name: '大米', quantity, unit: '粒' }] });

/** Enters an act as a person would, and as many more of the same. */
async function enterMany(name: string, count: number, act: ReturnType<typeof actOf>): Promise<void> {
  const { campaignId } = scene;
  await scene.organization(name).reporter.send(recordAct, { body: { campaignId, act } });
  await scene.world.inDatabase((db) =>
    sql`insert into assistance_acts
        select (jsonb_populate_record(entry, jsonb_build_object('act_id', gen_random_uuid()))).*
        from assistance_acts entry, generate_series(2, ${count}::int) where entry.act_id = ${act.actId}`.execute(db),
  );
}

const codesOf = ({ problem }: { problem: { refusals: { code: string }[] } }) => problem.refusals.map(({ code }) => code);

describe('what accepted acts add up to', () => {
  it('is read everywhere, however much more it is than one act may say', async () => {
    for (const name of [home, bees]) {
      const organization = scene.organization(name);
      const { villageId } = organization;
      const acts = [grains(villageId, mostGoods), grains(villageId, mostGoods), actOf(villageId, { kind: 'cash', moneyFen: mostMoney })];
      expect((await report(scene, organization, week, contentOf([...acts, actOf(villageId, { kind: 'cash', moneyFen: mostMoney })]))).status).toBe(200);
    }
    const { head, reporter } = scene.organization(home);
    const params = scene.params(week);
    const { body: own, status } = await reporter.send(getOwnWeek, { params });
    expect(status).toBe(200);
    const sums = { moneyFen: 2 * mostMoney, goods: [{ name: '大米', quantity: 2 * mostGoods, unit: '粒' }] };
    expect(own.ledger.figures).toMatchObject(sums);
    expect(own.versions[0]?.figures).toMatchObject(sums);
    const reportId = own.versions[0]?.reportId ?? '';
    expect((await scene.clerk.send(getReport, { params: { reportId } })).body.versions[0]?.figures).toMatchObject(sums);
    await settleHints(scene.world);
    const { body: rollUp } = await scene.clerk.send(getRollUp, { params });
    expect(rollUp.current.total.figures).toMatchObject({ moneyFen: 4 * mostMoney, goods: [{ quantity: 4 * mostGoods }] });

    expect((await scene.clerk.send(returnReport, { params: { reportId }, body: { version: 1, reason: '请核实数量' } })).status).toBe(200);
    const { body: returned } = await head.send(getOwnWeek, { params });
    expect((await sign(scene, head, week, { revision: returned.revision })).status).toBe(200);
    for (const one of rollUp.current.organizations.filter(({ counted }) => counted)) {
      const version = one.organizationName === home ? 2 : 1;
      await scene.clerk.send(acceptReport, { params: { reportId: one.reportId ?? '' }, body: { version } });
    }
    travelTo(scene.world, '2020-06-16 18:00');
    expect((await scene.clerk.send(closeWeek, { params })).status).toBe(200);
    expect((await scene.clerk.send(getRollUp, { params })).body.frozen?.rollUp.total.figures.moneyFen).toBe(4 * mostMoney);
    expect((await scene.clerk.send(downloadWeekPapers, { params, query: {} })).status).toBe(200);
    expect((await head.send(beginCorrection, { params, body: { reason: '核实后更正' } })).status).toBe(200);
  });

  it('can be too much to be kept to the last fen or grain: that is said before anybody signs, and the week stays open to be mended', async () => {
    const { head, reporter, villageId } = scene.organization(home);
    await enterMany(home, 901, actOf(villageId, { kind: 'cash', moneyFen: mostMoney, goods: Array.from({ length: 20 }, () => ({ name: '大米', quantity: mostGoods, unit: '粒' })) }));
    const params = scene.params(week);
    const { body: open, status } = await reporter.send(getOwnWeek, { params });
    expect([status, open.ledger.figures.acts]).toEqual([200, 901]);
    for (const answer of [await reporter.send(requestSignature, { params, body: { revision: 0 } }), await sign(scene, head, week, { revision: 0 })]) {
      expect([answer.status, codesOf(answer)]).toEqual([400, ['weekly-report.money-too-large', 'weekly-report.goods-too-large']]);
    }
  });

  it('may be too much for the county together, which is still read', async () => {
    for (const name of [home, bees]) {
      const organization = scene.organization(name);
      await enterMany(name, 900, actOf(organization.villageId, { kind: 'cash', moneyFen: mostMoney }));
      expect((await sign(scene, organization.head, week, { revision: 0 })).status).toBe(200);
    }
    const { status, body } = await scene.clerk.send(getRollUp, { params: scene.params(week) });
    expect([status, body.current.total.figures.acts, body.current.total.figures.moneyFen]).toEqual([200, 1800, 1800 * mostMoney]);
  });
});

describe('the acts of one report', () => {
  it('are 5,000 at most, each bound to its revision', async () => {
    const { head, reporter, villageId } = scene.organization(home);
    await enterMany(home, 5000, actOf(villageId));
    expect((await sign(scene, head, week, { revision: 0 })).status).toBe(200);
    const { status, body } = await reporter.send(getOwnWeek, { params: scene.params(week) });
    expect([status, body.versions[0]?.figures.acts]).toEqual([200, 5000]);
    const { bound } = await scene.world.inDatabase((db) =>
      db.selectFrom('weeklyReportActs').select(({ fn }) => fn.countAll<number>().as('bound')).executeTakeFirstOrThrow(),
    );
    expect(bound).toBe(5000);
  });

  it('are told to be too many before anybody signs', async () => {
    const { head, reporter, villageId } = scene.organization(home);
    await enterMany(home, 5001, actOf(villageId));
    const revision = await write(scene, reporter, week, { acts: (await reporter.send(getOwnWeek, { params: scene.params(week) })).body.ledger.acts.map(({ act }) => act), texts: contentOf([]).texts });
    const params = scene.params(week);
    const { body: open } = await reporter.send(getOwnWeek, { params });
    expect(open.refusals).toEqual([{ code: 'weekly-report.too-many-acts', params: { acts: 5001, most: 5000 } }]);
    for (const answer of [await reporter.send(requestSignature, { params, body: { revision } }), await sign(scene, head, week, { revision })]) {
      expect([answer.status, codesOf(answer)]).toEqual([400, ['weekly-report.too-many-acts']]);
    }
  });

  it('that were more in an earlier day’s report are still read', async () => {
    const { head, reporter, villageId } = scene.organization(home);
    await enterMany(home, 2, actOf(villageId));
    const { body: receipt } = await sign(scene, head, week, { revision: 0 });
    const { reportId } = receipt;
    await scene.world.inDatabase(async (db) => {
      await sql`insert into weekly_report_versions
        select (jsonb_populate_record(signed, jsonb_build_object(
          'version', 2, 'receipt_number', '0616-0000-0000',
          'content', jsonb_set(content, '{acts}', (
            select jsonb_agg(act) from (select (content -> 'acts' -> 0) || jsonb_build_object('actId', gen_random_uuid()) as act from generate_series(1, 5001)) as acts)),
          'figures', figures || '{"acts": 5001, "moneyFen": 9100000000000000}'))).*
        from weekly_report_versions signed where report_id = ${reportId}`.execute(db);
      await db.updateTable('weeklyReports').set({ version: 2 }).where('countyId', '=', scene.world.countyId).where('reportId', '=', reportId).execute();
    });
    expect((await reporter.send(getOwnWeek, { params: scene.params(week) })).status).toBe(200);
    expect((await scene.clerk.send(getReport, { params: { reportId } })).body.versions[0]?.figures.acts).toBe(5001);
  });
});
