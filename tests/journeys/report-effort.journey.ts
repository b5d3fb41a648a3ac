import type { Page, Request } from '@playwright/test';
import { requestSignature, signReport } from '../../src/features/weekly-reports/contract.ts';
import { readEffort, stepOf, type Effort } from '../../src/kernel/effort.ts';
import { newId } from '../../src/kernel/ids.ts';
import { travel } from '../../src/ui/clock-contract.ts';
import { expect, phone, test } from './own-demo.ts';

test.use({ story: 'report-effort' });
test.describe.configure({ mode: 'serial' });

const nextWeek = async (page: Page) => {
  const told = await page.request.post(travel.path, { data: { to: 'nextDeadline' }, headers: { 'idempotency-key': newId() } });
  expect(told.ok()).toBe(true);
};
const isFor = (path: string) => (request: Request) => request.method() === 'POST' && request.url().endsWith(path.slice(path.lastIndexOf('/')));
const toldBeside = async (request: Request): Promise<Effort | undefined> => readEffort(await request.headerValue('jiedui-effort'));
const countsOnDevice = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('jiedui-effort:')));
/** So many keys, one after the other; of letters, since other words are put in at once and no key goes down. */
const twenty = 'shili shili shili li';

test('a report is counted from the first key on the week’s page, over a reload, until the reporter hands it over', async ({ at }) => {
  const page = await at('reporter');
  await nextWeek(page);
  await page.goto('/reporting');
  await page.getByRole('link', { name: '填写本周周报' }).click();
  await page.getByRole('textbox', { name: '工作开展情况' }).pressSequentially(twenty);
  await expect(page.getByText(/已保存到服务器/)).toBeVisible();
  await page.reload();
  await page.getByRole('textbox', { name: '存在问题' }).pressSequentially(twenty);
  await expect(page.getByText(/已保存到服务器/)).toBeVisible();
  const handedOver = page.waitForRequest(isFor(requestSignature.path));
  await page.getByRole('button', { name: '交负责人签字' }).click();
  const effort = await toldBeside(await handedOver);
  expect(effort?.form).toBe('report');
  expect(effort?.taps, 'the keys of both visits').toBe(stepOf('taps', 41));
  await expect(page.getByText('已交负责人，等待签字')).toBeVisible();
  expect(await countsOnDevice(page)).toEqual([]);
});

test('the head’s reading and signing is a form of its own, also where the head mends the report', async ({ at }) => {
  const page = await at('head', phone);
  await page.getByRole('link', { name: '阅读并签字' }).last().click();
  await page.getByRole('button', { name: '自己修改' }).click();
  await page.getByRole('textbox', { name: '下周计划' }).pressSequentially(twenty);
  await expect(page.getByText(/已保存到服务器/)).toBeVisible();
  await page.getByRole('button', { name: '签字并上报' }).first().click();
  const signed = page.waitForRequest(isFor(signReport.path));
  await page.getByRole('dialog').getByRole('button', { name: '签字并上报' }).click();
  const effort = await toldBeside(await signed);
  expect(effort?.form).toBe('signature');
  expect(effort?.taps).toBeGreaterThanOrEqual(stepOf('taps', 22));
  await expect(page.getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/).first()).toBeVisible();
  expect(await countsOnDevice(page)).toEqual([]);
});

test('a head who writes the week alone is counted as writing it, until the signature', async ({ at }) => {
  const page = await at('head');
  await nextWeek(page);
  await page.goto('/reporting');
  await page.getByRole('link', { name: '填写本周周报' }).click();
  await page.getByRole('textbox', { name: '工作开展情况' }).pressSequentially(twenty);
  await expect(page.getByText(/已保存到服务器/)).toBeVisible();
  await page.getByRole('button', { name: '签字并上报' }).first().click();
  const signed = page.waitForRequest(isFor(signReport.path));
  await page.getByRole('dialog').getByRole('button', { name: '签字并上报' }).click();
  const effort = await toldBeside(await signed);
  expect(effort?.form).toBe('report');
  expect(effort?.taps).toBe(stepOf('taps', 22));
  await expect(page.getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/).first()).toBeVisible();
  expect(await countsOnDevice(page)).toEqual([]);
});
