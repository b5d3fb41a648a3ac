import { beforeEach, describe, expect, it } from 'vitest';
import { sendWhole, pictureBytes } from '../../../tests/support/evidence-scenes.ts';
import { breakReport, dropWorkAfterwards, hintsIn, reportLookedThrough, settleHints } from '../../../tests/support/hint-scenes.ts';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { actOf, contentOf, report, travelTo, type ReportingOrganization } from '../../../tests/support/weekly-report-scenes.ts';
import type { AssistanceAct } from '../assistance/act.ts';
import { correctAct, recordAct } from '../assistance/contract.ts';
import { answerAct } from '../confirmations/contract.ts';
import { beginCorrection, returnReport } from '../weekly-reports/contract.ts';

const scene = reportingOfEachTest();
let home: ReportingOrganization;

beforeEach(() => {
  home = scene.organization('清水县老年养护院');
});

const paid = (date: string, moneyFen: number) => actOf(home.villageId, { kind: 'cash', date, moneyFen });
async function unproved(dueDate: string, acts: readonly AssistanceAct[], progress = '示例：到村走访。') {
  const reportId = await reportLookedThrough(scene, home, dueDate, contentOf(acts, { progress, effects: '' }));
  return (await hintsIn(scene, reportId)).filter(({ kind }) => kind === 'moneyWithoutVoucher');
}

