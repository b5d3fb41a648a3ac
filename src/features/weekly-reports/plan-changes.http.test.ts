import { describe, expect, it } from 'vitest';
import { asCommand } from '../../../tests/support/plan-scenes.ts';
import { relaunch } from '../../../tests/support/relaunch.ts';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { report, travelTo } from '../../../tests/support/weekly-report-scenes.ts';
import { acceptReport, closeWeek, getBoard, getOwnWeek, getRollUp, grantExemption, listRollUpActs, sendZeroReport } from './contract.ts';
import { extendExpectations } from './server/extend-expectations.ts';

const home = '清水县老年养护院';
const scene = reportingOfEachTest();

async function weeksOf(name: string): Promise<string[]> {
  const { body } = await scene.clerk.send(getBoard);
  return body.rows.find((row) => row.organizationName === name)?.cells.map(({ dueDate }) => dueDate) ?? [];
}

describe('a new version of the plan', () => {
  it('no longer asks a body that has left, keeps what it sent and what it still owes', async () => {
    await report(scene, scene.organization(home), '2020-06-16');
    await relaunch(scene, { without: home });
    expect(await weeksOf(home)).toEqual(['2020-05-19', '2020-05-26', '2020-06-02', '2020-06-09', '2020-06-16']);
    expect(await weeksOf('清水县蜜蜂产业协会')).toHaveLength(7);
    travelTo(scene.world, '2020-06-24 09:00');
    const refused = await scene.organization(home).head.send(sendZeroReport, { params: scene.params('2020-06-23'), body: {} });
    expect([refused.status, refused.problem.refusals[0]?.code]).toEqual([404, 'weekly-report.not-expected']);
    const past = await scene.organization(home).head.send(getOwnWeek, { params: scene.params('2020-06-09') });
    expect(past.body.villages.map(({ villageName }) => villageName)).toEqual(['腰套村']);
  });

  it('with other groups leaves past weeks in the groups of their time: nothing frozen comes to differ', async () => {
    await report(scene, scene.organization(home), '2020-06-16');
    const received = (await scene.clerk.send(getBoard)).body.rows.flatMap(({ cells }) => cells).find(({ reportId }) => reportId);
    await scene.clerk.send(acceptReport, { params: { reportId: received?.reportId ?? '' }, body: { version: 1 } });
    travelTo(scene.world, '2020-06-17 09:00');
    await scene.clerk.send(closeWeek, { params: scene.params('2020-06-16') });
    await relaunch(scene, { merged: true });
    const { body } = await scene.clerk.send(getRollUp, { params: scene.params('2020-06-16') });
    expect(body.frozen?.rollUp.total.figures.acts).toBe(1);
    expect([body.differences, body.changedSince]).toEqual([[], []]);
    const groupId = body.frozen?.rollUp.byGroup.find(({ figures }) => figures.acts === 1)?.groupId ?? '';
    const { acts } = (await scene.clerk.send(listRollUpActs, { params: scene.params('2020-06-16'), query: { basis: 'frozen', groupId } })).body;
    expect(acts).toHaveLength(1);
  });

  it('lets nobody off a week that it no longer asks for', async () => {
    await relaunch(scene, { without: home });
    const body = { campaignId: scene.campaignId, organizationId: scene.organization(home).organizationId, dueDate: '2020-06-23', reason: '放假' };
    expect((await scene.clerk.send(grantExemption, { body })).status).toBe(404);
    expect(await weeksOf(home)).not.toContain('2020-06-23');
  });

  it('drops a week to come that somebody was let off, and asks for it again with the exemption as it was', async () => {
    const { organizationId } = scene.organization(home);
    const body = { campaignId: scene.campaignId, organizationId, dueDate: '2020-06-23', reason: '放假' };
    expect((await scene.clerk.send(grantExemption, { body })).status).toBe(204);
    await relaunch(scene, { without: home });
    expect(await weeksOf(home)).not.toContain('2020-06-23');
    await relaunch(scene, { version: 3 });
    const row = (await scene.clerk.send(getBoard)).body.rows.find((one) => one.organizationId === organizationId);
    expect(row?.cells.find(({ dueDate }) => dueDate === '2020-06-23')?.state).toBe('exempt');
  });

  it('that goes on longer adds its weeks', async () => {
    await relaunch(scene, { endsOn: '2020-07-14' });
    expect((await weeksOf(home)).slice(-3)).toEqual(['2020-06-30', '2020-07-07', '2020-07-14']);
  });

  it('without an end date is laid out half a year ahead, and the nightly job adds what time has used up', async () => {
    await relaunch(scene, { endsOn: null });
    const count = () =>
      scene.world.inDatabase(async (db) => {
        const rows = await db.selectFrom('expectedReports').select('dueDate').distinct().orderBy('dueDate').execute();
        return rows.map(({ dueDate }) => dueDate);
      });
    expect((await count()).at(-1)).toBe('2020-12-08');
    travelTo(scene.world, '2020-06-30 18:00');
    await asCommand(scene.world, scene.clerk, extendExpectations);
    await asCommand(scene.world, scene.clerk, extendExpectations);
    expect((await count()).at(-1)).toBe('2020-12-29');
  });
});
