import type { Page } from '@playwright/test';
import { listAlikePairs } from '../../src/features/needs/contract.ts';
import { addRuleSet, listRuleSets } from '../../src/features/registry/rule-set-contract.ts';
import type { ResponseOf } from '../../src/kernel/endpoint.ts';
import { enter, expect, phone, test } from './field-phone.ts';
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
  const ended = await formLooksAfterItsDraft(page, 'new-rule-set');
  front.answers(addRuleSet.path, 'let go');
  const { ruleSets } = (await (await asked).json()) as ResponseOf<typeof listRuleSets>;
  expect(ruleSets.map((one) => one.name)).toContain('（示例）先发出的规则');
  await ended();
  await expect(page.getByRole('button', { name: '新增这套规则' })).toBeEnabled();
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
  front.questions('cut');
  front.answers('/api/gifts', 'let go');
  await expect(dialog).toHaveCount(0);
  front.questions('answered');
  await page.reload();
  await expect(page.getByRole('cell', { name: '71.00元' })).toHaveCount(1);
});

test('a profile is saved once the county has said yes, though a proxy answers in its place when the page asks anew', async ({ phoneOf, front }) => {
  const { page } = await phoneOf('reporter');
  await page.goto(`${front.url}/organization`);
  await page.getByRole('button', { name: /^(?:修改|填写档案)$/ }).first().click();
  const purpose = page.getByLabel('宗旨');
  await purpose.fill('（示例）答复迟到时写的宗旨');
  front.answers('/api/organizations/', 'held');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect.poll(() => purpose.evaluate((field) => field.matches('[inert] *'))).toBe(true);
  front.questions('unavailable');
  front.answers('/api/organizations/', 'let go');
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  front.questions('answered');
  await page.reload();
  await expect(page.getByText('（示例）答复迟到时写的宗旨')).not.toHaveCount(0);
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

test('who went elsewhere while a report was being returned stays there, and what waits is there with one report less', async ({ openBrowser, front }) => {
  const page = await openBrowser();
  await enter(page, front, 'clerk');
  await page.goto(`${front.url}/weekly-reports`);
  const begin = page.getByRole('link', { name: '从第一份开始审核' });
  const queue = page.getByRole('region', { name: /^待审核/ }).getByRole('listitem');
  await begin.waitFor();
  const before = await queue.count();
  await begin.click();
  await page.getByRole('button', { name: '退回修改' }).click();
  const reason = page.getByRole('dialog').getByLabel('理由（单位会看到）');
  await reason.fill('（示例）请写明受益户数');
  front.answers('/api/weekly-reports/', 'held');
  await page.getByRole('dialog').getByRole('button', { name: '退回修改' }).click();
  await expect.poll(() => reason.evaluate((field) => field.matches('[inert] *'))).toBe(true);
  await page.goBack();
  await expect(queue).toHaveCount(before);
  front.answers('/api/weekly-reports/', 'let go');
  await expect(queue).toHaveCount(before - 1);
  await begin.click();
  await expect(page.getByRole('button', { name: '退回修改' })).toBeVisible();
  await page.goBack();
  await expect(begin).toBeVisible();
  await page.close();
});

test('who went elsewhere while two needs were being merged stays there', async ({ openBrowser, front }) => {
  const page = await openBrowser();
  await enter(page, front, 'clerk');
  const { pairs } = (await (await page.request.get(front.url + listAlikePairs.path)).json()) as ResponseOf<typeof listAlikePairs>;
  const [younger] = pairs.flatMap(({ one, other }) => [one, other]).toSorted((one, other) => (one.registeredAt < other.registeredAt ? 1 : -1));
  await page.goto(`${front.url}/needs`);
  const twice = page.getByRole('region', { name: /可能重复/ });
  await twice.locator(`a[href$="${younger?.needId}"]`).first().click();
  await expect(page.getByRole('heading', { name: '经过' })).toBeVisible();
  await twice.getByRole('button', { name: '合并' }).first().click();
  const reason = page.getByRole('dialog').getByRole('textbox');
  await reason.fill('（示例）同一件事');
  front.answers('/api/needs/merger', 'held');
  await page.getByRole('dialog').getByRole('button', { name: '合并' }).click();
  await expect.poll(() => reason.evaluate((field) => field.matches('[inert] *'))).toBe(true);
  await page.goBack();
  const offered = twice.locator(`a[href$="${younger?.needId}"]`);
  await expect(offered).not.toHaveCount(0);
  front.answers('/api/needs/merger', 'let go');
  await expect(offered).toHaveCount(0);
  await page.getByRole('link', { name: '登记需求' }).first().click();
  await page.goBack();
  await expect(page).toHaveURL(`${front.url}/needs`);
  await page.close();
});

test('a head who leaves while the last words are being saved has signed nothing', async ({ openBrowser, front }) => {
  const page = await openBrowser(phone);
  await enter(page, front, 'head');
  await page.goto(front.url);
  await page.getByRole('link', { name: '继续填写本周周报' }).click();
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/draft', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByLabel('进展和成效').fill('（示例）最后改的一句');
  const signatures: string[] = [];
  page.on('request', (request) => void (request.url().endsWith('/signature') && signatures.push(request.url())));
  const saving = page.waitForRequest((request) => request.method() === 'PUT');
  await page.getByRole('button', { name: '签字并上报' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '签字并上报' }).click();
  const saved = (await saving).response();
  await page.goBack();
  await expect(page.getByRole('link', { name: '继续填写本周周报' })).toBeVisible();
  letGo();
  expect((await saved)?.ok()).toBe(true);
  await page.getByRole('link', { name: '继续填写本周周报' }).click();
  await expect(page.getByLabel('进展和成效')).toHaveValue('（示例）最后改的一句');
  await expect(page.getByRole('button', { name: '签字并上报' })).toBeEnabled();
  expect(signatures).toEqual([]);
  await page.close();
});

/** @returns resolves once a form that was left has looked after what it had kept here, which it does when its command has its answer */
async function formLooksAfterItsDraft(page: Page, key: string): Promise<() => Promise<unknown>> {
  await page.evaluate((name) => {
    const { getItem, removeItem } = Storage.prototype;
    const note = (asked: string) => asked.includes(name) && Object.assign(globalThis, { wasLookedAfter: true });
    Storage.prototype.getItem = function (this: Storage, asked) {
      note(asked);
      return getItem.call(this, asked);
    };
    Storage.prototype.removeItem = function (this: Storage, asked) {
      note(asked);
      removeItem.call(this, asked);
    };
  }, key);
  return () => page.waitForFunction(() => 'wasLookedAfter' in globalThis);
}
