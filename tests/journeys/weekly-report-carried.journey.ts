import type { Page } from '@playwright/test';
import { recordAct } from '../../src/features/assistance/contract.ts';
import { reportTextKeys, type DraftContent } from '../../src/features/weekly-reports/content.ts';
import * as weekly from '../../src/features/weekly-reports/contract.ts';
import { newId } from '../../src/kernel/ids.ts';
import { addDays, shanghaiDate } from '../../src/kernel/shanghai-time.ts';
import { travel } from '../../src/ui/clock-contract.ts';
import { actOf } from '../support/weekly-report-scenes.ts';
import { visit } from '../support/visitor.ts';
import { expect, phone, test, type OwnDemo } from './own-demo.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'weekly-report-carried' });
test.describe.configure({ mode: 'serial' });

const carried = /^沿用上次周报（.*）的文字，改动会标出$/;
const takeOut = { name: '不沿用，去掉这些文字' };

async function travelTo(page: Page, to: 'nextDeadline' | 'nextDay'): Promise<void> {
  const told = await page.request.post(travel.path, { data: { to }, headers: { 'idempotency-key': newId() } });
  expect(told.ok()).toBe(true);
}

/** A week of which nobody has written anything. */
async function openTheNextWeek(page: Page): Promise<void> {
  await travelTo(page, 'nextDeadline');
  await page.goto('/reporting');
  await page.getByRole('link', { name: '填写本周周报' }).click();
}

async function ownWeek({ url }: OwnDemo) {
  const reporter = await visit(url, 'reporter');
  const campaign = (await reporter.send(weekly.listOwnWeeks)).body.campaigns[0];
  const params = { campaignId: campaign?.campaignId ?? '', dueDate: campaign?.currentDueDate ?? '' };
  return (await reporter.send(weekly.getOwnWeek, { params })).body;
}

/** A visit on the second day of the week: the first is of the week before as long as that is not answered. */
async function recordOne(demo: OwnDemo): Promise<void> {
  const { campaignId, startsAt, villages } = await ownWeek(demo);
  const act = actOf(villages[0]?.villageId ?? '', { date: addDays(shanghaiDate(new Date(startsAt)), 1) });
  const answer = await (await visit(demo.url, 'reporter')).send(recordAct, { body: { campaignId, act } });
  expect(answer.status).toBe(200);
}

const names: Record<keyof DraftContent, string> = { progress: '工作开展情况', effects: '进展和成效', problems: '存在问题', helpWanted: '需要支持的事项', nextWeek: '下周计划' };
async function expectWords(page: Page, words: DraftContent): Promise<void> {
  for (const key of reportTextKeys) await expect(page.getByRole('textbox', { name: names[key] })).toHaveValue(words[key]);
}

test('a new week opens with the words of the last report, which are no report by themselves, are saved when it is handed over and not before; who signs reads that they are the same', async ({ at, demo }) => {
  const page = await at('reporter', phone);
  await openTheNextWeek(page);
  await expect(page.getByText(carried)).toBeVisible();
  const { draft, lastWeek } = await ownWeek(demo);
  expect(draft, 'nothing is saved of what nobody has touched').toBeNull();
  const words = lastWeek?.texts;
  if (!words) throw new Error('the story has a report of an earlier week');
  expect(words.progress).not.toBe('');
  await expectWords(page, words);
  await expectSound(page);
  await page.getByRole('button', { name: '交负责人签字' }).click();
  await expect(page.getByText(/文字也都是上次的。有进展请记一笔/)).toBeVisible();
  expect((await ownWeek(demo)).draft).toBeNull();
  await travelTo(page, 'nextDay');
  await recordOne(demo);
  await page.reload();
  // A phone shows what it kept until the county has answered.
  await expect(page.getByText('5人 · 5人次')).toBeVisible();
  await page.getByRole('button', { name: '交负责人签字' }).click();
  await expect(page.getByText('已交负责人，等待签字')).toBeVisible();
  expect((await ownWeek(demo)).draft?.content).toEqual(words);

  const head = await at('head', phone);
  await head.getByRole('link', { name: '阅读并签字' }).last().click();
  await expect(head.getByText(/“工作开展情况”.*与上次周报一字不差/)).toBeVisible();
});

test('one press takes them out, one brings them back, and what is changed is marked beside the text', async ({ at, demo }) => {
  const page = await at('reporter', phone);
  await openTheNextWeek(page);
  const { lastWeek } = await ownWeek(demo);
  const words = lastWeek?.texts;
  if (!words) throw new Error('the story has a report of an earlier week');
  const nothing = { progress: '', effects: '', problems: '', helpWanted: '', nextWeek: '' };
  await page.getByRole('button', takeOut).click();
  await expectWords(page, nothing);
  await expect(page.getByText(carried)).toBeHidden();
  await page.reload();
  await expectWords(page, nothing);

  await page.getByRole('button', { name: '沿用上次的全部文字' }).click();
  await expectWords(page, words);
  await expect(page.getByText(/已保存到服务器/)).toBeVisible();
  const progress = page.getByRole('textbox', { name: names.progress });
  await progress.fill(`${words.progress}本周又走访三户。`);
  await expect(page.locator('ins', { hasText: '本周又走访三户' })).toBeVisible();
  await page.getByRole('button', takeOut).click();
  await expectWords(page, { ...nothing, progress: `${words.progress}本周又走访三户。` });
  await expectSound(page);
});

test('the button of a report to be signed stays under the finger when its figures come', async ({ at }) => {
  const page = await at('head', phone, '/sign-in');
  let answer = (): void => undefined;
  const isAnswered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/\/api\/weekly-reports\/.*\/2020-\d\d-\d\d/, async (route) => {
    await isAnswered;
    await route.continue();
  });
  await page.goto('/reporting');
  const button = page.getByRole('link', { name: '阅读并签字' }).last();
  await expect(button).toBeVisible();
  const before = await button.boundingBox();
  answer();
  await expect(page.getByText(/示例联络员（智远） .* 提交/).first()).toBeVisible();
  expect(await button.boundingBox()).toEqual(before);
});
