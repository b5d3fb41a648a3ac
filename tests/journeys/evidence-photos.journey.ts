import { addressOfAct, choose, evidenceOfAct, facts, field, isDrawn, pictures } from './act-with-evidence.ts';
import { expect, phone, record, reopen, test, writeNote } from './field-phone.ts';
import { brokenPhoto, heicPhoto, madeUpPhoto } from './made-up-photos.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'evidence' });

test('photos beside a visit: optional, refused with a sentence, seen by the village, one more added by a correction', async ({ phoneOf, front, at }) => {
  const { page } = await phoneOf('reporter');
  await choose(page, [heicPhoto, await madeUpPhoto(1), await madeUpPhoto(2)]);
  await expect(field(page)).toContainText('照片自愿提供；请勿拍摄儿童正脸。');
  await expect(field(page).getByRole('alert')).toContainText('没有添加“IMG_0001.HEIC”：这是 HEIC 格式的照片');
  await expect(field(page).getByRole('listitem')).toHaveCount(2);
  await expect(field(page).getByRole('listitem').locator('canvas').first()).toBeVisible();
  await expectSound(page);

  // A form that was left is found again with its photos.
  await writeNote(page, '（示例）附照片的走访');
  await expect(page.getByText('已自动保存')).toBeVisible();
  await page.reload();
  await expect(field(page).getByRole('listitem')).toHaveCount(2);
  await field(page).getByRole('button', { name: '移除“示例-2.jpg”' }).click();
  await expect(field(page).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已记入台账')).toBeVisible();
  await page.getByRole('link', { name: '查看这一笔' }).click();
  await expect(pictures(page)).toHaveCount(1);
  await expect.poll(() => isDrawn(pictures(page).locator('img'))).toBe(true);
  await pictures(page).click();
  await expect.poll(() => isDrawn(page.getByRole('dialog').locator('img'))).toBe(true);
  await expectSound(page);
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: '更正' }).click();
  await choose(page, [await madeUpPhoto(3)]);
  await page.getByLabel('为什么更正').fill('（示例）补一张照片');
  await page.getByRole('button', { name: '保存更正' }).click();
  await expect(pictures(page)).toHaveCount(2);
  await expect(page.getByRole('region', { name: '经过' })).toContainText('（示例）补一张照片');

  const address = await addressOfAct(page, front.url, '（示例）附照片的走访');
  const village = await at('village', phone, address);
  await expect(pictures(village)).toHaveCount(2);
  await pictures(village).first().click();
  await expect.poll(() => isDrawn(village.getByRole('dialog').locator('img'))).toBe(true);
  await expect(village.getByRole('dialog').getByRole('button', { name: '下载原件' })).toBeHidden();
  await expectSound(village);
});

test('photos taken without a network: told first, then the act, then their pieces over a line that loses every third', async ({ phoneOf, front }) => {
  const { context, page, network } = await phoneOf('reporter');
  await network(false);
  const photo = await madeUpPhoto(4, { isRich: true });
  await choose(page, [photo]);
  await record(page, '（示例）山上拍的');
  await expect(page.getByText('已保存在本机')).toBeVisible();
  await expect(page.getByText('所附照片或凭证还有1份随后自动上传。')).toBeVisible();
  await page.close();

  front.losesPieces(true);
  const later = await reopen(context, front, '/outbox');
  await expect(later.getByRole('article')).toHaveCount(2);
  await expect(later.getByText('等相关内容先送达')).toBeVisible();
  await expectSound(later);
  await network(true);
  await expect.poll(() => front.arrived().map(({ note }) => note)).toEqual(['（示例）山上拍的']);
  expect(front.pieces().length, 'the act did not wait for the bytes').toBeLessThan(photo.buffer.length / 65_536);
  await expect(later.getByText('没有待发送的内容')).toBeVisible({ timeout: 120_000 });
  expect(new Set(front.pieces()).size, 'each piece arrived').toBe(Math.ceil(photo.buffer.length / 65_536));
  const declarations = front.declarations();
  expect(declarations.length, 'asked anew what is missing').toBeGreaterThan(1);
  expect(new Set(declarations).size, 'each time under a key of its own').toBe(declarations.length);

  await later.goto(front.url + (await addressOfAct(later, front.url, '（示例）山上拍的')));
  await expect(pictures(later)).toHaveCount(1);
  await expect.poll(() => isDrawn(pictures(later).locator('img'))).toBe(true);
});

test('a photo that is found to be broken is refused with its reason, and the act stands all the same', async ({ phoneOf, front }) => {
  const { page } = await phoneOf('reporter');
  await choose(page, [await brokenPhoto(5)]);
  await record(page, '（示例）照片坏了的走访');
  await expect(page.getByText('已记入台账')).toBeVisible();
  await page.goto(`${front.url}/outbox`);
  const refused = page.getByRole('region', { name: '被退回，请处理' });
  await expect(refused).toContainText('照片不完整或已损坏，打不开。请重新拍摄或选择。');
  await expectSound(page);
  const address = await addressOfAct(page, front.url, '（示例）照片坏了的走访');
  await page.goto(front.url + address);
  await facts(page).getByRole('button', { name: '未收下' }).click();
  await expect(page.getByRole('dialog')).toContainText('照片不完整或已损坏');
  expect(await evidenceOfAct(page, front.url, address)).toHaveLength(1);
});
