import { expect, record, reopen, test } from './field-phone.ts';

test.use({ story: 'field-trouble' });

test('a refused act says why and is mended on the form that it came from', async ({ phoneOf, front }) => {
  const { page } = await phoneOf('reporter');
  await record(page, '（示例）会被退回的');
  await expect(page.getByText('已保存，但被退回')).toBeVisible();
  await page.getByRole('link', { name: '打开待发送箱' }).click();
  await page.getByRole('link', { name: '修改后重发' }).click();
  await expect(page.getByLabel('说明')).toHaveValue('（示例）会被退回的');
  await page.getByLabel('说明').fill('（示例）改好了的');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已记入台账')).toBeVisible();
  expect(front.arrived().map(({ note }) => note)).toEqual(['（示例）改好了的']);
  await page.goto(`${front.url}/outbox`);
  await expect(page.getByRole('article')).toHaveCount(1);
});

test('after an act was mended another one is a new one, and both arrive', async ({ phoneOf, front }) => {
  const { page } = await phoneOf('reporter');
  await record(page, '（示例）会被退回的一笔');
  await expect(page.getByText('已保存，但被退回')).toBeVisible();
  await page.getByRole('link', { name: '打开待发送箱' }).click();
  await page.getByRole('link', { name: '修改后重发' }).click();
  await page.getByLabel('说明').fill('（示例）改好的一笔');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已记入台账')).toBeVisible();
  await page.getByRole('button', { name: '再记一笔' }).click();
  await expect(page.getByRole('button', { name: '保存', exact: true })).toBeVisible();
  await expect(page.getByLabel('说明')).toBeHidden();
  await record(page, '（示例）另一笔');
  await expect(page.getByText('已记入台账')).toBeVisible();
  await expect.poll(() => front.arrived().map(({ note }) => note)).toEqual(['（示例）改好的一笔', '（示例）另一笔']);
  expect(new Set(front.arrived().map(({ actId }) => actId)).size).toBe(2);
});

test('an entry that is dealt with passes the focus on, and what was done is read out', async ({ phoneOf, front }) => {
  const { context, page } = await phoneOf('reporter');
  for (const words of ['（示例）会被退回的一', '（示例）会被退回的二']) {
    await record(page, words);
    await expect(page.getByText('已保存，但被退回')).toBeVisible();
    await page.getByRole('button', { name: '再记一笔' }).click();
  }
  const outbox = await reopen(context, front, '/outbox');
  const cards = outbox.getByRole('article');
  // Of one day and village: their notes tell them apart.
  await expect(cards.filter({ hasText: '会被退回的一' })).toHaveCount(1);
  await expect(cards.filter({ hasText: '会被退回的二' })).toHaveCount(1);
  await cards.first().getByRole('button', { name: '再发一次' }).click();
  await expect(outbox.getByRole('status').filter({ hasText: /将再发一次/ })).toBeVisible();
  await expect(outbox.locator(':focus')).toContainText('会被退回的二');
  await expect(cards.first().getByText('被退回', { exact: true })).toBeVisible();
  for (const rest of ['会被退回的一', undefined]) {
    await cards.first().getByRole('button', { name: '删除' }).click();
    await outbox.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await expect(outbox.getByRole('status').filter({ hasText: /已删除/ })).toBeVisible();
    if (rest === undefined) await expect(outbox.getByRole('heading', { level: 1 })).toBeFocused();
    else await expect(outbox.locator(':focus')).toContainText(rest);
  }
  await expect(cards).toHaveCount(0);
  expect(front.arrived()).toEqual([]);
});
