import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { enter, expect, phone, record, reopen, test, writeNote } from './field-phone.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'field-offline' });

test('a week without a network: the app opens, a visit is saved in two taps, and each act arrives exactly once', async ({ phoneOf, front }) => {
  const { context, page, network } = await phoneOf('reporter');
  await network(false);
  await page.close();

  const cold = await reopen(context, front, '/');
  await cold.getByRole('link', { name: '记一笔' }).first().click();
  await cold.getByRole('button', { name: '保存', exact: true }).click();
  await expect(cold.getByText('已保存在本机')).toBeVisible();
  await cold.getByRole('button', { name: '再记一笔' }).click();
  await record(cold, '（示例）第二笔');
  await expect(cold.getByText('已保存在本机')).toBeVisible();
  await expect(cold.getByRole('link', { name: /2条待发送/ })).toBeVisible();
  await cold.close();

  const later = await reopen(context, front, '/outbox');
  await expect(later.getByText('等待发送')).toHaveCount(2);
  await expect(later.getByText('现在没有连上服务器')).toBeVisible();
  await expectSound(later);
  expect(front.arrived()).toEqual([]);

  // The first answers are lost on their way back: the phone asks again under the same ids.
  front.line('losesAnswers');
  await network(true);
  await expect.poll(() => front.arrived().length).toBeGreaterThan(0);
  front.line('open');
  await expect(later.getByText('没有待发送的内容')).toBeVisible({ timeout: 60_000 });
  await expect(later.getByRole('article')).toHaveCount(2);
  const acts = front.arrived();
  expect(new Set(acts.map(({ actId }) => actId)).size).toBe(2);
  expect(new Set(acts.map(({ commandId }) => commandId)).size, 'one command for each act').toBe(2);
});

test('a phone that believes in its network opens from what it keeps, and says that nothing answers', async ({ phoneOf, front }) => {
  const { context, page } = await phoneOf('reporter');
  await page.close();
  front.hangs(true);
  const cold = await reopen(context, front, '/');
  await cold.getByRole('link', { name: '记一笔' }).first().click();
  await record(cold, '（示例）有信号没网络');
  await expect(cold.getByText('已保存在本机')).toBeVisible();
  await cold.close();
  const outbox = await reopen(context, front, '/outbox');
  await expect(outbox.getByText('现在没有连上服务器')).toBeVisible();
  front.hangs(false);
  await expect.poll(() => front.arrived().map(({ note }) => note), { timeout: 60_000 }).toEqual(['（示例）有信号没网络']);
});

test('a browser that keeps nothing says so and waits for nothing', async ({ openBrowser, front }) => {
  const page = await openBrowser(phone);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'indexedDB'));
  await enter(page, front, 'reporter');
  for (const path of ['/acts/new', '/outbox', '/phone']) {
    await page.goto(front.url + path);
    await expect(page.getByText('本机不允许存储，离线时不能记')).toBeVisible();
    await expect(page.getByLabel('正在载入…')).toHaveCount(0);
  }
  await expect(page.getByText('本机保存的内容读不出来。')).toBeVisible();
  await page.goto(`${front.url}/acts/new`);
  await record(page, '（示例）存不下的');
  await expect(page.getByText('没有保存：本机不允许存储')).toBeVisible();
  await expect(page.getByLabel('说明')).toHaveValue('（示例）存不下的');
});

test('the app is killed in the moment of saving: the act is whole, in the outbox or still on the page', async ({ phoneOf, front }) => {
  const { context, page, network } = await phoneOf('reporter');
  await network(false);
  const words = '（示例）按下保存就没电了';
  await writeNote(page, words);
  const devtools = await context.newCDPSession(page);
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('button[type="submit"]')?.click());
  await Promise.race([devtools.send('Page.crash').catch(() => undefined), page.waitForEvent('crash')]);
  await page.close();

  const again = await reopen(context, front, '/acts/new');
  await expect(again.getByRole('button', { name: '保存', exact: true })).toBeVisible();
  const inOutbox = again.getByRole('link', { name: /1条待发送/ });
  // What the device holds is read after the page stands: until then it is in neither place.
  await expect.poll(async () => (await inOutbox.isVisible()) || (await again.getByLabel('说明').inputValue()) === words).toBe(true);
  if (!(await inOutbox.isVisible())) await again.getByRole('button', { name: '保存', exact: true }).click();
  await network(true);
  await expect.poll(() => front.arrived().map(({ note }) => note)).toEqual([words]);
});

test('two tabs of one phone send each act once', async ({ phoneOf, front }) => {
  const { context, page, network } = await phoneOf('reporter');
  const other = await reopen(context, front);
  await network(false);
  await record(page, '（示例）第一个标签页');
  await record(other, '（示例）第二个标签页');
  for (const tab of [page, other]) await expect(tab.getByRole('link', { name: /2条待发送/ })).toBeVisible();
  await network(true);
  for (const tab of [page, other]) await expect(tab.getByText('已记入台账')).toBeVisible();
  expect(front.arrived().map(({ note }) => note).toSorted()).toEqual(['（示例）第一个标签页', '（示例）第二个标签页'].toSorted());
});

test('the same account on two phones: what each wrote arrives, and neither sends what the other has', async ({ phoneOf, front }) => {
  const [one, two] = [await phoneOf('reporter'), await phoneOf('reporter')];
  for (const { network } of [one, two]) await network(false);
  await record(one.page, '（示例）第一部手机');
  await record(two.page, '（示例）第二部手机');
  for (const { network } of [one, two]) await network(true);
  for (const { page } of [one, two]) await expect(page.getByText('已记入台账')).toBeVisible();
  expect(front.arrived().map(({ note }) => note).toSorted()).toEqual(['（示例）第一部手机', '（示例）第二部手机'].toSorted());
});

test('what is on the phone is told, and handed over as a file that opens without us', async ({ phoneOf, front }) => {
  const { context, page, network } = await phoneOf('reporter');
  await network(false);
  await record(page, '（示例）要交出去的一笔');
  await expect(page.getByText('已保存在本机')).toBeVisible();
  const opened = await reopen(context, front, '/phone');
  await expect(opened.getByText('待发送或被退回').locator('..')).toContainText('1条');
  await expectSound(opened);
  const [file] = await Promise.all([opened.waitForEvent('download'), opened.getByRole('button', { name: '导出为文件' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^结对-本机内容-.+\.zip$/);
  const files = unzipSync(new Uint8Array(await readFile(await file.path())));
  const text = strFromU8(files['内容.txt'] ?? new Uint8Array());
  expect(text).toContain('（示例）要交出去的一笔');
  expect(text).toMatch(/帮扶村 \/ Village：.+村/);
  expect(text, 'words that a clerk can type from, no field of the program').not.toMatch(/body\.|inPerson|householdIds/);
  expect(JSON.parse(strFromU8(files['content.json'] ?? new Uint8Array()))).toMatchObject({ format: 'jiedui-device-contents', entries: [{ state: 'waiting' }] });
});
