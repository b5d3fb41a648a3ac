import { describe, expect, it } from 'vitest';
import { asCommand, type LaunchedScene } from '../../../tests/support/plan-scenes.ts';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { report, travelTo } from '../../../tests/support/weekly-report-scenes.ts';
import { newId } from '../../kernel/ids.ts';
import { campaignLaunched } from '../plans/events.ts';
import { listGroups } from '../plans/server/public-reads.ts';
import { acceptReport, closeWeek, getBoard, getOwnWeek, getRollUp, grantExemption, listRollUpActs, sendZeroReport } from './contract.ts';
import { extendExpectations } from './server/extend-expectations.ts';

const home = '清水县老年养护院';
const scene = reportingOfEachTest();

/** A later version of the notice, as the plans feature tells it. */
async function relaunch(changes: { version?: number; endsOn?: string | null; without?: string; merged?: boolean }) {
  await asCommand(scene.world, scene.clerk, async (ctx) => {
    const groups: LaunchedScene['groups'] = await listGroups(ctx, scene.campaignId);
    await ctx.record(
      campaignLaunched({
        campaignId: scene.campaignId,
        version: changes.version ?? 2,
        name: '示例行动',
        startsOn: '2020-05-12',
        endsOn: changes.endsOn === undefined ? '2020-06-30' : changes.endsOn,
        endConditions: [],
        reportingRule: { cadence: 'weekly', weekday: 2, time: '18:00', holidayRule: 'none' },
        groups: (changes.merged ? mergedIntoOne(groups) : groups).map((group) => ({
          ...group,
          organizations: group.organizations.filter(({ name }) => name !== changes.without),
        })),
        launchedAt: scene.world.now.toISOString(),
      }),
    );
  });
}

/** Everybody helps every village, in a group that there was not before. */
function mergedIntoOne(groups: LaunchedScene['groups']): LaunchedScene['groups'] {
  const villages = groups.flatMap((group) => group.villages);
  const organizations = groups.flatMap((group) => group.organizations);
  return [{ groupId: newId(), name: '合并组', leadOrganizationId: null, villages, organizations }];
}

async function weeksOf(name: string): Promise<string[]> {
  const { body } = await scene.clerk.send(getBoard);
  return body.rows.find((row) => row.organizationName === name)?.cells.map(({ dueDate }) => dueDate) ?? [];
}

describe('a new version of the plan', () => {
  it('no longer asks a body that has left, keeps what it sent and what it still owes', async () => {
    await report(scene, scene.organization(home), '2020-06-16');
    await relaunch({ without: home });
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
    await relaunch({ merged: true });
    const { body } = await scene.clerk.send(getRollUp, { params: scene.params('2020-06-16') });
    expect(body.frozen?.rollUp.total.figures.acts).toBe(1);
    expect([body.differences, body.changedSince]).toEqual([[], []]);
    const groupId = body.frozen?.rollUp.byGroup.find(({ figures }) => figures.acts === 1)?.groupId ?? '';
    const { acts } = (await scene.clerk.send(listRollUpActs, { params: scene.params('2020-06-16'), query: { basis: 'frozen', groupId } })).body;
    expect(acts).toHaveLength(1);
  });

  it('lets nobody off a week that it no longer asks for', async () => {
    await relaunch({ without: home });
    const body = { campaignId: scene.campaignId, organizationId: scene.organization(home).organizationId, dueDate: '2020-06-23', reason: '放假' };
    expect((await scene.clerk.send(grantExemption, { body })).status).toBe(404);
    expect(await weeksOf(home)).not.toContain('2020-06-23');
  });

  it('drops a week to come that somebody was let off, and asks for it again with the exemption as it was', async () => {
    const { organizationId } = scene.organization(home);
    const body = { campaignId: scene.campaignId, organizationId, dueDate: '2020-06-23', reason: '放假' };
    expect((await scene.clerk.send(grantExemption, { body })).status).toBe(204);
    await relaunch({ without: home });
    expect(await weeksOf(home)).not.toContain('2020-06-23');
    await relaunch({ version: 3 });
    const row = (await scene.clerk.send(getBoard)).body.rows.find((one) => one.organizationId === organizationId);
    expect(row?.cells.find(({ dueDate }) => dueDate === '2020-06-23')?.state).toBe('exempt');
  });

  it('that goes on longer adds its weeks', async () => {
    await relaunch({ endsOn: '2020-07-14' });
    expect((await weeksOf(home)).slice(-3)).toEqual(['2020-06-30', '2020-07-07', '2020-07-14']);
  });

  it('without an end date is laid out half a year ahead, and the nightly job adds what time has used up', async () => {
    await relaunch({ endsOn: null });
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
