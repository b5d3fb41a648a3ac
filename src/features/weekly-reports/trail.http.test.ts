import { expect, it } from 'vitest';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { report, sendZero } from '../../../tests/support/weekly-report-scenes.ts';
import {
  acceptReport,
  beginCorrection,
  discardDraft,
  grantExemption,
  remind,
  returnReport,
  revokeExemption,
} from './contract.ts';
import { digestOf } from './server/receipt.ts';
import { sealedPart } from './server/receive-version.ts';
import { versionOf } from './server/versions-store.ts';

const week = '2020-06-16';
const home = '清水县老年养护院';
const scene = reportingOfEachTest();

it('the digest of a receipt can be computed again from what is stored, and from nothing else', async () => {
  const { body } = await report(scene, scene.organization(home), week);
  const [row, expected] = await scene.world.inDatabase(async (db) => [
    await db.selectFrom('weeklyReportVersions').selectAll().executeTakeFirstOrThrow(),
    await db
      .selectFrom('expectedReports')
      .selectAll()
      .where('dueDate', '=', week)
      .where('organizationId', '=', scene.organization(home).organizationId)
      .executeTakeFirstOrThrow(),
  ]);
  const stored = versionOf(row);
  expect(digestOf(sealedPart(expected, stored))).toBe(body.digest);
  const later = { ...stored, receivedAt: new Date(stored.receivedAt.getTime() + 1) };
  expect(digestOf(sealedPart(expected, later))).not.toBe(body.digest);
});

it('every command leaves its line in the trail and tells what happened', async () => {
  const { head, organizationId } = scene.organization(home);
  const { body: receipt } = await report(scene, scene.organization(home), week);
  const params = { reportId: receipt.reportId };
  await scene.clerk.send(returnReport, { params, body: { version: 1, reason: '请补充' } });
  const desk = { params: scene.params(week) };
  await head.send(discardDraft, { ...desk, body: { revision: 2 } });
  const opened = await head.send(beginCorrection, { ...desk, body: { reason: '补充人数' } });
  await report(scene, scene.organization(home), week, undefined, opened.body.revision);
  await scene.clerk.send(acceptReport, { params, body: { version: 2 } });
  await sendZero(scene, scene.organization('清水县蜜蜂产业协会'), week);
  const exempted = { campaignId: scene.campaignId, organizationId, dueDate: '2020-06-23', reason: '放假' };
  await scene.clerk.send(grantExemption, { body: exempted });
  await scene.clerk.send(revokeExemption, { body: exempted });
  await scene.clerk.send(remind, { body: { campaignId: scene.campaignId, dueDate: week } });
  const trail = await scene.world.inDatabase((db) =>
    db.selectFrom('auditEntries').select('action').where('action', 'like', 'weekly-report.%').orderBy('entryId').execute(),
  );
  expect(trail.map(({ action }) => action)).toEqual([
    'weekly-report.expectations-laid-out',
    'weekly-report.draft-opened',
    'weekly-report.signature-requested',
    'weekly-report.received',
    'weekly-report.returned',
    'weekly-report.draft-discarded',
    'weekly-report.correction-begun',
    'weekly-report.signature-requested',
    'weekly-report.received',
    'weekly-report.accepted',
    'weekly-report.zero-received',
    'weekly-report.exempted',
    'weekly-report.exemption-revoked',
    'weekly-report.reminded',
  ]);
  const events = await scene.world.inDatabase((db) =>
    db.selectFrom('events').select('name').where('name', 'like', 'weekly-report.%').orderBy('eventId').execute(),
  );
  expect(events.map(({ name }) => name)).toEqual([
    'weekly-report.received',
    'weekly-report.returned',
    'weekly-report.received',
    'weekly-report.accepted',
    'weekly-report.received',
  ]);
});

it('what was received cannot be changed or taken away, not even by the program itself', async () => {
  await report(scene, scene.organization(home), week);
  for (const table of ['weeklyReportVersions', 'weeklyReportDecisions', 'assistanceActs', 'weekClosings'] as const) {
    await expect(scene.world.inDatabase((db) => db.deleteFrom(table).execute())).rejects.toThrow(/permission denied/);
  }
});
