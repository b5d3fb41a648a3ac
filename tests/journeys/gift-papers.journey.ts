import type { Locator, Page } from '@playwright/test';
import { listGifts } from '../../src/features/gifts/contract.ts';
import type { ResponseOf } from '../../src/kernel/endpoint.ts';
import { isDrawn } from './act-with-evidence.ts';
import type { Front } from './field-front.ts';
import { expect, test } from './field-phone.ts';
import { madeUpPhoto } from './made-up-photos.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'gift-papers' });

const paper = (page: Page) => page.getByRole('button', { name: '放大查看：凭证' });

/** The form of a new gift, filled in, with a paper. */
async function fillGift(page: Page, name: string, seed: number): Promise<Locator> {
  await page.getByRole('button', { name: '登记捐助' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '名称', exact: true }).fill(name);
  await dialog.getByLabel('金额').fill('500');
  await dialog.getByLabel('选凭证').setInputFiles([await madeUpPhoto(seed)]);
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  return dialog;
}
async function addressOfGift(page: Page, front: Front, name: string): Promise<string> {
  const { gifts } = (await (await page.request.get(front.url + listGifts.path)).json()) as ResponseOf<typeof listGifts>;
  return `${front.url}/gifts/${gifts.find(({ giverName }) => giverName === name)?.giftId ?? name}`;
}

test('papers of a gift whose answer was lost stay on the phone until they are there, whatever is entered next', async ({ phoneOf, front }) => {
  const { page } = await phoneOf('reporter');
  await page.goto(`${front.url}/gifts`);
  front.losesPieces('all');
  front.answers('/api/gifts', 'lost');
  const dialog = await fillGift(page, '示例书店甲', 41);
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByRole('button', { name: '先不等了' }).click();
  await expect(dialog.getByRole('button', { name: '保存' })).toBeEnabled();
  await expectSound(page);
  await dialog.getByRole('button', { name: '取消' }).click();

  front.answers('/api/gifts', 'let go');
  const second = await fillGift(page, '示例书店乙', 42);
  await second.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { name: '示例书店乙：资金' })).toBeVisible();
  front.losesPieces(false);
  for (const name of ['示例书店甲', '示例书店乙']) {
    await page.goto(await addressOfGift(page, front, name));
    await expect(paper(page)).toHaveCount(1);
    await expect.poll(() => isDrawn(paper(page).locator('img')), { timeout: 90_000 }).toBe(true);
  }
});

test('papers of an entry wait on the phone while it is written, and go with the draft that is given up only where it may have arrived', async ({ phoneOf, front }) => {
  const { page } = await phoneOf('reporter');
  await page.goto(`${front.url}/gifts`);
  const dialog = await fillGift(page, '示例书店丙', 43);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { name: '示例书店丙：资金' })).toBeVisible();
  await expect(paper(page)).toHaveCount(1);
  const arrived = front.pieces().length;

  // The county has the entry, its answer is lost, the words are changed: what was sent may still name the paper.
  front.answers('/api/gifts', 'lost');
  await page.getByRole('button', { name: '加一条' }).click();
  await dialog.getByLabel('环节').selectOption('spent');
  await dialog.getByLabel('金额').fill('300');
  await dialog.getByLabel('选凭证').setInputFiles([await madeUpPhoto(44)]);
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByRole('button', { name: '先不等了' }).click();
  await dialog.getByLabel('金额').fill('310');
  await expect(dialog.getByText('已自动保存在本设备')).toBeVisible();
  expect(front.pieces().length, 'no byte goes before what names it').toBe(arrived);
  front.answers('/api/gifts', 'let go');
  await page.reload();
  await page.getByRole('button', { name: '加一条' }).click();
  await expect(dialog.getByLabel('金额')).toHaveValue('310.00');
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(page.getByRole('cell', { name: '300.00元' })).toBeVisible();
  await expect(paper(page)).toHaveCount(2);
  await expect.poll(() => isDrawn(paper(page).locator('img').last()), { timeout: 90_000 }).toBe(true);
});

test('while an answer is awaited neither Escape nor the cross closes the form: what is typed next is not thrown away by it', async ({ phoneOf, front }) => {
  const { page } = await phoneOf('reporter');
  await page.goto(`${front.url}/gifts`);
  const dialog = await fillGift(page, '示例书店丁', 45);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { name: '示例书店丁：资金' })).toBeVisible();

  front.answers('/api/gifts', 'held');
  await page.getByRole('button', { name: '加一条' }).click();
  await dialog.getByLabel('金额').fill('500');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByRole('button', { name: '取消' })).toBeDisabled();
  // A browser heeds a page only at the first of two in a row.
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button', { name: '关闭' })).toBeDisabled();
  await expectSound(page);
  front.answers('/api/gifts', 'let go');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('cell', { name: '500.00元' })).toHaveCount(2);
});

test('a recording of an entry is lost neither by Escape nor by the cross nor by another choice in the form', async ({ phoneOf, front }) => {
  const { page } = await phoneOf('reporter');
  await page.goto(`${front.url}/gifts`);
  await page.getByRole('button', { name: '登记捐助' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '录音', exact: true }).click();
  await dialog.getByRole('button', { name: '开始录音' }).click();
  await expect(dialog).toContainText(/0:(?!00)\d\d \/ 5:00/);
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape');
  await expect(dialog.getByRole('button', { name: '结束录音' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: '关闭' })).toBeDisabled();
  await expect(dialog.getByRole('button', { name: '取消' })).toBeEnabled();
  await dialog.getByRole('button', { name: '取消' }).click();
  const question = page.getByRole('dialog', { name: '放弃这份表单？' });
  await question.getByRole('button', { name: '取消' }).click();
  await expect(question).toHaveCount(0);
  await dialog.getByText('物资', { exact: true }).click();
  await dialog.getByLabel('环节').selectOption('pledged');
  await expectSound(page);
  await dialog.getByRole('button', { name: '结束录音' }).click();
  await dialog.getByRole('button', { name: '就用这段' }).click();
  // A promise has no papers; what was recorded for it is there again with another stage.
  await expect(dialog.getByRole('group', { name: '照片、录音和凭证' })).toHaveCount(0);
  await dialog.getByLabel('环节').selectOption('received');
  await expect(dialog.getByRole('listitem')).toContainText('录音');
});
