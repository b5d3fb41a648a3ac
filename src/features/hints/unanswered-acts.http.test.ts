import { beforeEach, describe, expect, it } from 'vitest';
import { hintsIn, reportLookedThrough } from '../../../tests/support/hint-scenes.ts';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { actOf, contentOf, travelTo, type ReportingOrganization } from '../../../tests/support/weekly-report-scenes.ts';
import type { Person } from '../../../tests/support/world.ts';
import { newId } from '../../kernel/ids.ts';
import type { AssistanceAct } from '../assistance/act.ts';
import { recordAct } from '../assistance/contract.ts';
import { answerAct } from '../confirmations/contract.ts';
import { returnReport } from '../weekly-reports/contract.ts';

const scene = reportingOfEachTest();
let home: ReportingOrganization;
let village: Person;

beforeEach(() => {
  home = scene.organization('清水县老年养护院');
  village = scene.world.as({ role: 'village', name: '示例村干部', villageId: home.villageId });
});

const visitOn = (date: string) => actOf(home.villageId, { date });
async function enter(...acts: AssistanceAct[]): Promise<void> {
  for (const act of acts) expect((await home.reporter.send(recordAct, { body: { campaignId: scene.campaignId, act } })).status).toBe(200);
}
const answer = ({ actId }: AssistanceAct) => village.send(answerAct, { params: { actId }, body: { revision: 1, householdId: null, received: true } });
/** What the report of a week says of acts that wait; the words are other ones each week. */
async function waiting(dueDate: string, day: string, progress: string) {
  const reportId = await reportLookedThrough(scene, home, dueDate, contentOf([visitOn(day)], { progress, effects: '' }));
  return (await hintsIn(scene, reportId)).filter(({ kind }) => kind === 'neverConfirmed');
}

describe('an act that nobody confirms', () => {
  it('is pointed out after three weeks where the village has answered about later help, and not once it has answered', async () => {
    const [old, answered, later] = [visitOn('2020-05-20'), visitOn('2020-05-19'), visitOn('2020-05-22')];
    await enter(old, answered, later);
    await answer(answered);
    await answer(later);
    expect(await waiting('2020-06-16', '2020-06-12', '示例：到村走访。')).toMatchObject([{ count: 1, days: 27, acts: [{ actId: old.actId }] }]);
  });

  it('is no matter of a report where the village answers nobody: it would stand on every one', async () => {
    await enter(visitOn('2020-05-20'), visitOn('2020-05-22'));
    expect(await waiting('2020-06-16', '2020-06-12', '示例：到村走访。')).toEqual([]);
  });

  it('is no matter of the report of another campaign', async () => {
    const [old, later] = [visitOn('2020-05-20'), visitOn('2020-05-22')];
    await enter(old, later);
    await answer(later);
    await scene.world.inDatabase((db) => db.updateTable('actReceipts').set({ campaignId: newId() }).where('actId', '=', old.actId).execute());
    expect(await waiting('2020-06-16', '2020-06-12', '示例：到村走访。')).toEqual([]);
  });

  it('was pointed out in the last report though the office has sent that back', async () => {
    const [old, later] = [visitOn('2020-05-20'), visitOn('2020-06-08')];
    await enter(old, later);
    await answer(later);
    const last = await reportLookedThrough(scene, home, '2020-06-16', contentOf([visitOn('2020-06-12')], { progress: '示例：到村走访。', effects: '' }));
    expect((await scene.clerk.send(returnReport, { params: { reportId: last }, body: { version: 1, reason: '请补充人数' } })).status).toBe(200);
    travelTo(scene.world, '2020-06-22 10:00');
    expect(await waiting('2020-06-23', '2020-06-18', '示例：再次到村走访。')).toEqual([]);
  });

  it('was pointed out with the next week’s report, where that came before a late one', async () => {
    const [old, later] = [visitOn('2020-05-13'), visitOn('2020-06-01')];
    await enter(old, later);
    await answer(later);
    expect(await waiting('2020-06-16', '2020-06-12', '示例：到村走访。')).toMatchObject([{ count: 1, acts: [{ actId: old.actId }] }]);
    travelTo(scene.world, '2020-06-16 19:00');
    expect(await waiting('2020-06-09', '2020-06-05', '示例：补报上周，再次到村走访。')).toEqual([]);
  });

  it('is pointed out once, in the first report after three weeks, and the next speaks of those that have become late since', async () => {
    const [old, next, later] = [visitOn('2020-05-20'), visitOn('2020-05-27'), visitOn('2020-06-08')];
    await enter(old, next, later);
    await answer(later);
    expect(await waiting('2020-06-16', '2020-06-12', '示例：到村走访。')).toMatchObject([{ count: 1, acts: [{ actId: old.actId }] }]);
    travelTo(scene.world, '2020-06-22 10:00');
    expect(await waiting('2020-06-23', '2020-06-18', '示例：再次到村走访。')).toMatchObject([{ count: 1, days: 27, acts: [{ actId: next.actId }] }]);
    travelTo(scene.world, '2020-06-29 10:00');
    expect(await waiting('2020-06-30', '2020-06-25', '示例：第三次到村走访。')).toEqual([]);
  });
});
