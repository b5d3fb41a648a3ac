import { expect, record, reopen, test } from './field-phone.ts';
import { onlyActId } from './phone-store.ts';

test.use({ story: 'field-trouble' });

test('the server has another version of the act: both are shown, and the chosen one counts', async ({ phoneOf, front }) => {
  const { page, network } = await phoneOf('reporter');
  await network(false);
  await record(page, '（示例）手机上写的');
  await expect(page.getByText('已保存在本机')).toBeVisible();
  front.enterBefore(await onlyActId(page), '（示例）别处写的');
  await network(true);
  await expect(page.getByText('已保存，但被退回')).toBeVisible();
  await page.getByRole('link', { name: '打开待发送箱' }).click();
  await expect(page.getByRole('region', { name: '本机写的' })).toContainText('（示例）手机上写的');
  await expect(page.getByRole('region', { name: '服务器上的' })).toContainText('（示例）别处写的');
  await page.getByRole('button', { name: '以本机的为准' }).click();
  await expect.poll(() => front.arrived().map(({ note }) => note)).toEqual(['（示例）手机上写的']);
});

test('the server has another version of the act, and that is taken: it stands, and this phone’s is gone and never sent again', async ({ phoneOf, front }) => {
  const { context, page, network } = await phoneOf('reporter');
  await network(false);
  await record(page, '（示例）手机上写的，不要了');
  await expect(page.getByText('已保存在本机')).toBeVisible();
  const actId = await onlyActId(page);
  front.enterBefore(actId, '（示例）别处写的，要这个');
  await network(true);
  await expect(page.getByText('已保存，但被退回')).toBeVisible();
  await page.close();

  // Without a line nobody chooses between one that is seen and one that is not.
  await network(false);
  const outbox = await reopen(context, front, '/outbox');
  const [mine, theirs] = ['本机写的', '服务器上的'].map((name) => outbox.getByRole('region', { name }));
  await expect(mine ?? outbox.locator('body')).toContainText('（示例）手机上写的，不要了');
  await expect(outbox.getByRole('button', { name: '以本机的为准' })).toBeDisabled();
  await expect(outbox.getByRole('button', { name: '以服务器上的为准' })).toBeDisabled();
  await network(true);
  await expect(theirs ?? outbox.locator('body')).toContainText('（示例）别处写的，要这个', { timeout: 60_000 });
  await outbox.getByRole('button', { name: '以服务器上的为准' }).click();
  await expect(outbox.getByText('没有待发送的内容')).toBeVisible();
  await expect(outbox.getByText('本机记下的都已送达。')).toBeVisible();
  await expect(outbox.getByRole('article')).toHaveCount(0);
  expect(front.arrived()).toEqual([]);
  await outbox.goto(`${front.url}/acts/${actId}`);
  await expect(outbox.getByText('（示例）别处写的，要这个')).toBeVisible();
  await expect(outbox.getByText('（示例）手机上写的，不要了')).toHaveCount(0);
});

test('a correction that was refused is mended on the form of corrections, and takes the place of the refused one', async ({ phoneOf, front }) => {
  const { page, network } = await phoneOf('reporter');
  await network(false);
  await record(page, '（示例）手机上写的');
  await expect(page.getByText('已保存在本机')).toBeVisible();
  front.enterBefore(await onlyActId(page), '（示例）别处写的');
  front.refusesCorrections(true);
  await network(true);
  await page.getByRole('link', { name: '打开待发送箱' }).click();
  await page.getByRole('button', { name: '以本机的为准' }).click();
  await page.getByRole('link', { name: '修改后重发' }).click();
  await expect(page.getByLabel('说明')).toHaveValue('（示例）手机上写的');
  await expect(page.getByText('（示例）说明里写清楚做了什么')).toBeVisible();
  await page.getByLabel('说明').fill('（示例）手机上写的，改好了');
  front.refusesCorrections(false);
  await page.getByRole('button', { name: '保存更正' }).click();
  await expect(page.getByText('没有待发送的内容')).toBeVisible();
  await expect.poll(() => front.arrived().map(({ note }) => note)).toEqual(['（示例）手机上写的，改好了']);
  await expect(page.getByRole('article')).toHaveCount(1);
});
