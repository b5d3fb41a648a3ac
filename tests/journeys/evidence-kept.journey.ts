import { choose, field, isDrawn, pictures } from './act-with-evidence.ts';
import { expect, record, reopen, test, writeNote } from './field-phone.ts';
import { madeUpPhoto } from './made-up-photos.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'evidence' });

test('an act that is refused keeps its photo on the phone until it is mended: a server lets go of what nothing names', async ({ phoneOf, front }) => {
  const { context, page } = await phoneOf('reporter');
  await choose(page, [await madeUpPhoto(7)]);
  await record(page, '（示例）会被退回的，附照片');
  await expect(page.getByText('已保存，但被退回')).toBeVisible();
  await page.close();
  // Opened anew, it would send whatever may go.
  const later = await reopen(context, front, '/outbox');
  const photo = later.getByRole('article', { name: /^照片 · / });
  await expect(photo.getByText('等相关内容先送达')).toBeVisible();
  await expect(photo.getByText('附1个文件')).toBeVisible();
  await expectSound(later);
  expect(front.declarations(), 'the server was told of it').toHaveLength(1);
  expect(front.pieces()).toEqual([]);

  await later.getByRole('link', { name: '修改后重发' }).click();
  await expect(field(later).getByRole('listitem')).toHaveCount(1);
  await writeNote(later, '（示例）改好了，照片还在');
  await later.getByRole('button', { name: '保存', exact: true }).click();
  await expect(later.getByText('已记入台账')).toBeVisible();
  await later.getByRole('link', { name: '查看这一笔' }).click();
  await expect(pictures(later)).toHaveCount(1);
  await expect.poll(() => isDrawn(pictures(later).locator('img'))).toBe(true);
});

test('a photo of a correction stays on the phone while the correction is not in the ledger', async ({ phoneOf, front }) => {
  const { page } = await phoneOf('reporter');
  await record(page, '（示例）先没有照片');
  await page.getByRole('link', { name: '查看这一笔' }).click();
  await page.getByRole('link', { name: '更正' }).click();
  await choose(page, [await madeUpPhoto(8)]);
  await page.getByLabel('为什么更正').fill('（示例）补照片');
  await writeNote(page, '（示例）会被退回的更正');
  await page.getByRole('button', { name: '保存更正' }).click();
  await expect(page.getByText('（示例）说明里写清楚做了什么')).toBeVisible();
  const correction = page.url();
  // Opened anew, it would send whatever may go.
  await page.goto(`${front.url}/outbox`);
  await expect(page.getByRole('article', { name: /^照片 · / }).getByText('等相关内容先送达')).toBeVisible();
  // The open form still names it.
  await expect(page.getByRole('article', { name: /^照片 · / })).toContainText('草稿里要用');
  await expect(page.getByRole('article', { name: /^照片 · / }).getByRole('button', { name: '删除' })).toHaveCount(0);
  expect(front.declarations()).toHaveLength(1);
  expect(front.pieces()).toEqual([]);
  await page.goto(correction);
  await expect(field(page).getByRole('listitem').locator('canvas')).toBeVisible();
  await writeNote(page, '（示例）更正好了');
  await page.getByRole('button', { name: '保存更正' }).click();
  await expect(pictures(page)).toHaveCount(1);
  await expect.poll(() => isDrawn(pictures(page).locator('img'))).toBe(true);
});

test('a correction whose answer was lost, changed and given up leaves its photo: the ledger may name it', async ({ phoneOf, front }) => {
  const { page, network } = await phoneOf('reporter');
  await record(page, '（示例）更正的答复会丢');
  await page.getByRole('link', { name: '查看这一笔' }).click();
  await page.getByRole('link', { name: '更正' }).click();
  await choose(page, [await madeUpPhoto(14)]);
  await page.getByLabel('为什么更正').fill('（示例）补照片');
  front.losesPieces('all');
  front.answers('/api/assistance/acts/', 'lost');
  await page.getByRole('button', { name: '保存更正' }).click();
  const stop = page.getByRole('button', { name: '先不等了' });
  await expect(stop).toBeVisible();
  await network(false);
  await stop.click();
  await writeNote(page, '（示例）又改了一个字');
  await page.getByRole('link', { name: '不改了' }).click();
  front.answers('/api/assistance/acts/', 'let go');
  front.losesPieces(false);
  await network(true);
  await page.reload();
  await expect(pictures(page)).toHaveCount(1, { timeout: 90_000 });
  await expect.poll(() => isDrawn(pictures(page).locator('img'))).toBe(true);
});

test('a photo that no draft names any more is seen in the outbox, and can be deleted; one that a draft names stays with it', async ({ phoneOf, front }) => {
  const { context, page } = await phoneOf('reporter');
  await writeNote(page, '（示例）还没保存');
  await page.getByRole('button', { name: '附照片' }).click();
  await page.locator('input[type=file]').nth(1).setInputFiles(await madeUpPhoto(7));
  await expect(page.getByRole('button', { name: /示例-7/ })).toBeVisible();
  const outbox = await reopen(context, front, '/outbox');
  const card = outbox.getByRole('article');
  await expect(card).toContainText('草稿里要用');
  await expect(card.getByRole('button', { name: '删除' })).toHaveCount(0);
  // Given up in the other tab, it is told here.
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('jiedui-draft:')) localStorage.removeItem(key);
  });
  await expect(card.getByRole('button', { name: '删除' })).toBeVisible();
  await page.close();
  // The app was killed between the two writes.
  await outbox.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('jiedui-draft:')) localStorage.removeItem(key);
  });
  await outbox.reload();
  await expect(outbox.getByRole('heading', { name: '还没有随表单保存' })).toBeVisible();
  await card.getByRole('button', { name: '删除' }).click();
  await outbox.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await expect(card).toHaveCount(0);
});
