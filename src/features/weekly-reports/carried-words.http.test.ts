import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actOf, contentOf, openReporting, report, sendZero, sign, travelTo, write, type ReportingScene } from '../../../tests/support/weekly-report-scenes.ts';
import { createWorld, type World } from '../../../tests/support/world.ts';
import { getOwnWeek, requestSignature } from './contract.ts';

const [before, week] = ['2020-06-09', '2020-06-16'];
const home = '清水县老年养护院';
let world: World;
let scene: ReportingScene;

beforeEach(async () => {
  world = await createWorld();
  scene = await openReporting(world);
  const organization = scene.organization(home);
  travelTo(world, '2020-06-09 10:00');
  await report(scene, organization, before, contentOf([actOf(organization.villageId, { date: '2020-06-05' })]));
  travelTo(world, '2020-06-15 10:00');
});
afterEach(() => world.close());

describe('last week’s words alone', () => {
  const carried = contentOf([]);

  it('are no report: they are neither handed over nor signed, and the desk says so', async () => {
    const { head, reporter } = scene.organization(home);
    const params = scene.params(week);
    const revision = await write(scene, reporter, week, { ...carried, texts: { ...carried.texts, progress: ` ${carried.texts.progress}\n` } });
    expect((await reporter.send(getOwnWeek, { params })).body.refusals).toEqual([{ code: 'weekly-report.only-carried' }]);
    const handed = await reporter.send(requestSignature, { params, body: { revision } });
    const signed = await sign(scene, head, week, { revision });
    for (const { status, problem } of [handed, signed]) {
      expect([status, problem.refusals.map(({ code }) => code)]).toEqual([400, ['weekly-report.only-carried']]);
    }
  });

  it('leave “本周无进展” open, in one tap as ever', async () => {
    expect((await sendZero(scene, scene.organization(home), week)).status).toBe(200);
  });

  it('are a report with one word of this week', async () => {
    const answer = await report(scene, scene.organization(home), week, contentOf([], { effects: '两户通了水。' }));
    expect(answer.status).toBe(200);
  });

  it('are a report with an act of this week', async () => {
    const organization = scene.organization(home);
    expect((await report(scene, organization, week, { ...carried, acts: [actOf(organization.villageId)] })).status).toBe(200);
  });
});

describe('an earlier report that today’s product cannot read', () => {
  /** As a version of another time would have left it. */
  const spoil = (content: object) =>
    world.inDatabase((db) =>
      sql`insert into weekly_report_versions
          select (jsonb_populate_record(signed, jsonb_build_object('version', 2, 'receipt_number', 'other', 'content', signed.content || ${JSON.stringify(content)}::jsonb))).*
          from weekly_report_versions signed`.execute(db),
    );

  it('does not stop the next week, which opens without its words and says so', async () => {
    await spoil({ progress: '长'.repeat(5001) });
    const organization = scene.organization(home);
    const { status, body } = await organization.reporter.send(getOwnWeek, { params: scene.params(week) });
    expect([status, body.lastWeek, body.unreadableWeek]).toEqual([200, null, before]);
    expect((await report(scene, organization, week)).status).toBe(200);
  });

  it('in its acts alone, still lends its words', async () => {
    await spoil({ acts: [{ kind: 'of another time' }] });
    const { status, body } = await scene.organization(home).reporter.send(getOwnWeek, { params: scene.params(week) });
    expect([status, body.lastWeek?.texts, body.unreadableWeek]).toEqual([200, contentOf([]).texts, null]);
  });
});
