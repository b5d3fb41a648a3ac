import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { actOf, contentOf, report, sign } from '../../../tests/support/weekly-report-scenes.ts';
import { recordAct, withdrawAct } from '../assistance/contract.ts';
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

/** A page of the acts behind the week's numbers. */
const behind = async (after?: string | null) => (await scene.clerk.send(listRollUpActs, { params: scene.params(week), query: after ? { after } : {} })).body;

it('the acts behind a number of the roll-up come a hundred at a time, with how many there are and of how many reports', async () => {
  await twoVersions(120);
  const one = await behind();
  const two = await behind(one.next);
  const pages = [one, two, await behind(two.next)];
  expect(pages.map(({ acts, next, total, reports }) => [acts.length, next === null, total, reports])).toEqual([[100, false, 239, 1], [100, false, 239, 1], [39, true, 239, 1]]);
  expect(new Set(pages.flatMap(({ acts }) => acts.map(({ act }) => act.actId))).size).toBe(239);
});

it('whoever reads on while reports come in and are corrected reads every act that stays, and none twice', async () => {
  const { head, reporter } = scene.organization(home);
  const other = scene.organizations[0];
  if (!other) throw new Error('the plan begins with another organization');
  await enter(150);
  expect((await sign(scene, head, week, { revision: 0 })).status).toBe(200);
  const one = await behind();
  // In front of those that were read come two, and of those one goes.
  await report(scene, other, week, contentOf([actOf(other.villageId), actOf(other.villageId)]));
  const gone = one.acts[3]?.act.actId ?? '';
  await reporter.send(withdrawAct, { params: { actId: gone }, body: { baseRevision: 1, reason: '记错了' } });
  const { body: opened } = await head.send(beginCorrection, { params: scene.params(week), body: { reason: '更正' } });
  expect((await sign(scene, head, week, { revision: opened.revision })).status).toBe(200);
  const two = await behind(one.next);
  const read = [...one.acts, ...two.acts].map(({ act }) => act.actId);
  expect([two.total, two.next, read.length, new Set(read).size]).toEqual([151, null, 150, 150]);
});

it('a page that is none is refused with words', async () => {
  const { status, problem } = await scene.clerk.send(listRollUpActs, { params: scene.params(week), query: { after: '100' } });
  expect([status, problem.refusals[0]?.code]).toEqual([400, 'weekly-report.unknown-page']);
});
