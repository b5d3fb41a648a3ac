import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import {
  actOf,
  contentOf,
  report,
  sendZero,
  travelTo,
} from '../../../tests/support/weekly-report-scenes.ts';
import { entryOf, giveGift, rice } from '../../../tests/support/gift-scenes.ts';
import { recordAct } from '../assistance/contract.ts';
import { answerAct } from '../confirmations/contract.ts';
import {
  acceptReport,
  beginCorrection,
  closeWeek,
  downloadBulletin,
  downloadStatistics,
  getRollUp,
  grantExemption,
  listRollUpActs,
  returnReport,
} from './contract.ts';

const week = '2020-06-16';
const home = '清水县老年养护院';
const bees = '清水县蜜蜂产业协会';
const training = '清水县涛源培训学校';
const scene = reportingOfEachTest();

/** Two reports in time, one zero answer, one exemption; the others say nothing. */
async function aWeek() {
  const [one, other] = [scene.organization(home), scene.organization(bees)];
  const acts = [
    actOf(one.villageId, { kind: 'care', people: 10, visits: 12, byHead: true }),
    actOf(one.villageId, { kind: 'goods', people: 3, visits: null, goods: [{ name: '大米', quantity: 10.5, unit: '袋' }] }),
  ];
  const first = await report(scene, one, week, contentOf(acts, { problems: '道路不通', helpWanted: '请协调车辆' }));
  const second = await report(
    scene,
    other,
    week,
    contentOf([
      actOf(other.villageId, { kind: 'cash', people: 2, visits: 2, moneyFen: 120_050 }),
      actOf(other.villageId, { kind: 'goods', people: 1, visits: 1, goods: [{ name: '大米', quantity: 0.2, unit: '袋' }] }),
    ]),
  );
  await sendZero(scene, scene.organization(training), week);
  await scene.clerk.send(grantExemption, {
    body: {
      campaignId: scene.campaignId,
      dueDate: week,
      organizationId: scene.organization('清水县永清镇蓓蕾幼儿园').organizationId,
      reason: '园舍改造',
    },
  });
  return [first.body.reportId, second.body.reportId];
}

async function acceptAll(reportIds: (string | undefined)[]) {
  for (const reportId of reportIds) {
    await scene.clerk.send(acceptReport, { params: { reportId: reportId ?? '' }, body: { version: 1 } });
  }
}

describe('the county’s week', () => {
  it('adds up by village, group and kind, people apart from visits, and the five states side by side', async () => {
    await aWeek();
    travelTo(scene.world, '2020-06-16 18:00');
    const { body } = await scene.clerk.send(getRollUp, { params: scene.params(week) });
    const { total, byVillage, byGroup, byKind, states } = body.current;
    expect(total.figures).toEqual({
      acts: 4,
      inPerson: 4,
      remote: 0,
      byHead: 1,
      people: 16,
      visits: 18,
      moneyFen: 120_050,
      goods: [{ name: '大米', quantity: 10.7, unit: '袋' }],
    });
    expect(states).toEqual({ onTime: 2, late: 0, zero: 1, exempt: 1, missing: 12, pending: 0 });
    expect(byVillage).toHaveLength(6);
    expect(byVillage.find(({ villageName }) => villageName === '腰套村')?.figures.people).toBe(13);
    expect(byGroup.find(({ groupName }) => groupName === '第六组')?.figures.moneyFen).toBe(120_050);
    expect(byKind.find(({ kind }) => kind === 'goods')?.reportIds).toHaveLength(2);
    expect(body.weekNumber).toBe(5);
  });

  it('opens each number to its acts and reports', async () => {
    const [first] = await aWeek();
    const { body } = await scene.clerk.send(listRollUpActs, {
      params: scene.params(week),
      query: { villageId: scene.villageId('腰套村'), byHead: 'true' },
    });
    expect(body.acts).toMatchObject([{ organizationName: home, villageName: '腰套村', reportId: first, act: { kind: 'care' } }]);
  });

  it('opens the goods to the acts in which they were given', async () => {
    await aWeek();
    const { body } = await scene.clerk.send(listRollUpActs, { params: scene.params(week), query: { withGoods: 'true' } });
    expect(body.acts.map(({ organizationName, act }) => [organizationName, act.kind])).toEqual([[home, 'goods'], [bees, 'goods']]);
  });

  it('leaves out what the office has sent back until it is answered', async () => {
    const [first] = await aWeek();
    await scene.clerk.send(returnReport, { params: { reportId: first ?? '' }, body: { version: 1, reason: '请核实物资' } });
    const { body } = await scene.clerk.send(getRollUp, { params: scene.params(week) });
    expect(body.current.total.figures.acts).toBe(2);
    expect(body.current.organizations.find((one) => one.organizationName === home)).toMatchObject({ state: 'onTime', counted: false });
  });

  it('has no such week where the plan asks for none', async () => {
    const { status } = await scene.clerk.send(getRollUp, { params: scene.params('2020-06-17') });
    expect(status).toBe(404);
  });
});