describe('money without a voucher', () => {
  it('is pointed out over 1,000 yuan, and not where the receiving side has confirmed it', async () => {
    const [small, bare, confirmed] = [paid('2020-06-10', 100_000), paid('2020-06-11', 300_000), paid('2020-06-12', 300_000)];
    await home.reporter.send(recordAct, { body: { campaignId: scene.campaignId, act: confirmed } });
    const village = scene.world.as({ role: 'village', name: '示例村干部', villageId: home.villageId });
    expect((await village.send(answerAct, { params: { actId: confirmed.actId }, body: { revision: 1, householdId: null, received: true } })).status).toBe(200);
    expect(await unproved('2020-06-16', [small, bare, confirmed])).toMatchObject([{ totalFen: 300_000, acts: [{ actId: bare.actId }] }]);
  });

  it('is not proved by a yes to what the amount was corrected to since', async () => {
    const act = paid('2020-06-11', 500_000);
    dropWorkAfterwards(scene.world);
    const { body: receipt } = await report(scene, home, '2020-06-16', contentOf([act]));
    const body = { baseRevision: 1, act: { ...act, moneyFen: 5_000 }, reason: '核实后更正' };
    expect((await home.reporter.send(correctAct, { params: { actId: act.actId }, body })).status).toBe(200);
    const village = scene.world.as({ role: 'village', name: '示例村干部', villageId: home.villageId });
    const { body: confirmed } = await village.send(answerAct, { params: { actId: act.actId }, body: { revision: 2, householdId: null, received: true } });
    expect(confirmed.state).toBe('confirmed');
    await settleHints(scene.world);
    expect(await hintsIn(scene, receipt.reportId)).toMatchObject([{ kind: 'moneyWithoutVoucher', totalFen: 500_000 }]);
  });

  it('of the last days of a week has its time: it is looked at with the next report, by what the ledger holds then, and once', async () => {
    const [proved, bare] = [paid('2020-06-15', 300_000), paid('2020-06-16', 400_000)];
    expect(await unproved('2020-06-16', [proved, bare])).toEqual([]);
    const { evidenceId } = await sendWhole(home.reporter, await pictureBytes(5), 'paper', { mediaType: 'image/jpeg' });
    const body = { baseRevision: 1, act: { ...proved, evidenceIds: [evidenceId] }, reason: '补附收据' };
    expect((await home.reporter.send(correctAct, { params: { actId: proved.actId }, body })).status).toBe(200);
    travelTo(scene.world, '2020-06-22 10:00');
    expect(await unproved('2020-06-23', [actOf(home.villageId, { date: '2020-06-18' })], '示例：再次走访。')).toMatchObject([{ totalFen: 400_000, acts: [{ actId: bare.actId, isOfLastReport: true }] }]);
    travelTo(scene.world, '2020-06-29 10:00');
    expect(await unproved('2020-06-30', [actOf(home.villageId, { date: '2020-06-25' })], '示例：第三次走访。')).toEqual([]);
  });

  it('of a report that comes after the next one is looked at with it, and what the next one spoke of not again', async () => {
    const [early, late] = [paid('2020-06-01', 300_000), paid('2020-06-08', 400_000)];
    travelTo(scene.world, '2020-06-02 10:00');
    await unproved('2020-06-02', [early], '示例：第一次走访。');
    travelTo(scene.world, '2020-06-15 10:00');
    const next = actOf(home.villageId, { date: '2020-06-12' });
    expect(await unproved('2020-06-16', [next], '示例：第三次走访。')).toMatchObject([{ totalFen: 300_000, acts: [{ actId: early.actId }] }]);
    travelTo(scene.world, '2020-06-15 11:00');
    expect(await unproved('2020-06-09', [late], '示例：第二次走访。')).toMatchObject([{ totalFen: 400_000, acts: [{ actId: late.actId, isOfLastReport: false }] }]);
    travelTo(scene.world, '2020-06-22 10:00');
    expect(await unproved('2020-06-23', [actOf(home.villageId, { date: '2020-06-18' })], '示例：第四次走访。')).toEqual([]);
  });

  describe('of the last days, told only by a correction that comes after the next report', () => {
    const [last, next] = ['2020-06-09', '2020-06-16'];
    const visit = () => actOf(home.villageId, { date: '2020-06-12' });
    const early = (moneyFen: number) => paid('2020-06-08', moneyFen);

    async function both(...acts: AssistanceAct[]) {
      travelTo(scene.world, '2020-06-08 10:00');
      expect(await unproved(last, acts, '示例：第一次走访。')).toEqual([]);
      travelTo(scene.world, '2020-06-15 10:00');
      return unproved(next, [visit()], '示例：第二次走访。');
    }

    async function corrected(dueDate: string, acts: readonly AssistanceAct[], progress: string) {
      travelTo(scene.world, '2020-06-15 15:00');
      const { body: opened } = await home.head.send(beginCorrection, { params: scene.params(dueDate), body: { reason: '核实后更正' } });
      const reportId = await reportLookedThrough(scene, home, dueDate, contentOf(acts, { progress, effects: '' }), opened.revision);
      return (await hintsIn(scene, reportId)).filter(({ kind }) => kind === 'moneyWithoutVoucher');
    }

    it('is looked at with the correction, and what the next report has asked for is asked by that one alone', async () => {
      const [old, added] = [early(300_000), paid('2020-06-07', 5_000_000)];
      expect(await both(old)).toMatchObject([{ totalFen: 300_000, acts: [{ actId: old.actId, isOfLastReport: true }] }]);
      expect(await corrected(last, [old, added], '示例：第一次走访，补记一笔。')).toMatchObject([{ totalFen: 5_000_000, acts: [{ actId: added.actId, isOfLastReport: false }] }]);
      expect(await corrected(next, [visit()], '示例：第二次走访，重新记录。')).toMatchObject([{ totalFen: 300_000, acts: [{ actId: old.actId }] }]);
      travelTo(scene.world, '2020-06-22 10:00');
      expect(await unproved('2020-06-23', [actOf(home.villageId, { date: '2020-06-18' })], '示例：第三次走访。')).toEqual([]);
    });

    it('is looked at where it raises the sum of what the next report has seen, or adds to a payment that was small then', async () => {
      const [old, small] = [early(300_000), paid('2020-06-07', 80_000)];
      expect(await both(old, small)).toMatchObject([{ totalFen: 300_000 }]);
      const [raised, piece] = [{ ...old, moneyFen: 800_000 }, paid('2020-06-07', 70_000)];
      const asked = await corrected(last, [raised, small, piece], '示例：第一次走访，更正金额。');
      expect(asked).toMatchObject([{ totalFen: 950_000 }]);
      expect(asked.flatMap((hint) => (hint.kind === 'moneyWithoutVoucher' ? hint.acts.map(({ actId }) => actId) : [])).toSorted()).toEqual([old, small, piece].map(({ actId }) => actId).toSorted());
    });
  });

  it('of the last days is looked at though the office has sent the last report back', async () => {
    const bare = paid('2020-06-16', 400_000);
    const last = await reportLookedThrough(scene, home, '2020-06-16', contentOf([bare]));
    expect((await scene.clerk.send(returnReport, { params: { reportId: last }, body: { version: 1, reason: '请补充人数' } })).status).toBe(200);
    travelTo(scene.world, '2020-06-22 10:00');
    expect(await unproved('2020-06-23', [actOf(home.villageId, { date: '2020-06-18' })], '示例：再次走访。')).toMatchObject([{ totalFen: 400_000, acts: [{ actId: bare.actId }] }]);
  });

  it('of a last report that cannot be read stops no other: what can be read of it is looked at', async () => {
    const bare = paid('2020-06-16', 400_000);
    dropWorkAfterwards(scene.world);
    const { body: last } = await report(scene, home, '2020-06-16', contentOf([bare]));
    travelTo(scene.world, '2020-06-22 10:00');
    const { body: next } = await report(scene, home, '2020-06-23', contentOf([actOf(home.villageId, { date: '2020-06-18' })]));
    await breakReport(scene.world, last.reportId);
    await settleHints(scene.world);
    expect((await hintsIn(scene, next.reportId)).filter(({ kind }) => kind === 'moneyWithoutVoucher')).toMatchObject([{ totalFen: 400_000, acts: [{ actId: bare.actId }] }]);
  });
});
