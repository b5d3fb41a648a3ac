import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../../../tests/support/program.ts';
import { actOf, contentOf, openReporting, report, travelTo, type ReportingScene } from '../../../../tests/support/weekly-report-scenes.ts';
import { createWorld, type World } from '../../../../tests/support/world.ts';
import { newId } from '../../../kernel/ids.ts';

let world: World;
let scene: ReportingScene;
beforeAll(async () => {
  world = await createWorld();
  scene = await openReporting(world);
  travelTo(world, '2020-06-16 16:40');
});
afterAll(() => world.close());

const week = '2020-06-16';

it('of two organizations whose devices made the same id for an act, received in the same moment, the second is told which act to enter anew', async () => {
  const [first, second] = scene.organizations;
  if (!first || !second) throw new Error('the plan has organizations');
  const act = actOf(second.villageId);
  let answer: Promise<Awaited<ReturnType<typeof report>>> | undefined;
  // The first one's act is written and not yet committed, so that the second one's ledger does not know it.
  await world.inDatabase(async (db) => {
    const { actId, villageId, date, ...rest } = act;
    await db
      .insertInto('assistanceActs')
      .values({
        ...rest,
        actId,
        villageId,
        actedOn: date,
        goods: JSON.stringify(rest.goods),
        countyId: world.countyId,
        campaignId: scene.campaignId,
        organizationId: first.organizationId,
        revision: 1,
        withdrawn: false,
        reportId: newId(),
        reportVersion: 1,
        recordedBy: first.reporter.actor.accountId,
        recordedAt: world.now,
      })
      .execute();
    answer = report(scene, second, week, contentOf([actOf(second.villageId), act]));
    await until('the second waits for the first', async () => {
      const { rows } = await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(world.db);
      return rows.length > 0 ? true : undefined;
    });
  });
  expect(await answer).toMatchObject({
    status: 409,
    problem: { refusals: [{ code: 'assistance.act-of-another-report', at: 'acts.1' }] },
  });
});

it('of two that race, exactly one is received, whoever it is', async () => {
  const [, , third, fourth] = scene.organizations;
  if (!third || !fourth) throw new Error('the plan has organizations');
  const actId = newId();
  const answers = await Promise.all([third, fourth].map((one) => report(scene, one, week, contentOf([actOf(one.villageId, { actId })]))));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
});
