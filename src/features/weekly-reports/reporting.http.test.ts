import { describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import {
  actOf,
  contentOf,
  report,
  sendZero,
  sign,
  travelTo,
  write,
} from '../../../tests/support/weekly-report-scenes.ts';
import { recordAct, withdrawAct } from '../assistance/contract.ts';
import {
  beginCorrection,
  getBoard,
  getOwnWeek,
  getReceipt,
  listOwnWeeks,
  requestSignature,
  saveDraft,
  sendZeroReport,
  signReport,
} from './contract.ts';

const week = '2020-06-16';
const home = '清水县老年养护院';
const scene = reportingOfEachTest();

function cellOf(board: { rows: { organizationName: string; cells: { dueDate: string; state: string }[] }[] }, name: string) {
  return board.rows.find((row) => row.organizationName === name)?.cells.find((cell) => cell.dueDate === week);
}

describe('what the plan expects', () => {
  it('seven Tuesdays and sixteen organizations make 112 reports, laid out with the launch', async () => {
    const { body } = await scene.clerk.send(getBoard);
    expect(body.weeks.map(({ dueDate }) => dueDate)).toEqual([
      '2020-05-19', '2020-05-26', '2020-06-02', '2020-06-09', '2020-06-16', '2020-06-23', '2020-06-30',
    ]);
    expect(body.rows).toHaveLength(16);
    expect(body.rows.flatMap((row) => row.cells)).toHaveLength(112);
    expect(body.currentDueDate).toBe('2020-06-16');
  });

  it('names a week by its deadline, [previous Tuesday 18:00, this Tuesday 18:00)', async () => {
    const { body } = await scene.clerk.send(getBoard);
    const current = body.weeks.find(({ dueDate }) => dueDate === week);
    expect(current).toMatchObject({ startsAt: '2020-06-09T10:00:00.000Z', deadline: '2020-06-16T10:00:00.000Z' });
  });
});

describe('the deadline', () => {
  it('a report received one millisecond before 18:00 is on time', async () => {
    travelTo(scene.world, '2020-06-16 17:59:59.999');
    const { body } = await report(scene, scene.organization(home), week);
    expect(body).toMatchObject({ late: false, receivedAt: '2020-06-16T09:59:59.999Z' });
    expect(cellOf((await scene.clerk.send(getBoard)).body, home)?.state).toBe('onTime');
  });

  it('a report received at exactly 18:00:00.000 is late and keeps its place in its week', async () => {
    travelTo(scene.world, '2020-06-16 18:00:00.000');
    const { body } = await report(scene, scene.organization(home), week);
    expect(body).toMatchObject({ late: true, dueDate: week });
    expect(cellOf((await scene.clerk.send(getBoard)).body, home)?.state).toBe('late');
  });

  it('the clock of the device is kept beside the time of receipt and decides nothing', async () => {
    travelTo(scene.world, '2020-06-17 09:00');
    const { head, reporter } = scene.organization(home);
    const revision = await write(scene, reporter, week, contentOf([actOf(scene.organization(home).villageId)]));
    const capturedAt = '2020-06-16T08:00:00.000Z';
    const { body } = await sign(scene, head, week, { revision, capturedAt });
    expect(body).toMatchObject({ capturedAt, receivedAt: '2020-06-17T01:00:00.000Z', late: true });
  });

  it('a week that has not begun cannot be reported', async () => {
    const { status, problem } = await sendZero(scene, scene.organization(home), '2020-06-23');
    expect([status, problem.refusals[0]?.code]).toEqual([409, 'weekly-report.week-not-begun']);
  });
});

describe('the signature', () => {
  it('a reporter cannot sign for the head; the draft is kept', async () => {
    const { reporter, villageId } = scene.organization(home);
    const revision = await write(scene, reporter, week, contentOf([actOf(villageId)]));
    const { status, problem } = await sign(scene, reporter, week, { revision });
    expect([status, problem.refusals[0]?.code]).toEqual([403, 'weekly-report.only-head-signs']);
    expect((await reporter.send(getOwnWeek, { params: scene.params(week) })).body.draft?.revision).toBe(revision);
  });

  it('is for the revision that the head has seen', async () => {
    const { head, reporter, villageId } = scene.organization(home);
    const seen = await write(scene, reporter, week, contentOf([actOf(villageId)]));
    await write(scene, reporter, week, contentOf([]), seen);
    const { status, problem } = await sign(scene, head, week, { revision: seen });
    expect([status, problem.refusals[0]?.code]).toEqual([409, 'weekly-report.stale-revision']);
  });

  it('is for the acts that the head has seen: one that came meanwhile is looked at first', async () => {
    const { head, reporter, villageId } = scene.organization(home);
    const params = scene.params(week);
    const revision = await write(scene, reporter, week, contentOf([actOf(villageId)]));
    const { body: seen } = await head.send(getOwnWeek, { params });
    await reporter.send(recordAct, { body: { campaignId: scene.campaignId, act: actOf(villageId, { date: '2020-06-15' }) } });
    const { status, problem } = await head.send(signReport, { params, body: { revision, mark: seen.ledger.mark } });
    expect([status, problem.refusals[0]?.code]).toEqual([409, 'weekly-report.acts-changed']);
    expect((await sign(scene, head, week, { revision })).status).toBe(200);
  });

  it('needs something to sign: an act or a word', async () => {
    const { head, reporter } = scene.organization(home);
    const revision = await write(scene, reporter, week, contentOf([], { progress: '', effects: '' }));
    const { status, problem } = await sign(scene, head, week, { revision });
    expect([status, problem.refusals.map(({ code }) => code)]).toEqual([400, ['weekly-report.empty']]);
  });

  it('an act from before the first week is reported with the first, and its day is a hint to the clerk', async () => {
    const organization = scene.organization(home);
    travelTo(scene.world, '2020-05-19 10:00');
    const { status } = await report(scene, organization, '2020-05-19', contentOf([actOf(organization.villageId, { date: '2020-05-10' })]));
    expect(status).toBe(200);
    const { body } = await organization.head.send(getOwnWeek, { params: scene.params('2020-05-19') });
    expect(body.versions[0]?.hints.map(({ code }) => code)).toEqual(['weekly-report.hint-outside-week']);
  });
});

describe('drafts', () => {
  it('two devices: the one with the older state is told, and both versions are still there', async () => {
    const { head, reporter } = scene.organization(home);
    await write(scene, reporter, week, contentOf([], { progress: '第一台手机' }));
    const { status, problem } = await head.send(saveDraft, {
      params: scene.params(week),
      body: { baseRevision: 0, content: contentOf([], { progress: '第二台手机' }).texts },
    });
    expect([status, problem.refusals[0]?.code]).toEqual([409, 'weekly-report.stale-revision']);
    expect(problem.refusals[0]?.params).toMatchObject({ revision: 1, savedBy: `${home}联络员` });
    const { body } = await head.send(getOwnWeek, { params: scene.params(week) });
    expect(body.draft?.content.progress).toBe('第一台手机');
  });

  it('a draft that lies with the head is the head’s to change; the reporter takes it back first', async () => {
    const { head, reporter, villageId } = scene.organization(home);
    const params = scene.params(week);
    const revision = await write(scene, reporter, week, contentOf([actOf(villageId)]));
    const handed = await reporter.send(requestSignature, { params, body: { revision } });
    expect(handed.body.draft?.state).toBe('awaitingSignature');
    const refused = await reporter.send(saveDraft, { params, body: { baseRevision: revision, content: contentOf([]).texts } });
    expect(refused.problem.refusals[0]?.code).toBe('weekly-report.with-the-head');
    const changed = await head.send(saveDraft, { params, body: { baseRevision: revision, content: contentOf([], { effects: '已核实' }).texts } });
    expect(changed.body.state).toBe('awaitingSignature');
  });

  it('the head reads who handed a report over and when, not when its words were last saved', async () => {
    const { head, reporter, villageId } = scene.organization(home);
    const params = scene.params(week);
    const revision = await write(scene, reporter, week, contentOf([actOf(villageId)]));
    travelTo(scene.world, '2020-06-16 17:40');
    await reporter.send(requestSignature, { params, body: { revision } });
    const { body } = await head.send(getOwnWeek, { params });
    expect(body.draft).toMatchObject({ state: 'awaitingSignature', savedBy: reporter.actor.name, savedAt: '2020-06-16T09:40:00.000Z' });
  });

  it('carry the standing text of the latest reported week forward', async () => {
    const organization = scene.organization(home);
    await report(scene, organization, '2020-06-09', contentOf([], { nextWeek: '组织义诊' }));
    const { body } = await organization.reporter.send(getOwnWeek, { params: scene.params(week) });
    expect(body.lastWeek).toMatchObject({ dueDate: '2020-06-09', texts: { nextWeek: '组织义诊' } });
  });

  it('refuse characters that no keyboard makes instead of losing the draft', async () => {
    const { reporter } = scene.organization(home);
    const { status } = await reporter.send(saveDraft, {
      params: scene.params(week),
      body: { baseRevision: 0, content: contentOf([], { progress: 'a\u0000b' }).texts },
    });
    expect(status).toBe(400);
  });
});

describe('“本周无进展”', () => {
  it('is one tap by the reporter, received at once, never counted as missing or late', async () => {
    const { status, body } = await sendZero(scene, scene.organization(home), week);
    expect(status).toBe(200);
    expect(body).toMatchObject({ kind: 'zero', late: false });
    expect(cellOf((await scene.clerk.send(getBoard)).body, home)).toMatchObject({ state: 'zero', reviewState: null });
  });

  it('does not throw away what has been written unless that is confirmed', async () => {
    const { reporter } = scene.organization(home);
    await write(scene, reporter, week, contentOf([]));
    const params = scene.params(week);
    const asked = await reporter.send(sendZeroReport, { params, body: {} });
    expect([asked.status, asked.problem.refusals[0]?.code]).toEqual([409, 'weekly-report.draft-would-be-lost']);
    const confirmed = await reporter.send(sendZeroReport, { params, body: { discardDraft: true, reason: '疫情防控' } });
    expect(confirmed.body.kind).toBe('zero');
  });

  it('is not true where the ledger has acts of the week', async () => {
    const { reporter, villageId } = scene.organization(home);
    const params = scene.params(week);
    const act = actOf(villageId);
    await reporter.send(recordAct, { body: { campaignId: scene.campaignId, act } });
    const refused = await reporter.send(sendZeroReport, { params, body: { discardDraft: true } });
    expect([refused.status, refused.problem.refusals[0]]).toMatchObject([409, { code: 'weekly-report.zero-with-acts', params: { acts: 1 } }]);
    await reporter.send(withdrawAct, { params: { actId: act.actId }, body: { baseRevision: 1, reason: '记错了单位' } });
    expect((await reporter.send(sendZeroReport, { params, body: { discardDraft: true } })).body.kind).toBe('zero');
  });

  it('a reporter’s tap does not throw away what lies with the head, confirmed or not', async () => {
    const { head, reporter } = scene.organization(home);
    const params = scene.params(week);
    const revision = await write(scene, reporter, week, contentOf([]));
    await reporter.send(requestSignature, { params, body: { revision } });
    const refused = await reporter.send(sendZeroReport, { params, body: { discardDraft: true } });
    expect([refused.status, refused.problem.refusals[0]?.code]).toEqual([409, 'weekly-report.with-the-head']);
    expect((await head.send(sendZeroReport, { params, body: { discardDraft: true } })).body.kind).toBe('zero');
  });

  it('a reporter’s tap does not replace what the head has signed', async () => {
    const organization = scene.organization(home);
    await report(scene, organization, week);
    const params = scene.params(week);
    await organization.reporter.send(beginCorrection, { params, body: { reason: '填错了' } });
    const { status, problem } = await organization.reporter.send(sendZeroReport, { params, body: { discardDraft: true } });
    expect([status, problem.refusals[0]?.code]).toEqual([403, 'weekly-report.only-head-signs']);
  });
});

describe('the receipt', () => {
  it('has a number to read out, the time to the millisecond and a digest, and is the same when fetched again', async () => {
    const organization = scene.organization(home);
    const { body } = await report(scene, organization, week);
    expect(body.receiptNumber).toMatch(/^0616-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(body.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(body).toMatchObject({ organizationName: home, signedBy: `${home}负责人`, version: 1 });
    const again = await organization.reporter.send(getReceipt, { params: { reportId: body.reportId } });
    expect(again.body).toEqual(body);
    expect((await scene.clerk.send(getReceipt, { params: { reportId: body.reportId } })).body).toEqual(body);
  });

  it('a double tap sends one report and gives one receipt', async () => {
    const { head, reporter, villageId } = scene.organization(home);
    const revision = await write(scene, reporter, week, contentOf([actOf(villageId)]));
    const commandId = newId();
    const { mark } = (await head.send(getOwnWeek, { params: scene.params(week) })).body.ledger;
    const tap = () => head.send(signReport, { params: scene.params(week), body: { revision, mark }, commandId });
    const [one, other] = await Promise.all([tap(), tap()]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(other.body).toEqual(one.body);
  });

  it('a request repeated because the answer was lost gets the first answer, also hours later', async () => {
    const { head, reporter, villageId } = scene.organization(home);
    const revision = await write(scene, reporter, week, contentOf([actOf(villageId)]));
    const { mark } = (await head.send(getOwnWeek, { params: scene.params(week) })).body.ledger;
    const request = { params: scene.params(week), body: { revision, mark }, commandId: newId() };
    const first = await head.send(signReport, request);
    travelTo(scene.world, '2020-06-16 23:00');
    expect((await head.send(signReport, request)).body).toEqual(first.body);
  });

  it('two devices at once with commands of their own: one report, the same receipt', async () => {
    const { head, reporter, villageId } = scene.organization(home);
    const revision = await write(scene, reporter, week, contentOf([actOf(villageId)]));
    const [one, other] = await Promise.all([1, 2].map(() => sign(scene, head, week, { revision })));
    if (!one || !other) throw new Error('two devices');
    expect(other.body).toEqual(one.body);
    expect(one.body.version).toBe(1);
    const zero = scene.organization('清水县蜜蜂产业协会');
    const [tapped, again] = await Promise.all([sendZero(scene, zero, week), sendZero(scene, zero, week)]);
    expect(again.body).toEqual(tapped.body);
  });

  it('a zero answer after a received report points to its receipt', async () => {
    const organization = scene.organization(home);
    const { body } = await report(scene, organization, week);
    const { status, problem } = await sendZero(scene, organization, week);
    expect(status).toBe(409);
    expect(problem.refusals[0]).toMatchObject({
      code: 'weekly-report.already-received',
      params: { receiptNumber: body.receiptNumber },
    });
  });
});

describe('the organization’s own list', () => {
  it('shows each week with what waits for a signature', async () => {
    const { head, reporter, villageId } = scene.organization(home);
    const revision = await write(scene, reporter, week, contentOf([actOf(villageId)]));
    await reporter.send(requestSignature, { params: scene.params(week), body: { revision } });
    const { body } = await head.send(listOwnWeeks);
    expect(body.campaigns[0]?.currentDueDate).toBe(week);
    expect(body.campaigns[0]?.weeks.map(({ state, draftState }) => [state, draftState])).toEqual([
      ['missing', null],
      ['missing', null],
      ['missing', null],
      ['missing', null],
      ['pending', 'awaitingSignature'],
      ['pending', null],
      ['pending', null],
    ]);
  });
});
