import { beforeEach, describe, expect, it } from 'vitest';
import { entryOf, giveGift, rice } from '../../../tests/support/gift-scenes.ts';
import { reportingOfEachTest } from '../../../tests/support/reporting-of-each-test.ts';
import { travelTo, type ReportingOrganization } from '../../../tests/support/weekly-report-scenes.ts';
import { openSpreadsheet } from '../../platform/documents/read-spreadsheet.ts';
import { addGiftEntry, correctGiftEntry, withdrawGiftEntry } from '../gifts/contract.ts';
import type { GiftEntry } from '../gifts/gift.ts';
import { closeWeek, downloadStatistics } from './contract.ts';

const week = '2020-06-16';
const scene = reportingOfEachTest();
let home: ReportingOrganization;

beforeEach(() => {
  home = scene.organization('清水县老年养护院');
});

/** The cells of a row of a sheet of the week's statistics, or the first of those that begin like this. */
async function rowOf(sheetName: string, ...beginning: string[]): Promise<unknown[]> {
  const { raw } = await scene.clerk.send(downloadStatistics, { params: scene.params(week) });
  const sheet = (await openSpreadsheet(raw)).find(({ name }) => name === sheetName);
  const rows: unknown[][] = [];
  for await (const bunch of sheet?.rows() ?? []) rows.push(...bunch.map(({ cells }) => cells.map(({ value }) => value)));
  return rows.find((row) => beginning.every((text) => row.includes(text))) ?? [];
}
const add = (giftId: string, changes: Partial<GiftEntry>) => home.reporter.send(addGiftEntry, { params: { giftId }, body: { entry: entryOf(changes) } });

describe('the four figures of gifts in the statistics of a week', () => {
  it('are of what happened until its last day, and change while it is open', async () => {
    const giftId = await giveGift(home.reporter, { firstEntry: entryOf({ amount: 300_000 }) });
    expect((await rowOf('捐助资金', home.name)).slice(-5)).toEqual([3000, 0, 0, 0, 0]);
    await add(giftId, { stage: 'received', amount: 120_050, day: '2020-06-16' });
    travelTo(scene.world, '2020-06-18 10:00');
    await add(giftId, { stage: 'received', amount: 1, day: '2020-06-17' });
    expect((await rowOf('捐助资金', home.name)).slice(-5)).toEqual([3000, 1200.5, 0, 0, 0]);
    expect((await rowOf('捐助资金', '全县')).slice(-5)).toEqual([3000, 1200.5, 0, 0, 0]);
  });

  it('stay as they were when it was closed; what is entered later for the time before, corrected or taken back stands beside', async () => {
    const [promise, bags] = [entryOf({ amount: 300_000 }), entryOf({ stage: 'received', amount: 12_500 })];
    const giftId = await giveGift(home.reporter, { firstEntry: promise });
    const riceId = await giveGift(home.reporter, { goods: rice, firstEntry: bags });
    travelTo(scene.world, '2020-06-16 18:30');
    expect((await scene.clerk.send(closeWeek, { params: scene.params(week) })).status).toBe(200);
    expect((await rowOf('捐助资金', home.name)).slice(-10)).toEqual([3000, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

    travelTo(scene.world, '2020-06-18 10:00');
    await add(giftId, { stage: 'received', amount: 80_000, day: '2020-06-12' });
    await add(giftId, { stage: 'received', amount: 7, day: '2020-06-17' });
    const later = { baseRevision: 1, reason: '核对后更正' };
    await home.reporter.send(correctGiftEntry, { params: { giftId, entryId: promise.entryId }, body: { ...later, entry: { ...promise, amount: 250_000 } } });
    await home.reporter.send(withdrawGiftEntry, { params: { giftId: riceId, entryId: bags.entryId }, body: later });
    expect((await rowOf('捐助资金', home.name)).slice(-10)).toEqual([3000, 0, 0, 0, 0, -500, 800, 0, 0, 0]);
    expect((await rowOf('捐助资金', '全县')).slice(-10)).toEqual([3000, 0, 0, 0, 0, -500, 800, 0, 0, 0]);
    expect((await rowOf('捐助物资', home.name)).slice(-10)).toEqual(['0', '12.5', '0', '0', '0', '0', '-12.5', '0', '0', '0']);
    expect(await rowOf('捐助资金', '结账后变动：承诺（元）')).not.toEqual([]);
  });
});
