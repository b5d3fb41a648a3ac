import { endSession, expect, record, reopen, savedAndSignedOut, signInHere, test } from './field-phone.ts';
import { countOnPhone, statesInOutbox } from './phone-store.ts';

test.use({ story: 'field-trouble' });

test('the session ends while the phone is offline: nothing is lost, and sending goes on after signing in', async ({ phoneOf, front }) => {
  const { page } = await savedAndSignedOut(phoneOf, front, '（示例）登录过期前记的');
  await expect(page.getByText('本机有1条内容待发送')).toBeVisible();
  expect(front.arrived()).toEqual([]);
  await signInHere(page, 'reporter');
  await expect.poll(() => front.arrived().map(({ note }) => note)).toEqual(['（示例）登录过期前记的']);
});

test('somebody signs out without a line: it is so at once, and the server hears of it when there is one', async ({ phoneOf, front }) => {
  const { context, page, network } = await phoneOf('reporter');
  await network(false);
  await record(page, '（示例）没有网络时退出前记的');
  await expect(page.getByText('已保存在本机')).toBeVisible();
  const cookie = (await context.cookies(front.url)).map(({ name, value }) => `${name}=${value}`).join('; ');
  await page.getByRole('button', { name: /^账号/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.waitForURL(/\/sign-in/);
  await expect(page.getByText('已在本机退出登录')).toBeVisible();
  expect([await countOnPhone(page, 'answers'), await statesInOutbox(page)]).toEqual([0, ['waiting']]);
  await expect(page.getByText('本机有1条内容待发送，用原来的账号登录后会自动发送。')).toBeVisible();
  const later = await reopen(context, front, '/');
  await later.waitForURL(/\/sign-in/);

  await network(true);
  const whose = async () => ((await (await fetch(`${front.countyUrl}/api/session`, { headers: { cookie } })).json()) as { session: unknown }).session;
  await expect.poll(whose, { timeout: 60_000 }).toBeNull();
  await expect(page.getByText('已在本机退出登录')).toHaveCount(0);
  expect(front.arrived()).toEqual([]);
  await signInHere(later, 'reporter');
  await expect.poll(() => front.arrived().map(({ note }) => note)).toEqual(['（示例）没有网络时退出前记的']);
});

test('who signs out leaves nothing of what was read, and keeps what was written', async ({ phoneOf, front }) => {
  const { context, page, network } = await phoneOf('reporter');
  await record(page, '（示例）已经收到的');
  await expect(page.getByText('已记入台账')).toBeVisible();
  await page.getByRole('button', { name: '再记一笔' }).click();
  front.line('busy');
  await record(page, '（示例）退出前记的');
  await expect(page.getByText('已保存在本机')).toBeVisible();
  await page.getByRole('button', { name: /^账号/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.waitForURL(/\/sign-in/);
  expect(await statesInOutbox(page)).toEqual(['waiting']);
  await network(false);
  const stranger = await reopen(context, front, '/');
  await expect(stranger.getByText('正在等待服务器恢复')).toBeVisible();
  await network(true);
  front.line('open');
  await stranger.close();
  await signInHere(page, 'reporter');
  await expect.poll(() => front.arrived().map(({ note }) => note), { timeout: 60_000 }).toEqual(['（示例）已经收到的', '（示例）退出前记的']);
});

test('a phone whose people never come back still lets go of what has had its time', async ({ phoneOf, front }) => {
  const { context, page } = await phoneOf('reporter');
  await record(page, '（示例）很久以前收到的');
  await expect(page.getByText('已记入台账')).toBeVisible();
  await page.close();
  await endSession(context, front);
  const door = await reopen(context, front, '/sign-in');
  await door.evaluate(ageDevice);
  expect(await statesInOutbox(door)).toEqual(['received']);
  const again = await reopen(context, front, '/');
  await again.waitForURL(/\/sign-in/);
  await expect.poll(() => statesInOutbox(again)).toEqual([]);
  await expect.poll(() => countOnPhone(again, 'answers')).toBe(0);
});

/** Everything on the phone was received and read years ago. */
async function ageDevice(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('jiedui-field');
    request.addEventListener('success', () => resolve(request.result));
  });
  const transaction = database.transaction(['outbox', 'answers'], 'readwrite');
  for (const [name, old] of [['outbox', { receivedAt: '2015-01-01T00:00:00.000Z' }], ['answers', { at: 1 }]] as const) {
    const store = transaction.objectStore(name);
    const all = store.getAll() as IDBRequest<object[]>;
    all.addEventListener('success', () => {
      for (const row of all.result) store.put({ ...row, ...old });
    });
  }
  await new Promise<void>((resolve) => {
    transaction.addEventListener('complete', () => resolve());
  });
  database.close();
}
