import { describe, expect, it } from 'vitest';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import {
  actOf,
  contentOf,
  enterActs,
  notificationKindsOf,
  report,
  sendZero,
  sign,
  travelTo,
} from '../../../tests/support/weekly-report-scenes.ts';
import { recordAct } from '../assistance/contract.ts';
import {
  acceptReport,
  beginCorrection,
  decideOfflineDelay,
  getBoard,
  getOwnWeek,
  getReport,
  grantExemption,
  remind,
  requestSignature,
  returnReport,
  revokeExemption,
  saveDraft,
} from './contract.ts';
import type { WeekStanding } from './standing.ts';
import type { OwnWeekView } from './own-week-views.ts';

const week = '2020-06-16';
const home = '清水县老年养护院';
const scene = reportingOfEachTest();

async function standing(name: string, dueDate = week): Promise<WeekStanding | undefined> {
  const { body } = await scene.clerk.send(getBoard);
  return body.rows.find((row) => row.organizationName === name)?.cells.find((cell) => cell.dueDate === dueDate);
}

describe('review', () => {
  it('accepts the version that was read', async () => {
    const { body: receipt } = await report(scene, scene.organization(home), week);
    const params = { reportId: receipt.reportId };
    const { body } = await scene.clerk.send(acceptReport, { params, body: { version: 1 } });
    expect(body.standing.reviewState).toBe('accepted');
    expect(body.decisions).toMatchObject([{ kind: 'accepted', version: 1, decidedBy: '示例经办' }]);
  });

  it('a returned report keeps its first version, says why, and opens as a draft with every word in it', async () => {
    const organization = scene.organization(home);
    const { body: receipt } = await report(scene, organization, week);
    const params = { reportId: receipt.reportId };
    const { body } = await scene.clerk.send(returnReport, { params, body: { version: 1, reason: '请补充人数' } });
    expect(body.versions).toHaveLength(1);
    expect(body.standing).toMatchObject({ state: 'onTime', reviewState: 'returned' });
    const own = await organization.reporter.send(getOwnWeek, { params: scene.params(week) });
    expect(own.body.returned).toMatchObject({ reason: '请补充人数' });
    const { acts: _, composed: __, ...words } = own.body.versions[0]?.content ?? { acts: [], composed: [] };
    expect(own.body.draft?.content).toEqual(words);
    expect(await notificationKindsOf(scene.world, organization)).toContain('weekly-report.notice-returned');
  });

  it('the answer to a return is a second version that is reviewed again; being late with it is no lateness', async () => {
    const organization = scene.organization(home);
    const { body: receipt } = await report(scene, organization, week);
    const params = { reportId: receipt.reportId };
    await scene.clerk.send(returnReport, { params, body: { version: 1, reason: '请补充人数' } });
    travelTo(scene.world, '2020-06-17 10:00');
    const { body: draft } = await organization.reporter.send(getOwnWeek, { params: scene.params(week) });
    const second = await report(scene, organization, week, contentOf([actOf(organization.villageId)]), draft.revision);
    expect(second.body).toMatchObject({ version: 2, late: false, receivedAfterDeadline: true });
    expect(await standing(home)).toMatchObject({ state: 'onTime', version: 2, reviewState: 'awaitingReview' });
    const { body } = await scene.clerk.send(getReport, { params });
    expect(body.versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  it('nobody decides on a version that has been replaced meanwhile', async () => {
    const organization = scene.organization(home);
    const { body: receipt } = await report(scene, organization, week);
    const params = scene.params(week);
    const { body: opened } = await organization.head.send(beginCorrection, { params, body: { reason: '金额有误' } });
    await sign(scene, organization.head, week, { revision: opened.revision });
    const { status, problem } = await scene.clerk.send(acceptReport, {
      params: { reportId: receipt.reportId },
      body: { version: 1 },
    });
    expect([status, problem.refusals[0]?.code]).toEqual([409, 'weekly-report.version-not-latest']);
  });

  it('a correction after acceptance adds a version with its reason and needs review again; until it is signed the accepted one stands', async () => {
    const organization = scene.organization(home);
    const { body: receipt } = await report(scene, organization, week);
    await scene.clerk.send(acceptReport, { params: { reportId: receipt.reportId }, body: { version: 1 } });
    const params = scene.params(week);
    const { body: opened } = await organization.reporter.send(beginCorrection, { params, body: { reason: '金额有误' } });
    expect(await standing(home)).toMatchObject({ version: 1, reviewState: 'accepted' });
    await sign(scene, organization.head, week, { revision: opened.revision });
    expect(await standing(home)).toMatchObject({ version: 2, reviewState: 'awaitingReview' });
    const { body } = await scene.clerk.send(getReport, { params: { reportId: receipt.reportId } });
    expect(body.versions[0]).toMatchObject({ correctionReason: '金额有误', version: 2 });
  });
});

describe('lateness', () => {
  it('an accepted offline delay is shown as such and does not turn into on time', async () => {
    travelTo(scene.world, '2020-06-16 18:20');
    const { body: receipt } = await report(scene, scene.organization(home), week);
    const params = { reportId: receipt.reportId };
    await scene.clerk.send(decideOfflineDelay, { params, body: { accepted: true, reason: '山上没有信号' } });
    expect(await standing(home)).toMatchObject({ state: 'late', late: true, offlineDelayAccepted: true });
    const withdrawn = await scene.clerk.send(decideOfflineDelay, { params, body: { accepted: false, reason: '核实有误' } });
    expect(withdrawn.body.decisions.map(({ kind }) => kind)).toEqual(['offlineDelayAccepted', 'offlineDelayWithdrawn']);
    expect(await standing(home)).toMatchObject({ state: 'late', offlineDelayAccepted: false });
  });

  it('a report in time has no delay to accept', async () => {
    const { body: receipt } = await report(scene, scene.organization(home), week);
    const { problem } = await scene.clerk.send(decideOfflineDelay, {
      params: { reportId: receipt.reportId },
      body: { accepted: true, reason: '没有信号' },
    });
    expect(problem.refusals[0]?.code).toBe('weekly-report.not-late');
  });

  it('a full report that comes after the deadline is late, also where “本周无进展” had come in time', async () => {
    const organization = scene.organization(home);
    await sendZero(scene, organization, week);
    travelTo(scene.world, '2020-06-17 09:00');
    const params = scene.params(week);
    const { body: opened } = await organization.reporter.send(beginCorrection, { params, body: { reason: '周末补做了走访' } });
    const { body: receipt } = await report(scene, organization, week, contentOf([actOf(organization.villageId)]), opened.revision);
    expect(receipt).toMatchObject({ version: 2, late: true, receivedAfterDeadline: true });
    expect(await standing(home)).toMatchObject({ state: 'late', version: 2, reviewState: 'awaitingReview' });
  });

  it('a zero answer after the deadline is zero, and its lateness is visible', async () => {
    travelTo(scene.world, '2020-06-16 18:00:00.000');
    await sendZero(scene, scene.organization(home), week);
    expect(await standing(home)).toMatchObject({ state: 'zero', late: true });
  });
});

describe('exemption', () => {
  const exempt = (organizationId: string) => ({
    body: { campaignId: scene.campaignId, dueDate: week, organizationId, reason: '疫情封控' },
  });

  it('is granted with a reason, is not missing, and can be revoked with its history kept', async () => {
    const { organizationId } = scene.organization(home);
    await scene.clerk.send(grantExemption, exempt(organizationId));
    travelTo(scene.world, '2020-06-16 19:00');
    expect(await standing(home)).toMatchObject({ state: 'exempt' });
    await scene.clerk.send(revokeExemption, exempt(organizationId));
    expect(await standing(home)).toMatchObject({ state: 'missing' });
    const history = await scene.world.inDatabase((db) => db.selectFrom('reportExemptions').select('action').execute());
    expect(history.map(({ action }) => action)).toEqual(['granted', 'revoked']);
  });

  it('whoever reports all the same has reported', async () => {
    const organization = scene.organization(home);
    await scene.clerk.send(grantExemption, exempt(organization.organizationId));
    await report(scene, organization, week);
    expect(await standing(home)).toMatchObject({ state: 'onTime', exempted: true });
  });

  it('is not granted for what has been received', async () => {
    const organization = scene.organization(home);
    await report(scene, organization, week);
    const { problem } = await scene.clerk.send(grantExemption, exempt(organization.organizationId));
    expect(problem.refusals[0]?.code).toBe('weekly-report.received-not-exempt');
  });
});

describe('reminders', () => {
  const params = () => ({ campaignId: scene.campaignId, dueDate: week });

  it('one click reminds all that have not answered, in the app, and nobody else', async () => {
    await report(scene, scene.organization(home), week);
    await sendZero(scene, scene.organization('清水县蜜蜂产业协会'), week);
    const missing = scene.organization('清水县涛源培训学校');
    const { body } = await scene.clerk.send(remind, { body: params() });
    expect(body.reminded).toHaveLength(14);
    expect(await notificationKindsOf(scene.world, missing)).toEqual(['weekly-report.notice-reminder']);
    expect(await notificationKindsOf(scene.world, scene.organization(home))).not.toContain('weekly-report.notice-reminder');
    expect((await standing(missing.name))?.lastRemindedAt).toBe(scene.world.now.toISOString());
  });

  it('not more than once an hour, and says so', async () => {
    const { organizationId } = scene.organization(home);
    const body = { ...params(), organizationIds: [organizationId] };
    await scene.clerk.send(remind, { body });
    const again = await scene.clerk.send(remind, { body });
    expect([again.status, again.problem.refusals[0]?.code]).toEqual([409, 'weekly-report.reminded-recently']);
    const all = await scene.clerk.send(remind, { body: params() });
    expect(all.body.skipped.map((one) => one.organizationName)).toEqual([home]);
    travelTo(scene.world, '2020-06-16 17:40');
    expect((await scene.clerk.send(remind, { body })).body.reminded).toHaveLength(1);
  });

  it('two clicks at the same moment remind once', async () => {
    const clicks = await Promise.all([
      scene.clerk.send(remind, { body: params() }),
      scene.clerk.send(remind, { body: params() }),
    ]);
    expect(clicks.map(({ body }) => body.reminded.length).toSorted((a, b) => a - b)).toEqual([0, 16]);
  });
});

describe('each sees its own', () => {
  it('a reporter of one organization can neither read nor write another’s report by any address', async () => {
    const [one, other] = [scene.organization(home), scene.organization('清水县蜜蜂产业协会')];
    const { body: receipt } = await report(scene, one, week);
    const params = { reportId: receipt.reportId };
    expect((await other.reporter.send(getReport, { params })).status).toBe(404);
    expect((await other.head.send(getReport, { params })).status).toBe(404);
    const desk = await other.reporter.send(getOwnWeek, { params: scene.params(week) });
    expect(desk.body).toMatchObject({ organizationId: other.organizationId, versions: [], draft: null });
    for (const endpoint of [acceptReport, returnReport]) {
      expect((await other.reporter.send(endpoint, { params, body: { version: 1, reason: 'x' } })).status).toBe(403);
    }
    expect((await other.reporter.send(getBoard)).status).toBe(403);
  });

  it('the office sees nothing of a draft, not even that there is one', async () => {
    const organization = scene.organization(home);
    const params = scene.params(week);
    const saved = await organization.reporter.send(saveDraft, { params, body: { baseRevision: 0, content: contentOf([]).texts } });
    await organization.reporter.send(requestSignature, { params, body: { revision: saved.body.revision } });
    const [row] = await scene.world.inDatabase((db) => db.selectFrom('weeklyReports').select('reportId').execute());
    expect((await scene.clerk.send(getReport, { params: { reportId: row?.reportId ?? '' } })).status).toBe(404);
    expect((await scene.clerk.send(getOwnWeek, { params })).status).toBe(403);
    expect(await standing(home)).toMatchObject({ reportId: null, state: 'pending' });
  });
});

const idsOf = (since: OwnWeekView['sinceReceived']) =>
  since && Object.fromEntries(Object.entries(since).map(([change, { acts }]) => [change, acts.map(({ act }) => act.actId)]));

describe('the ledger behind a report', () => {
  it('is frozen by the signature; what is corrected, taken back or added later shows, and a correction takes it in', async () => {
    const organization = scene.organization(home);
    const [kept, changed, dropped, added] = [1, 2, 3, 4].map(() => actOf(organization.villageId));
    if (!kept || !changed || !dropped || !added) throw new Error('four acts');
    await report(scene, organization, week, contentOf([kept, changed, dropped]));
    await enterActs(scene, organization.reporter, week, [kept, { ...changed, people: 4 }, added]);
    const params = scene.params(week);
    const { body: own } = await organization.head.send(getOwnWeek, { params });
    expect(idsOf(own.sinceReceived)).toEqual({ added: [added.actId], corrected: [changed.actId], withdrawn: [dropped.actId] });
    const reportId = own.versions[0]?.reportId ?? '';
    const { body: read } = await scene.clerk.send(getReport, { params: { reportId } });
    expect(read.sinceReceived).toEqual(own.sinceReceived);
    expect(own.versions[0]?.figures).toMatchObject({ acts: 3, people: 15 });
    const { body: opened } = await organization.head.send(beginCorrection, { params, body: { reason: '人数有误' } });
    await sign(scene, organization.head, week, { revision: opened.revision });
    const { body: corrected } = await organization.head.send(getOwnWeek, { params });
    expect(idsOf(corrected.sinceReceived)).toEqual({ added: [], corrected: [], withdrawn: [] });
    expect(corrected.versions.map(({ figures }) => figures.people)).toEqual([14, 15]);
    const bound = await scene.world.inDatabase((db) => db.selectFrom('weeklyReportActs').select(['version', 'actId', 'actRevision']).execute());
    const of = (actId: string) => bound.filter((row) => row.actId === actId).map(({ version, actRevision }) => [version, actRevision]).toSorted(([a = 0], [b = 0]) => a - b);
    expect([kept, changed, dropped, added].map(({ actId }) => of(actId))).toEqual([[[1, 1], [2, 1]], [[1, 1], [2, 2]], [[1, 1]], [[2, 1]]]);
  });

  it('in which “nothing” was reported shows what was entered later, also to the office: how many, the first of them, and their days', async () => {
    const organization = scene.organization(home);
    const { body: receipt } = await sendZero(scene, organization, week);
    const days = Array.from({ length: 25 }, (_, index) => `2020-06-${10 + (index % 5)}`);
    await enterActs(scene, organization.reporter, week, days.map((date) => actOf(organization.villageId, { date })));
    const { body } = await scene.clerk.send(getReport, { params: { reportId: receipt.reportId } });
    const { added, corrected, withdrawn } = body.sinceReceived;
    expect([added.count, added.days, corrected.count, withdrawn.count]).toEqual([25, { from: '2020-06-10', to: '2020-06-14' }, 0, 0]);
    expect(added.acts.map(({ act }) => act.date)).toEqual(days.toSorted().slice(0, 10));
    expect(added.acts[0]?.villageName).toBe('腰套村');
  });

  it('an act of the day of a deadline goes with the week that ends, and once that is answered with the next', async () => {
    const organization = scene.organization(home);
    const tuesday = { date: '2020-06-09' };
    travelTo(scene.world, '2020-06-09 15:00');
    await report(scene, organization, '2020-06-09', contentOf([actOf(organization.villageId, tuesday)]));
    travelTo(scene.world, '2020-06-09 20:00');
    const evening = actOf(organization.villageId, tuesday);
    await organization.reporter.send(recordAct, { body: { campaignId: scene.campaignId, act: evening } });
    const acts = async (dueDate: string) => (await organization.reporter.send(getOwnWeek, { params: scene.params(dueDate) })).body.ledger.acts;
    expect((await acts('2020-06-09')).map(({ act }) => act.actId)).not.toContain(evening.actId);
    expect((await acts('2020-06-16')).map(({ act }) => act.actId)).toEqual([evening.actId]);
  });
});