describe('closing a week', () => {
  it('waits for the deadline and for the reviews', async () => {
    const reportIds = await aWeek();
    const early = await scene.clerk.send(closeWeek, { params: scene.params(week) });
    expect(early.problem.refusals.map(({ code }) => code)).toEqual(['weekly-report.week-not-over', 'weekly-report.reviews-open']);
    travelTo(scene.world, '2020-06-16 18:00');
    await acceptAll(reportIds);
    const closed = await scene.clerk.send(closeWeek, { params: scene.params(week) });
    expect(closed.status).toBe(200);
    expect(closed.body.frozen).toMatchObject({ closedBy: '示例经办', digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const again = await scene.clerk.send(closeWeek, { params: scene.params(week) });
    expect(again.problem.refusals[0]?.code).toBe('weekly-report.week-closed');
  });

  it('freezes the figures; a late report and a correction show as differences', async () => {
    const reportIds = await aWeek();
    travelTo(scene.world, '2020-06-16 20:00');
    await acceptAll(reportIds);
    const { body: closed } = await scene.clerk.send(closeWeek, { params: scene.params(week) });
    const late = scene.organization('清水县清雄安保培训学校');
    await report(scene, late, week, contentOf([actOf(late.villageId, { people: 7, visits: 7 })]));
    const one = scene.organization(home);
    const { body: opened } = await one.head.send(beginCorrection, { params: scene.params(week), body: { reason: '物资另计' } });
    await report(scene, one, week, contentOf([actOf(one.villageId, { people: 10, visits: 12 })]), opened.revision);
    const { body } = await scene.clerk.send(getRollUp, { params: scene.params(week) });
    expect(body.frozen?.rollUp).toEqual(closed.frozen?.rollUp);
    expect(body.frozen?.rollUp.states.missing).toBe(12);
    expect(body.differences).toContainEqual({ part: 'total', name: '', figure: 'people', frozen: 16, current: 20 });
    expect(body.changedSince.map(({ organizationName, frozenVersion, currentVersion }) => [organizationName, frozenVersion, currentVersion])).toEqual([
      [home, 1, 2],
      [late.name, 0, 1],
    ]);
    const frozenActs = await scene.clerk.send(listRollUpActs, { params: scene.params(week), query: { basis: 'frozen' } });
    expect(frozenActs.body.acts).toHaveLength(4);
  });

  it('two clerks at once close it once', async () => {
    travelTo(scene.world, '2020-06-16 18:00');
    const chief = scene.world.as({ role: 'chief', name: '示例负责人' });
    const answers = await Promise.all([scene.clerk, chief].map((person) => person.send(closeWeek, { params: scene.params(week) })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });
});

describe('the papers', () => {
  const textOf = (raw: Buffer, path: string) => strFromU8(unzipSync(raw)[path] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '');

  it('the bulletin says the week in sentences; only the office’s copy names who is missing', async () => {
    await aWeek();
    travelTo(scene.world, '2020-06-16 18:30');
    const { raw, headers } = await scene.clerk.send(downloadBulletin, { params: scene.params(week), query: {} });
    expect(headers['content-type']).toContain('wordprocessingml');
    const words = textOf(raw, 'word/document.xml');
    expect(words).toContain('第5期');
    expect(words).toContain('清水县社会组织管理局');
    expect(words).toContain('本周应报单位16家，上报截止时间为2020年6月16日18时。其中按时上报2家，上报“本周无进展”1家，免报1家，未报12家。');
    expect(words).toContain('共开展帮扶4次，涉及6个结对村中的2个，均为面对面，负责人到场1次。共帮扶16人、18人次');
    expect(words).toContain('大米10.7袋');
    expect(words).not.toContain('清水县清雄安保培训学校');
    const office = await scene.clerk.send(downloadBulletin, { params: scene.params(week), query: { copy: 'office' } });
    expect(textOf(office.raw, 'word/document.xml')).toContain('未报单位：');
  });

  it('the workbook holds summaries, reports with their states, and every act', async () => {
    await aWeek();
    const { raw, headers } = await scene.clerk.send(downloadStatistics, { params: scene.params(week) });
    expect(headers['content-type']).toContain('spreadsheetml');
    const names = [...strFromU8(unzipSync(raw)['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual(['按村', '按组', '按类型', '上报情况', '帮扶记录', '捐助资金', '捐助物资', '受助方确认', '参加人员', '消费帮扶', '教育助学']);
    expect(textOf(raw, 'xl/worksheets/sheet4.xml')).toContain('本周无进展');
  });

  it('the workbook holds the four figures of gifts beside each other, in the order of the plan, money and goods apart', async () => {
    const [first = '', second = ''] = scene.organizations.map(({ name }) => name);
    await giveGift(scene.organization(second).reporter, { firstEntry: entryOf({ amount: 300_000 }) });
    await giveGift(scene.organization(first).reporter, { goods: rice, firstEntry: entryOf({ stage: 'received', amount: 12_500 }) });
    const { raw } = await scene.clerk.send(downloadStatistics, { params: scene.params(week) });
    const money = textOf(raw, 'xl/worksheets/sheet6.xml');
    expect(money.indexOf(first)).toBeLessThan(money.indexOf(second));
    expect(money).toContain('3000');
    expect(textOf(raw, 'xl/worksheets/sheet7.xml')).toContain('12.5');
  });

  it('the workbook says of what was delivered how much the receiving side has confirmed', async () => {
    const { reporter, villageId } = scene.organization(home);
    const giftId = await giveGift(reporter);
    const cash = (moneyFen: number) => actOf(villageId, { kind: 'cash', moneyFen, giftId, date: '2020-05-12' });
    const [act, other] = [cash(45_678), cash(12_345)];
    for (const each of [act, other]) await reporter.send(recordAct, { body: { campaignId: scene.campaignId, act: each } });
    const village = scene.world.as({ role: 'village', name: '示例村干部', villageId });
    await village.send(answerAct, { params: { actId: act.actId }, body: { revision: 1, householdId: null, received: true } });
    const { raw } = await scene.clerk.send(downloadStatistics, { params: scene.params(week) });
    const money = textOf(raw, 'xl/worksheets/sheet6.xml');
    expect(money).toContain('其中已确认');
    // Of the organization, and of the county.
    expect([money.split('580.23').length - 1, money.split('456.78').length - 1]).toEqual([2, 2]);
  });

  it('are the office’s', async () => {
    const { head } = scene.organization(home);
    expect((await head.send(downloadStatistics, { params: scene.params(week) })).status).toBe(403);
    expect((await head.send(getRollUp, { params: scene.params(week) })).status).toBe(403);
  });
});
