import { describe, expect, it } from 'vitest';
import { declarationOf, pictureBytes, sendPiece, sendWhole, verdictOn } from '../../../tests/support/evidence-scenes.ts';
import { afterwardsIn, dropWorkAfterwards, settleHints } from '../../../tests/support/hint-scenes.ts';
import { until } from '../../../tests/support/program.ts';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { actOf, contentOf, report, travelTo } from '../../../tests/support/weekly-report-scenes.ts';
import { mostEvidence, type AssistanceAct } from '../assistance/act.ts';
import { listActs, recordAct } from '../assistance/contract.ts';
import { declareEvidence, listEvidence } from '../evidence/contract.ts';
import { pieceBytes } from '../evidence/evidence.ts';
import { acceptReport, decideOfflineDelay, getReport } from '../weekly-reports/contract.ts';
import { acceptUnremarkable, dismissHint, getReviewQueue, listReportHints } from './contract.ts';
import { lookAtLatePhoto } from './server/look-at-late-photo.ts';

const week = '2020-06-16';
const words = '示例：组织志愿者到村入户走访未脱贫户12户，逐户了解收入、饮水、住房情况，送去大米和食用油，并登记就业意愿8人。';
const scene = reportingOfEachTest();

const organization = (index: number) => {
  const one = scene.organizations[index];
  if (!one) throw new Error('the plan has 16 organizations');
  return one;
};

/** A report of an organization with these words; looked through when it returns. */
async function received(index: number, progress: string, moneyFen: number | null = null): Promise<string> {
  const who = organization(index);
  const acts = [actOf(who.villageId, moneyFen === null ? {} : { kind: 'cash', moneyFen })];
  const { body, status } = await report(scene, who, week, contentOf(acts, { progress, effects: '' }));
  expect(status).toBe(200);
  await settleHints(scene.world);
  return body.reportId;
}

const hintsOf = async (reportId: string) => (await scene.clerk.send(listReportHints, { params: { reportId } })).body;
const queue = async () => (await scene.clerk.send(getReviewQueue, { query: { campaignId: scene.campaignId } })).body.reports;

describe('a hint', () => {
  it('lies before the clerk with both texts side by side, on receipt', async () => {
    await received(0, words);
    const reportId = await received(1, words.replace('12户', '15户'));
    expect(await hintsOf(reportId)).toMatchObject({
      version: 1,
      hints: [
        {
          hint: {
            kind: 'copiedNarrative',
            part: 'progress',
            isOwn: false,
            here: words.replace('12户', '15户'),
            there: { organizationName: organization(0).name, text: words, day: week },
          },
          dismissal: null,
        },
      ],
    });
    expect(scene.world.failures).toEqual([]);
  });

  it('never reaches the organization: not by its routes, not by the report that it reads, not by a notice', async () => {
    await received(0, words);
    const reportId = await received(1, words);
    for (const person of [organization(1).head, organization(1).reporter]) {
      expect((await person.send(listReportHints, { params: { reportId } })).status).toBe(403);
      expect((await person.send(getReviewQueue, { query: { campaignId: scene.campaignId } })).status).toBe(403);
      const own = await person.send(getReport, { params: { reportId } });
      expect(own.status).toBe(200);
      expect(own.raw.toString()).not.toContain('copiedNarrative');
      expect(own.raw.toString()).not.toContain(organization(0).name);
    }
    const notices = await scene.world.inDatabase((db) => db.selectFrom('notifications').selectAll().execute());
    expect(JSON.stringify(notices)).not.toMatch(/hint|copied|提示|雷同/);
  });

  it('is dismissed by a person with a reason, once; who, when and why stays beside it and in the trail', async () => {
    const reportId = await received(0, words, 500_000);
    const [open] = (await hintsOf(reportId)).hints;
    const params = { hintId: open?.hintId ?? '' };
    expect((await scene.clerk.send(dismissHint, { params, body: { reason: '   ' } })).status).toBe(400);
    const { body } = await scene.clerk.send(dismissHint, { params, body: { reason: '已看过收据原件' } });
    expect(body.dismissal).toEqual({ reason: '已看过收据原件', by: '示例经办', at: scene.world.now.toISOString(), carriedFrom: null });
    expect((await hintsOf(reportId)).hints).toEqual([body]);
    const again = await scene.clerk.send(dismissHint, { params, body: { reason: '再来一次' } });
    expect([again.status, again.problem.refusals[0]?.code]).toEqual([409, 'hints.already-dismissed']);
    const trail = await scene.world.inDatabase((db) => db.selectFrom('auditEntries').selectAll().where('action', '=', 'hints.dismissed').execute());
    expect(trail).toHaveLength(1);
    expect(trail[0]?.detail).toMatchObject({ kind: 'moneyWithoutVoucher', reason: '已看过收据原件' });
  });
});

