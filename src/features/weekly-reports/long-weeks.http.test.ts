import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { actOf, sign } from '../../../tests/support/weekly-report-scenes.ts';
import { recordAct } from '../assistance/contract.ts';
import { beginCorrection, getOwnWeek, getReport, listRollUpActs, listVersionActs } from './contract.ts';

const week = '2020-06-16';
const home = '清水县老年养护院';
const scene = reportingOfEachTest();

/** As many acts of the week, of which only one was ever typed; money beside a visit is worth a look. */
async function enter(count: number): Promise<string> {
  const { reporter, villageId } = scene.organization(home);
  const act = actOf(villageId, { moneyFen: 100 });
  await reporter.send(recordAct, { body: { campaignId: scene.campaignId, act } });
  await scene.world.inDatabase((db) =>
    sql`insert into assistance_acts
        select (jsonb_populate_record(entry, jsonb_build_object('act_id', gen_random_uuid()))).*
        from assistance_acts entry, generate_series(2, ${count}::int) where entry.act_id = ${act.actId}`.execute(db),
  );
  return act.actId;
}

/** Signs all of them, and in a second version all but one and as many new. */
async function twoVersions(count: number): Promise<string> {
  const { head } = scene.organization(home);
  const params = scene.params(week);
  const first = await enter(count);
  const { body: receipt } = await sign(scene, head, week, { revision: 0 });
  await scene.world.inDatabase((db) =>
    sql`insert into assistance_acts
        select (jsonb_populate_record(entry, '{"revision": 2, "withdrawn": true}')).* from assistance_acts entry where entry.act_id = ${first}`.execute(db),
  );
  await enter(count);
  const { body: opened } = await head.send(beginCorrection, { params, body: { reason: '补记' } });
  expect((await sign(scene, head, week, { revision: opened.revision })).status).toBe(200);
  return receipt.reportId;
}

it('a report comes with the first hundred acts of a version, its figures whole; the others are read page by page, each once', async () => {
  const reportId = await twoVersions(250);
  const { clerk } = scene;
  const { body } = await clerk.send(getReport, { params: { reportId } });
  expect(body.versions.map(({ content, figures }) => [content?.acts.length, figures.acts])).toEqual([[100, 499], [100, 250]]);
  const seen = body.versions[0]?.content?.acts.map(({ actId }) => actId) ?? [];
  let after: string | null = '100';
  while (after !== null) {
    const page: { body: { acts: { actId: string }[]; next: string | null } } = await clerk.send(listVersionActs, { params: { reportId, version: 2 }, query: { after: Number(after) } });
    expect(page.body.acts.length).toBeLessThanOrEqual(100);
    seen.push(...page.body.acts.map(({ actId }) => actId));
    after = page.body.next;
  }
  expect([seen.length, new Set(seen).size]).toEqual([499, 499]);
  expect((await clerk.send(listVersionActs, { params: { reportId, version: 2 } })).body.acts[0]?.actId).toBe(seen[100]);
});

it('what a version changed is counted whole and listed to a hundred, and so is what is worth a look', async () => {
  const reportId = await twoVersions(250);
  const { body } = await scene.clerk.send(getReport, { params: { reportId } });
  const [second, first] = body.versions;
  expect(first?.changes).toBeNull();
  expect([second?.changes?.added.count, second?.changes?.added.first.length]).toEqual([250, 100]);
  expect([second?.changes?.removed.count, second?.changes?.removed.first.length, second?.changes?.changed.count]).toEqual([1, 1, 0]);
  expect([second?.hints.length, second?.hints.at(-1)]).toEqual([101, { code: 'weekly-report.hint-more', params: { count: 400 } }]);
});

it('the organization’s own desk carries the acts of the newest version alone', async () => {
  await twoVersions(120);
  const { body } = await scene.organization(home).reporter.send(getOwnWeek, { params: scene.params(week) });
  expect(body.ledger.acts).toHaveLength(100);
  expect(body.versions.map(({ content, figures }) => [content?.acts.length, figures.acts])).toEqual([[100, 239], [0, 120]]);
});

it('the acts behind a number of the roll-up come a hundred at a time, with how many there are and of how many reports', async () => {
  await twoVersions(120);
  const ask = async (after: number) => (await scene.clerk.send(listRollUpActs, { params: scene.params(week), query: { after } })).body;
  const pages = [await ask(0), await ask(100), await ask(200)];
  expect(pages.map(({ acts, next, total, reports }) => [acts.length, next, total, reports])).toEqual([[100, '100', 239, 1], [100, '200', 239, 1], [39, null, 239, 1]]);
  expect(new Set(pages.flatMap(({ acts }) => acts.map(({ act }) => act.actId))).size).toBe(239);
});
