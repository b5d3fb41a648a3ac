import { beforeEach, describe, expect, it } from 'vitest';
import { pictureBytes, sendWhole } from '../../../tests/support/evidence-scenes.ts';
import { breakReport, dropWorkAfterwards, hintsIn, settleHints } from '../../../tests/support/hint-scenes.ts';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { actOf, contentOf, report } from '../../../tests/support/weekly-report-scenes.ts';
import { newId } from '../../kernel/ids.ts';
import { acceptUnremarkable, getReviewQueue, listReportHints } from './contract.ts';

const week = '2020-06-16';
const scene = reportingOfEachTest();
beforeEach(() => {
  dropWorkAfterwards(scene.world);
});

async function received(index: number, evidenceIds: string[] = []): Promise<string> {
  const organization = scene.organizations[index];
  if (!organization) throw new Error('the plan has 16 organizations');
  const acts = [actOf(organization.villageId, { date: `2020-06-1${index}`, evidenceIds })];
  const { body, status } = await report(scene, organization, week, contentOf(acts, { progress: `示例：第${index}家到村。`, effects: '' }));
  expect(status).toBe(200);
  return body.reportId;
}

const queue = async () => (await scene.clerk.send(getReviewQueue, { query: { campaignId: scene.campaignId } })).body.reports;
const listed = async (reportId: string) => (await scene.clerk.send(listReportHints, { params: { reportId } })).body;

describe('a report that cannot be looked through', () => {
  it('stops no other report and no photo, is told to the administrator, and the office sees it and looks by itself', async () => {
    const [broken, sound] = [await received(0), await received(1)];
    await breakReport(scene.world, broken);
    await settleHints(scene.world);
    expect(await queue()).toMatchObject([
      { reportId: broken, reading: 'failed', isUnremarkable: false },
      { reportId: sound, reading: 'done', isUnremarkable: true },
    ]);
    expect(scene.world.failures).toMatchObject([{ of: { reportId: broken, version: 2 }, error: 'ZodError' }]);
    expect(await listed(broken)).toMatchObject({ version: null, failedSince: scene.world.now.toISOString(), hints: [] });
    const { body } = await scene.clerk.send(acceptUnremarkable, { body: { campaignId: scene.campaignId, reports: [{ reportId: broken, version: 2 }] } });
    expect(body.left).toMatchObject([{ reasons: [{ code: 'hints.could-not-be-read' }, { code: 'hints.corrected' }] }]);
  });

  it('leaves a photo that came late to be held against the others', async () => {
    const photo = await pictureBytes(7);
    const ids = [];
    for (const index of [1, 2]) ids.push((await sendWhole(scene.organizations[index]?.reporter ?? scene.clerk, photo, 'photo')).evidenceId);
    const [, second] = [await received(1, ids.slice(0, 1)), await received(2, ids.slice(1))];
    const broken = await received(0);
    await breakReport(scene.world, broken);
    await settleHints(scene.world);
    expect(await hintsIn(scene, second)).toMatchObject([{ kind: 'reusedPhoto', evidenceId: ids[1] }]);
    expect(await scene.world.inDatabase((db) => db.selectFrom('photosToCompare').selectAll().execute())).toEqual([]);
  });

  it('is tried again, and is a report like any other once it could be', async () => {
    const reportId = await received(1);
    await scene.world.inDatabase((db) => db.insertInto('reportReadingFailures').values({ countyId: scene.world.countyId, reportId, version: 1, failedSince: scene.world.now, lastFailedAt: scene.world.now }).execute());
    expect(await queue()).toMatchObject([{ reading: 'failed', isUnremarkable: false }]);
    await settleHints(scene.world);
    expect(await queue()).toMatchObject([{ reading: 'done', isUnremarkable: true }]);
    expect(await listed(reportId)).toMatchObject({ version: 1, failedSince: null });
  });
});

it('a county whose reports cannot be listed stops no other county', async () => {
  await scene.world.db.insertInto('counties').values({ countyId: newId(), name: '示例县', divisionCode: '620599', createdAt: scene.world.now }).execute();
  let asked = 0;
  scene.world.runtime.now = () => {
    asked += 1;
    if (asked === 1) throw new Error('示例');
    return scene.world.now;
  };
  await settleHints(scene.world);
  expect(scene.world.failures).toMatchObject([{ of: expect.any(String) as string, error: 'Error' }]);
  expect(asked).toBeGreaterThan(1);
});
