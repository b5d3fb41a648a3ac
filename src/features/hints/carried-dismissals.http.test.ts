import { describe, expect, it } from 'vitest';
import { dismissAll, reportLookedThrough } from '../../../tests/support/hint-scenes.ts';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { actOf, contentOf, travelTo } from '../../../tests/support/weekly-report-scenes.ts';
import type { AssistanceAct } from '../assistance/act.ts';
import { beginCorrection, getOwnWeek, returnReport } from '../weekly-reports/contract.ts';
import { dismissHint, getReviewQueue, listReportHints } from './contract.ts';

const week = '2020-06-16';
const scene = reportingOfEachTest();

const home = () => scene.organization('清水县老年养护院');
const paid = (moneyFen: number) => actOf(home().villageId, { kind: 'cash', date: '2020-06-11', moneyFen });
const listed = async (reportId: string) => (await scene.clerk.send(listReportHints, { params: { reportId } })).body;
const first = (acts: readonly AssistanceAct[]) => reportLookedThrough(scene, home(), week, contentOf(acts, { progress: '示例：捐款修路。', effects: '' }));

/** Sent back by the clerk, mended and signed again. */
async function corrected(reportId: string, version: number, acts: readonly AssistanceAct[]): Promise<string> {
  expect((await scene.clerk.send(returnReport, { params: { reportId }, body: { version, reason: '请写明受益户数' } })).status).toBe(200);
  return signedAgain(acts, `示例：捐款修路，第${version + 1}稿。`);
}
async function signedAgain(acts: readonly AssistanceAct[], progress: string): Promise<string> {
  const { body } = await home().reporter.send(getOwnWeek, { params: scene.params(week) });
  return reportLookedThrough(scene, home(), week, contentOf(acts, { progress, effects: '' }), body.revision);
}

describe('a hint that was dismissed', () => {
  it('stays so in a corrected version that rests on the same evidence, and says who decided it, when, why and in which version', async () => {
    const acts = [paid(500_000)];
    const reportId = await first(acts);
    const decidedAt = scene.world.now.toISOString();
    await dismissAll(scene, reportId, '已看过收据原件');
    travelTo(scene.world, '2020-06-17 09:30');
    await corrected(reportId, 1, acts);
    const carried = { hint: { kind: 'moneyWithoutVoucher' }, dismissal: { reason: '已看过收据原件', by: '示例经办', at: decidedAt, carriedFrom: 1 } };
    expect(await listed(reportId)).toMatchObject({ version: 2, hints: [carried] });
    expect((await scene.clerk.send(getReviewQueue, { query: { campaignId: scene.campaignId } })).body.reports).toMatchObject([{ reportId, openHints: [] }]);
    await corrected(reportId, 2, acts);
    expect(await listed(reportId)).toMatchObject({ version: 3, hints: [carried] });
    const [hint] = (await listed(reportId)).hints;
    const again = await scene.clerk.send(dismissHint, { params: { hintId: hint?.hintId ?? '' }, body: { reason: '再来一次' } });
    expect([again.status, again.problem.refusals[0]?.code]).toEqual([409, 'hints.already-dismissed']);
  });

  it('is asked about anew where the evidence has changed', async () => {
    const act = paid(500_000);
    const reportId = await first([act]);
    await dismissAll(scene, reportId, '已看过收据原件');
    await corrected(reportId, 1, [{ ...act, moneyFen: 900_000 }]);
    expect(await listed(reportId)).toMatchObject({ version: 2, hints: [{ hint: { totalFen: 900_000 }, dismissal: null }] });
  });

  it('is not carried to another report, be it of the same matter', async () => {
    const reportId = await first([paid(500_000)]);
    await dismissAll(scene, reportId, '已看过收据原件');
    const other = scene.organization('清水县智远职业技能培训学校');
    const act = actOf(other.villageId, { kind: 'cash', date: '2020-06-11', moneyFen: 500_000 });
    const otherId = await reportLookedThrough(scene, other, week, contentOf([act], { progress: '示例：资助学员。', effects: '' }));
    expect((await listed(otherId)).hints).toMatchObject([{ hint: { kind: 'moneyWithoutVoucher' }, dismissal: null }]);
  });

  it('stays so where the organization corrects of its own accord', async () => {
    const acts = [paid(500_000)];
    const reportId = await first(acts);
    await dismissAll(scene, reportId, '已看过收据原件');
    await home().reporter.send(beginCorrection, { params: scene.params(week), body: { reason: '补写受益户数' } });
    await signedAgain(acts, '示例：捐款修路，惠及十一户。');
    expect(await listed(reportId)).toMatchObject({ version: 2, hints: [{ dismissal: { carriedFrom: 1 } }] });
  });
});
