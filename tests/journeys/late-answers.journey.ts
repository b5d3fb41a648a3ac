import { addRuleSet, listRuleSets } from '../../src/features/registry/rule-set-contract.ts';
import type { ResponseOf } from '../../src/kernel/endpoint.ts';
import { enter, expect, test } from './field-phone.ts';
import { madeUpPhoto } from './made-up-photos.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'late-answers' });

test('who went elsewhere while a form was being sent, or came back and wrote on, stays there when the answer comes', async ({ openBrowser, front }) => {
  const page = await openBrowser();
  await enter(page, front, 'clerk');
  await page.goto(`${front.url}/rule-sets/new`);
  const name = page.getByRole('textbox', { name: '名称' }).first();
  await name.fill('（示例）先发出的规则');
  front.answers(addRuleSet.path, 'held');
  await page.getByRole('button', { name: '新增这套规则' }).click();
  // What is typed now would be in no version.
  await expect.poll(() => name.evaluate((field) => field.matches('[inert] *'))).toBe(true);
  await page.getByRole('link', { name: '总览' }).first().click();
  await page.goBack();
  await name.fill('（示例）接着写的规则');
  await expect(page.getByText('已自动保存在本设备')).toBeVisible();
  const asked = page.waitForResponse((answer) => answer.request().method() === 'GET' && answer.url().endsWith(listRuleSets.path));
  front.answers(addRuleSet.path, 'let go');
  const { ruleSets } = (await (await asked).json()) as ResponseOf<typeof listRuleSets>;
  expect(ruleSets.map((one) => one.name)).toContain('（示例）先发出的规则');
  await expect(name).toHaveValue('（示例）接着写的规则');
  await page.reload();
  await expect(name).toHaveValue('（示例）接着写的规则');
  await page.close();
});

test('an entry is saved once the county has said yes, though the line breaks before the page has been asked for anew', async ({ phoneOf, front }) => {
  const { page } = await phoneOf('reporter');
  await page.goto(`${front.url}/gifts`);
  await page.getByRole('link', { name: /：资金$/ }).first().click();
  await page.getByRole('button', { name: '加一条' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('金额').fill('71');
  front.answers('/api/gifts', 'held');
  const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().includes('/api/gifts'));
  await dialog.getByRole('button', { name: '保存' }).click();
  await sent;
  front.answersNoQuestion(true);
  front.answers('/api/gifts', 'let go');
  await expect(dialog).toHaveCount(0);
  front.answersNoQuestion(false);
  await page.reload();
  await expect(page.getByRole('cell', { name: '71.00元' })).toHaveCount(1);
});

test('an amount that is changed while its papers are being told is not sent as it was', async ({ phoneOf, front }) => {
  const { page } = await phoneOf('reporter');
  await page.goto(`${front.url}/gifts`);
  await page.getByRole('link', { name: /：资金$/ }).first().click();
  await page.getByRole('button', { name: '加一条' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('金额').fill('72');
  await dialog.getByLabel('选凭证').setInputFiles([await madeUpPhoto(61)]);
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  front.answers('/api/evidence', 'held');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByText('正在登记照片和凭证')).toBeVisible();
  await dialog.getByLabel('金额').fill('720');
  front.answers('/api/evidence', 'let go');
  await expect(dialog.getByText('您改动了内容，还没有发送')).toBeVisible();
  await expectSound(page);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('cell', { name: '720.00元' })).toHaveCount(1);
  await expect(page.getByRole('cell', { name: '72.00元' })).toHaveCount(0);
});