describe('the review queue', () => {
  it('has hints first, then late ones, then the unremarkable, whoever came first', async () => {
    const plain = await received(0, '示例：到村走访。');
    const remarkable = await received(1, '示例：捐款修路。', 800_000);
    travelTo(scene.world, '2020-06-16 18:30');
    const late = await received(2, '示例：电话联系在外务工人员。');
    const reports = await queue();
    expect(reports.map(({ reportId }) => reportId)).toEqual([remarkable, late, plain]);
    expect(reports.map(({ isUnremarkable }) => isUnremarkable)).toEqual([false, false, true]);
    expect(reports[0]?.openHints).toEqual(['moneyWithoutVoucher']);
  });

  it('a late one whose delay was accepted has been looked at', async () => {
    travelTo(scene.world, '2020-06-16 18:30');
    const reportId = await received(0, '示例：电话联系在外务工人员。');
    expect(await queue()).toMatchObject([{ reportId, isLate: true, isUnremarkable: false }]);
    await scene.clerk.send(decideOfflineDelay, { params: { reportId }, body: { accepted: true, reason: '山上没有信号' } });
    expect(await queue()).toMatchObject([{ reportId, isLate: false, isUnremarkable: true }]);
  });

  it('a report whose every hint was dismissed is unremarkable', async () => {
    const reportId = await received(0, '示例：捐款修路。', 800_000);
    for (const { hintId } of (await hintsOf(reportId)).hints) {
      await scene.clerk.send(dismissHint, { params: { hintId }, body: { reason: '收据在办公室' } });
    }
    expect(await queue()).toMatchObject([{ reportId, openHints: [], isUnremarkable: true }]);
  });
});

describe('accepting the unremarkable at once', () => {
  it('accepts each as if it were alone, and leaves with its reasons what a person has to look at', async () => {
    const plain = [await received(0, '示例：到村走访。'), await received(1, '示例：送去慰问品。')];
    const remarkable = await received(2, '示例：捐款修路。', 800_000);
    const alreadyDone = await received(3, '示例：技术指导。');
    await scene.clerk.send(acceptReport, { params: { reportId: alreadyDone }, body: { version: 1 } });
    const reports = [...plain, remarkable, alreadyDone].map((reportId) => ({ reportId, version: 1 }));
    const { body, status } = await scene.clerk.send(acceptUnremarkable, { body: { campaignId: scene.campaignId, reports } });
    expect(status).toBe(200);
    expect(body.accepted).toEqual(plain);
    expect(body.left).toMatchObject([
      { reportId: remarkable, reasons: [{ code: 'hints.still-open' }] },
      { reportId: alreadyDone, reasons: [{ code: 'weekly-report.already-reviewed' }] },
    ]);
    expect((await queue()).map(({ reportId }) => reportId)).toEqual([remarkable]);
    const { body: accepted } = await scene.clerk.send(getReport, { params: { reportId: plain[0] ?? '' } });
    expect(accepted.decisions).toMatchObject([{ kind: 'accepted', decidedBy: '示例经办' }]);
  });

  it('accepts nobody’s version but the one that was on the list', async () => {
    const reportId = await received(0, '示例：到村走访。');
    const { body } = await scene.clerk.send(acceptUnremarkable, { body: { campaignId: scene.campaignId, reports: [{ reportId, version: 2 }] } });
    expect(body).toMatchObject({ accepted: [], left: [{ reportId, reasons: [{ code: 'weekly-report.version-not-latest' }] }] });
  });
});

