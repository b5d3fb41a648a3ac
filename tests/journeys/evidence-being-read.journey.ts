import type { Page } from '@playwright/test';
import { addressOfAct, choose, facts, field, pictures } from './act-with-evidence.ts';
import { expect, phone, record, reopen, test, writeNote } from './field-phone.ts';
import { madeUpPhoto } from './made-up-photos.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'evidence' });

/** From now on what is picked is read by this page only once that is let go. */
async function readsSlowly(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { digest } = SubtleCrypto.prototype;
    const held = new Promise<void>((resolve) => Object.assign(globalThis, { letGo: resolve }));
    SubtleCrypto.prototype.digest = async function (this: SubtleCrypto, ...given: Parameters<typeof digest>) {
      await held;
      return digest.apply(this, given);
    };
  });
  return () => page.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo());
}

test('a form is not saved while a photo picked for it is still being read, and then the photo goes with it', async ({ phoneOf, front }) => {
  const { page } = await phoneOf('reporter');
  const letGo = await readsSlowly(page);
  await choose(page, [await madeUpPhoto(11), await madeUpPhoto(12)]);
  const save = page.getByRole('button', { name: '保存', exact: true });
  await expect(field(page)).toContainText('照片或文件还在处理，处理完就能保存。');
  await expect(save).toBeDisabled();
  await expectSound(page);
  // What is typed meanwhile stays, too.
  await writeNote(page, '（示例）照片慢慢读');
  await letGo();
  await expect(field(page).getByRole('listitem')).toHaveCount(2);
  await save.click();
  await expect(page.getByText('已记入台账')).toBeVisible();
  await page.getByRole('button', { name: '再记一笔' }).click();
  await expect(page.getByRole('button', { name: '附照片' })).toBeVisible();
  await expect(field(page)).toBeHidden();
  await page.goto(front.url + (await addressOfAct(page, front.url, '（示例）照片慢慢读')));
  await expect(pictures(page)).toHaveCount(2);
});

test('a correction whose act another device corrects while a photo is being read keeps the photo, and then both versions are shown', async ({ phoneOf, at }) => {
  const { page } = await phoneOf('reporter');
  await record(page, '（示例）两台手机更正');
  await page.getByRole('link', { name: '查看这一笔' }).click();
  await page.getByRole('link', { name: '更正' }).click();
  await writeNote(page, '（示例）这台改的');
  const letGo = await readsSlowly(page);
  await choose(page, [await madeUpPhoto(21)]);
  await expect(field(page)).toContainText('照片或文件还在处理');

  const other = await at('reporter', phone, new URL(page.url()).pathname);
  await writeNote(other, '（示例）那台先改了');
  await other.getByLabel('为什么更正').fill('（示例）另一台');
  await other.getByRole('button', { name: '保存更正' }).click();
  await expect(facts(other)).toContainText('（示例）那台先改了');

  // Back from the camera after a while, the page asks again how the act stands.
  const asked = page.waitForResponse((answer) => /\/api\/assistance\/acts\/[^/]+$/.test(answer.url()) && answer.ok());
  await page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 60_000;
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  await (await asked).finished();
  await letGo();
  await expect(page.getByText('您改的时候，别人先改了这一笔')).toBeVisible();
  await page.getByRole('button', { name: '全部用我的' }).click();
  await page.getByRole('button', { name: '按选择继续' }).click();
  await expect(field(page).getByRole('listitem')).toHaveCount(1);
  await page.getByLabel('为什么更正').fill('（示例）补一张照片');
  await page.getByRole('button', { name: '保存更正' }).click();
  await expect(pictures(page)).toHaveCount(1);
});

test('a photo whose form is left while it is being read stays on the phone though another form is given up, and can be deleted in the outbox', async ({ phoneOf, front }) => {
  const { context, page } = await phoneOf('reporter');
  await record(page, '（示例）别的一笔');
  await page.getByRole('link', { name: '查看这一笔' }).click();
  await facts(page).waitFor();
  await page.getByRole('link', { name: '帮扶台账' }).first().click();
  await page.getByRole('link', { name: '记一笔' }).first().click();
  await writeNote(page, '（示例）没写完就走开');
  const letGo = await readsSlowly(page);
  await choose(page, [await madeUpPhoto(22)]);
  await expect(field(page)).toContainText('照片或文件还在处理');
  await page.goBack();
  await expect(page.getByRole('heading', { name: '帮扶台账', level: 1 })).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: '更正' }).click();
  await page.getByRole('link', { name: '不改了' }).click();
  await page.getByRole('dialog', { name: '放弃这份表单？' }).getByRole('button', { name: '放弃' }).click();
  await expect(page.getByRole('heading', { name: '更正帮扶记录' })).toHaveCount(0);
  await letGo();
  const outbox = await reopen(context, front, '/outbox');
  await expect(outbox.getByRole('article', { name: '照片' }).getByRole('button', { name: '删除' })).toBeVisible();
});

test('a photo whose form is given up while it is being read goes with it, after a question', async ({ phoneOf, front }) => {
  const { context, page } = await phoneOf('reporter');
  await record(page, '（示例）更正到一半');
  await page.getByRole('link', { name: '查看这一笔' }).click();
  await page.getByRole('link', { name: '更正' }).click();
  const letGo = await readsSlowly(page);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      if ((given[0] as { state?: string }).state === 'held') Object.assign(globalThis, { wasHeld: true });
      return put.apply(this, given);
    };
  });
  await choose(page, [await madeUpPhoto(23)]);
  await page.getByRole('link', { name: '不改了' }).click();
  const question = page.getByRole('dialog', { name: '放弃这份表单？' });
  await expectSound(page);
  await question.getByRole('button', { name: '取消' }).click();
  await expect(field(page)).toContainText('照片或文件还在处理');
  await page.getByRole('link', { name: '不改了' }).click();
  await question.getByRole('button', { name: '放弃' }).click();
  await expect(page.getByRole('heading', { name: '更正帮扶记录' })).toHaveCount(0);
  await letGo();
  await page.waitForFunction(() => 'wasHeld' in globalThis);
  const outbox = await reopen(context, front, '/outbox');
  await expect(outbox.getByText('已收到').first()).toBeVisible();
  await expect(outbox.getByRole('article', { name: '照片' })).toHaveCount(0);
});
