import type { Page } from '@playwright/test';
import { expect, record, test, writeNote } from './field-phone.ts';

test.use({ story: 'field-trouble' });

test('a new version comes while the outbox is full: it waits for the words being written, and everything stays', async ({ phoneOf, front }) => {
  const { page } = await phoneOf('reporter');
  front.line('busy');
  await record(page, '（示例）旧版本记的');
  await expect(page.getByText('已保存在本机')).toBeVisible();
  await page.getByRole('button', { name: '再记一笔' }).click();
  await writeNote(page, '（示例）正写到一半');

  const before = await versionOf(page);
  front.newVersion();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.getByText('有新版本', { exact: true })).toBeVisible();
  await expect(page.getByLabel('说明')).toHaveValue('（示例）正写到一半');
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: '现在换上' }).click();
  await reloaded;
  await expect(page.getByRole('link', { name: /1条待发送/ })).toBeVisible();
  await expect(page.getByLabel('说明')).toHaveValue('（示例）正写到一半');
  await expect(page.getByText('有新版本', { exact: true })).toHaveCount(0);
  expect(await versionOf(page)).not.toEqual(before);
  front.line('open');
  await expect.poll(() => front.arrived().map(({ note }) => note), { timeout: 60_000 }).toEqual(['（示例）旧版本记的']);
});

/** The newest version whose files the phone holds. */
function versionOf(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => (await caches.keys()).findLast((name) => name.startsWith('jiedui-version-')));
}

test('a new version is taken when asked for, though the one before still waits for a file on a poor line', async ({ phoneOf, front }) => {
  const { page } = await phoneOf('reporter');
  await writeNote(page, '（示例）正写到一半');
  await page.evaluate((file) => void fetch(file).catch(() => undefined), front.stuckFile);
  front.newVersion();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const reloaded = page.waitForEvent('load', { timeout: 60_000 });
  await page.getByRole('button', { name: '现在换上' }).click();
  await reloaded;
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? undefined)).toBeUndefined();
  await expect(page.getByText('有新版本', { exact: true })).toHaveCount(0);
  await expect(page.getByLabel('说明')).toHaveValue('（示例）正写到一半');
});

test('nothing being written, a new version is taken at once', async ({ phoneOf, front }) => {
  const { page } = await phoneOf('reporter');
  const reloaded = page.waitForEvent('load');
  front.newVersion();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await reloaded;
  await expect(page.getByRole('button', { name: '保存', exact: true })).toBeVisible();
});