describe('a photo beside an act', () => {
  const visit = (index: number, date: string, evidenceIds: string[]) => actOf(organization(index).villageId, { date, evidenceIds });
  const reportWith = async (index: number, act: AssistanceAct, progress: string) =>
    (await report(scene, organization(index), week, contentOf([act], { progress }))).body.reportId;
  const photoHints = async (reportId: string) => (await hintsOf(reportId)).hints.map(({ hint }) => hint);

  it('that another organization attached to an earlier one is pointed out, with both; the first report is not touched', async () => {
    const [one, other] = [organization(0), organization(1)];
    const photo = await pictureBytes(7);
    const [first, again] = [await sendWhole(one.reporter, photo, 'photo'), await sendWhole(other.reporter, photo, 'photo')];
    const [earlier, later] = [visit(0, '2020-06-10', [first.evidenceId]), visit(1, '2020-06-12', [again.evidenceId])];
    const firstReport = await reportWith(0, earlier, '示例：到村走访。');
    const secondReport = await reportWith(1, later, '示例：送去慰问品。');
    await settleHints(scene.world);
    expect(await photoHints(firstReport)).toEqual([]);
    expect(await photoHints(secondReport)).toMatchObject([
      { kind: 'reusedPhoto', isOwn: false, isSame: true, evidenceId: again.evidenceId, act: { actId: later.actId }, there: { evidenceId: first.evidenceId, organizationName: one.name, act: { actId: earlier.actId } } },
    ]);
    expect((await queue()).map(({ reportId, openHints }) => [reportId, openHints])).toEqual([[secondReport, ['reusedPhoto']], [firstReport, []]]);
  });

  it('is judged when it comes, though the report that names it was looked through before', async () => {
    const [one, other] = [organization(0), organization(1)];
    const photo = await pictureBytes(8);
    const { evidenceId: early } = await sendWhole(one.reporter, photo, 'photo');
    const body = declarationOf(photo, 'photo');
    await other.reporter.send(declareEvidence, { body });
    await reportWith(0, visit(0, '2020-06-10', [early]), '示例：到村走访。');
    const reportId = await reportWith(1, visit(1, '2020-06-12', [body.evidenceId]), '示例：送去慰问品。');
    await settleHints(scene.world);
    expect(await photoHints(reportId)).toEqual([]);
    for (let offset = 0; offset < photo.length; offset += pieceBytes) await sendPiece(other.reporter, body.evidenceId, photo, offset);
    const hint = await until('the hint', async () => (await photoHints(reportId))[0]);
    expect(hint).toMatchObject({ kind: 'reusedPhoto', evidenceId: body.evidenceId, there: { evidenceId: early } });
  });

  it.each(['in the report itself', 'in the earlier one of another organization'])('is judged by the job where it came behind, %s, and the server went down before it was looked at', async (where) => {
    const [one, other] = [organization(0), organization(1)];
    const photo = await pictureBytes(8);
    const [whole, behind] = where === 'in the report itself' ? [one, other] : [other, one];
    const { evidenceId: here } = await sendWhole(whole.reporter, photo, 'photo');
    const body = declarationOf(photo, 'photo');
    await behind.reporter.send(declareEvidence, { body });
    const idsOf = (who: typeof one) => [who === behind ? body.evidenceId : here];
    await reportWith(0, visit(0, '2020-06-10', idsOf(one)), '示例：到村走访。');
    const reportId = await reportWith(1, visit(1, '2020-06-12', idsOf(other)), '示例：送去慰问品。');
    await settleHints(scene.world);
    dropWorkAfterwards(scene.world);
    for (let offset = 0; offset < photo.length; offset += pieceBytes) await sendPiece(behind.reporter, body.evidenceId, photo, offset);
    expect((await verdictOn(behind.reporter, body.evidenceId)).state).toBe('accepted');
    expect(await photoHints(reportId)).toEqual([]);
    await settleHints(scene.world);
    expect(await photoHints(reportId)).toMatchObject([{ kind: 'reusedPhoto', there: { organizationName: one.name } }]);
  });

  it('is judged when it comes, be it the hundred and first of its report: the others are not searched again', async () => {
    const [one, other] = [organization(0), organization(1)];
    const photo = await pictureBytes(8);
    const { evidenceId: early } = await sendWhole(one.reporter, photo, 'photo');
    await reportWith(0, visit(0, '2020-06-10', [early]), '示例：到村走访。');
    const declared = Array.from({ length: 12 * mostEvidence }, () => declarationOf(photo, 'photo'));
    const late = declared.at(-1)?.evidenceId ?? '';
    await other.reporter.send(declareEvidence, { body: declared.at(-1) });
    // A hundred declarations more are rows like this one: they are here to be many.
    await scene.world.inDatabase(async (db) => {
      const row = await db.selectFrom('evidence').selectAll().where('evidenceId', '=', late).executeTakeFirstOrThrow();
      await db.insertInto('evidence').values(declared.slice(0, -1).map(({ evidenceId }) => ({ ...row, evidenceId }))).execute();
    });
    const acts = Array.from({ length: 12 }, (_, index) => visit(1, '2020-06-12', declared.slice(index * mostEvidence, (index + 1) * mostEvidence).map(({ evidenceId }) => evidenceId)));
    const { body: receipt } = await report(scene, other, week, contentOf(acts, { progress: '示例：送去慰问品。' }));
    await settleHints(scene.world);
    for (let offset = 0; offset < photo.length; offset += pieceBytes) await sendPiece(other.reporter, late, photo, offset);
    const hint = await until('the hint', async () => (await photoHints(receipt.reportId))[0]);
    expect(hint).toMatchObject({ kind: 'reusedPhoto', evidenceId: late, there: { evidenceId: early } });
  });

  it('is judged too when the earlier one comes behind, and a hint that was dismissed stays so', async () => {
    const [one, other] = [organization(0), organization(1)];
    const photo = await pictureBytes(9);
    const body = declarationOf(photo, 'photo');
    await one.reporter.send(declareEvidence, { body });
    const { evidenceId: late } = await sendWhole(other.reporter, photo, 'photo');
    await reportWith(0, visit(0, '2020-06-10', [body.evidenceId]), '示例：到村走访。');
    const reportId = await reportWith(1, visit(1, '2020-06-12', [late]), '示例：送去慰问品。');
    await settleHints(scene.world);
    for (let offset = 0; offset < photo.length; offset += pieceBytes) await sendPiece(one.reporter, body.evidenceId, photo, offset);
    await until('the hint', async () => (await photoHints(reportId))[0]);
    const hintId = (await hintsOf(reportId)).hints[0]?.hintId ?? '';
    await scene.clerk.send(dismissHint, { params: { hintId }, body: { reason: '同一次活动' } });
    const third = await sendWhole(organization(2).reporter, photo, 'photo');
    await lookAtLatePhoto(afterwardsIn(scene.world), third.evidenceId);
    expect((await hintsOf(reportId)).hints).toMatchObject([{ hintId, dismissal: { reason: '同一次活动' } }]);
  });

  it('that is a voucher may stand beside two acts: only photos are compared', async () => {
    const { reporter } = organization(0);
    const paper = await pictureBytes(10);
    const [first, again] = [await sendWhole(reporter, paper, 'paper', { mediaType: 'image/jpeg' }), await sendWhole(reporter, paper, 'paper', { mediaType: 'image/jpeg' })];
    await reporter.send(recordAct, { body: { campaignId: scene.campaignId, act: visit(0, '2020-06-09', [first.evidenceId]) } });
    const reportId = await reportWith(0, visit(0, '2020-06-12', [again.evidenceId]), '示例：到村走访。');
    await settleHints(scene.world);
    expect(await photoHints(reportId)).toEqual([]);
  });

  it('and its twin never reach the organizations: no route, no report, no notice, no event that they read speaks of them', async () => {
    const people = [organization(0), organization(1)];
    const photo = await pictureBytes(7);
    const ids = [];
    for (const { reporter } of people) ids.push((await sendWhole(reporter, photo, 'photo')).evidenceId);
    const reportIds = [];
    for (const index of [0, 1]) reportIds.push(await reportWith(index, visit(index, `2020-06-1${index}`, [ids[index] ?? '']), `示例：第${index}家。`));
    await settleHints(scene.world);
    expect(await photoHints(reportIds[1] ?? '')).toMatchObject([{ kind: 'reusedPhoto' }]);
    for (const [index, { head, reporter }] of people.entries()) {
      const [own, foreign] = index === 0 ? [reportIds[0], reportIds[1]] : [reportIds[1], reportIds[0]];
      const [ownPhoto, foreignPhoto] = index === 0 ? [ids[0], ids[1]] : [ids[1], ids[0]];
      for (const person of [head, reporter]) {
        expect((await person.send(listReportHints, { params: { reportId: own ?? '' } })).status).toBe(403);
        const read = [
          await person.send(getReport, { params: { reportId: own ?? '' } }),
          await person.send(listEvidence, { query: { evidenceIds: [ownPhoto ?? '', foreignPhoto ?? ''] } }),
          await person.send(listActs, { query: {} }),
        ];
        for (const { status, raw } of read) {
          expect(status).toBe(200);
          expect(raw.toString()).not.toMatch(/reusedPhoto|照片用过/);
        }
        expect(read[0]?.raw.toString()).not.toContain(foreignPhoto);
        expect(read[1]?.raw.toString()).toContain(ownPhoto);
        expect(read[1]?.body).toMatchObject({ evidence: [{ evidenceId: ownPhoto }] });
        expect((await person.send(getReport, { params: { reportId: foreign ?? '' } })).status).toBe(404);
      }
    }
    const notices = await scene.world.inDatabase((db) => db.selectFrom('notifications').selectAll().execute());
    expect(JSON.stringify(notices)).not.toMatch(/hint|photo|提示|照片/);
  });
});
