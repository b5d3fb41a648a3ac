import { beforeEach, expect, it } from 'vitest';
import { declarationOf, pictureBytes, sendPiece, sendWhole, verdictOn } from '../../../tests/support/evidence-scenes.ts';
import { afterwardsIn, dropWorkAfterwards, hintsIn, reportLookedThrough, settleHints } from '../../../tests/support/hint-scenes.ts';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { actOf, contentOf } from '../../../tests/support/weekly-report-scenes.ts';
import type { Afterwards } from '../../platform/use-case/context.ts';
import { declareEvidence } from '../evidence/contract.ts';
import { pieceBytes } from '../evidence/evidence.ts';
import { acceptReport } from '../weekly-reports/contract.ts';
import { lookAtLatePhoto } from './server/look-at-late-photo.ts';

const scene = reportingOfEachTest();
let late: string;
let reportId: string;

/** A report that was read and waits; then comes its photo, which another organization has used, and nobody has looked at it yet. */
beforeEach(async () => {
  dropWorkAfterwards(scene.world);
  const [one, other] = [scene.organization('清水县老年养护院'), scene.organization('清水县蜜蜂产业协会')];
  const photo = await pictureBytes(11);
  const { evidenceId: early } = await sendWhole(one.reporter, photo, 'photo');
  const lookedThrough = (who: typeof one, date: string, evidenceId: string, progress: string) =>
    reportLookedThrough(scene, who, '2020-06-16', contentOf([actOf(who.villageId, { date, evidenceIds: [evidenceId] })], { progress, effects: '' }));
  const first = await lookedThrough(one, '2020-06-10', early, '示例：到村走访。');
  await scene.clerk.send(acceptReport, { params: { reportId: first }, body: { version: 1 } });
  const declared = declarationOf(photo, 'photo');
  late = declared.evidenceId;
  await other.reporter.send(declareEvidence, { body: declared });
  reportId = await lookedThrough(other, '2020-06-12', late, '示例：送去慰问品。');
  for (let offset = 0; offset < photo.length; offset += pieceBytes) await sendPiece(other.reporter, late, photo, offset);
  const { state } = await verdictOn(other.reporter, late);
  if (state !== 'accepted') throw new Error(`not accepted: ${state}`);
});

/** A database that is away for some transactions, counted from 1: the first finds the reports, the second looks one through. */
function awayFor(...away: number[]): Afterwards {
  const { signal, inTransaction } = afterwardsIn(scene.world);
  let begun = 0;
  return {
    signal,
    inTransaction: (work) => {
      begun += 1;
      return away.includes(begun) ? Promise.reject(new Error('示例')) : inTransaction(work);
    },
  };
}
const toCompare = () => scene.world.inDatabase((db) => db.selectFrom('photosToCompare').select('evidenceId').execute());
const found = [{ kind: 'reusedPhoto', evidenceId: expect.any(String) as string }];

it('a photo that comes late is held against a report that was read, though a look at the report fails', async () => {
  await lookAtLatePhoto(awayFor(2), late);
  expect([await hintsIn(scene, reportId), await toCompare()]).toMatchObject([found, []]);
});

it('where nobody can say whether the report was read, the photo stays for the job', async () => {
  await expect(lookAtLatePhoto(awayFor(2, 3, 4), late)).rejects.toThrow('示例');
  expect([await hintsIn(scene, reportId), await toCompare()]).toEqual([[], [{ evidenceId: late }]]);
  await settleHints(scene.world);
  expect(await hintsIn(scene, reportId)).toMatchObject(found);
});
