import type { BrowserContext, Page } from '@playwright/test';
import { enter, expect, record, reopen, signInHere, test, writeNote, type Phone } from './field-phone.ts';
import type { Front } from './field-front.ts';
import { madeUpPhoto } from './made-up-photos.ts';

test.use({ story: 'field-trouble' });

/** The office or the clock ends the session that this phone holds; the phone learns it when it next asks. */
async function endSession(context: BrowserContext, front: Front): Promise<void> {
  const cookie = (await context.cookies(front.url)).map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${front.countyUrl}/api/session`, { method: 'DELETE', headers: { cookie, 'idempotency-key': '01890000-0000-7000-8000-000000000001' } });
  expect(answer.ok).toBe(true);
}

/** One act saved without a network, on a phone whose session then ends. */
async function savedAndSignedOut(phoneOf: (userName: string) => Promise<Phone>, front: Front, note: string) {
  const { context, page, network } = await phoneOf('reporter');
  await network(false);
  await record(page, note);
  await expect(page.getByText('已保存在本机')).toBeVisible();
  await endSession(context, front);
  await network(true);
  await page.waitForURL(/\/sign-in/);
  return { context, page };
}

test('the session ends while the phone is offline: nothing is lost, and sending goes on after signing in', async ({ phoneOf, front }) => {
  const { page } = await savedAndSignedOut(phoneOf, front, '（示例）登录过期前记的');
  await expect(page.getByText('本机有1条内容待发送')).toBeVisible();
  expect(front.arrived()).toEqual([]);
  await signInHere(page, 'reporter');
  await expect.poll(() => front.arrived().map(({ note }) => note)).toEqual(['（示例）登录过期前记的']);
});

test('somebody else signs in on the phone: they see how many entries there are and nothing of them, and send none', async ({ phoneOf, front }) => {
  const { context, page } = await savedAndSignedOut(phoneOf, front, '（示例）只有联络员能看');
  await enter(page, front, 'head');
  await page.goto(`${front.url}/outbox`);
  await expect(page.getByText('本机还有其他账号的1条内容')).toBeVisible();
  await expect(page.getByText('没有待发送的内容')).toBeVisible();
  await expect(page.getByText('只有联络员能看')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /条待发送/ })).toHaveCount(0);
  // The head's own act goes; the reporter's stays.
  const own = await reopen(context, front);
  await record(own, '（示例）负责人自己的');
  await expect(own.getByText('已记入台账')).toBeVisible();
  expect(front.arrived().map(({ note }) => note)).toEqual(['（示例）负责人自己的']);

  await enter(page, front, 'reporter');
  await page.goto(`${front.url}/outbox`);
  await expect.poll(() => front.arrived().map(({ note }) => note)).toEqual(['（示例）负责人自己的', '（示例）只有联络员能看']);
});

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

test('the phone is nearly full: it is told before anything is lost', async ({ phoneOf, front }) => {
  const { context } = await phoneOf('reporter');
  await context.addInitScript(() => {
    // A blank page has no storage.
    if (globalThis.isSecureContext) navigator.storage.estimate = () => Promise.resolve({ usage: 995_000_000, quota: 1_000_000_000 });
  });
  const opened = await reopen(context, front);
  await expect(opened.getByText('本机存储空间快满了，还剩 4.8 MB')).toBeVisible();
});

test('the phone is full: the reserve keeps one more act and says so; after that a save is told as not saved', async ({ phoneOf, front }) => {
  const { page, network } = await phoneOf('reporter');
  await expect.poll(() => page.evaluate(countReserve)).toBe(1);
  await network(false);
  await page.evaluate(fillDevice);
  await record(page, '（示例）放进预留空间的');
  await expect(page.getByText('已保存在本机')).toBeVisible();
  await page.getByRole('button', { name: '再记一笔' }).click();
  await expect(page.getByText('本机存储空间已满，正在用预留的一点空间')).toBeVisible();

  await record(page, '（示例）没有地方放');
  await expect(page.getByText('没有保存：本机存储空间已满')).toBeVisible();
  await expect(page.getByLabel('说明')).toHaveValue('（示例）没有地方放');
  await expect(page.getByRole('link', { name: /1条待发送/ })).toBeVisible();

  // Space was freed on the phone.
  await page.reload();
  await expect(page.getByLabel('说明')).toHaveValue('（示例）没有地方放');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已保存在本机')).toBeVisible();
  await network(true);
  await expect.poll(() => front.arrived().map(({ note }) => note).toSorted()).toEqual(['（示例）放进预留空间的', '（示例）没有地方放'].toSorted());
});

/**
 * A device without room, until something of it is given free, and then for one thing. The browser's own quota cannot be used here:
 * Chromium asks for it anew only every half minute.
 */
function fillDevice(): void {
  const { put, delete: remove } = IDBObjectStore.prototype;
  let room = 0;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
    if (room === 0) throw new DOMException('no room', 'QuotaExceededError');
    room -= 1;
    return put.apply(this, given);
  };
  IDBObjectStore.prototype.delete = function (this: IDBObjectStore, ...given: Parameters<typeof remove>) {
    room += 1;
    return remove.apply(this, given);
  };
}

/** How many reserves the phone holds. */
async function countReserve(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('jiedui-field');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
  });
  const count = await new Promise<number>((resolve) => {
    const request = database.transaction('reserve').objectStore('reserve').count();
    request.addEventListener('success', () => resolve(request.result));
  });
  database.close();
  return count;
}

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

/** Id of the one act in the outbox. */
function onlyActId(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('jiedui-field');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
    });
    const entries = await new Promise<{ input: { body: { act: { actId: string } } } }[]>((resolve) => {
      const request = database.transaction('outbox').objectStore('outbox').getAll();
      request.addEventListener('success', () => resolve(request.result as { input: { body: { act: { actId: string } } } }[]));
    });
    database.close();
    return entries[0]?.input.body.act.actId ?? '';
  });
}

test('the phone is a day ahead: the person is told, and the day of the act is the server’s', async ({ phoneOf, front }) => {
  const { context, page, network } = await phoneOf('reporter');
  const today = await page.getByLabel('日期').inputValue();
  await context.addInitScript(() => {
    const { now } = Date;
    const aheadMs = 86_400_000;
    Date.now = () => now() + aheadMs;
    globalThis.Date = new Proxy(Date, {
      construct: (target, given: readonly unknown[]) => Reflect.construct(target, given.length === 0 ? [now() + aheadMs] : given) as Date,
    });
  });
  const opened = await reopen(context, front);
  await expect(opened.getByText('本机时间比服务器快1天')).toBeVisible();
  await expect(opened.getByLabel('日期')).toHaveValue(today);
  await network(false);
  const cold = await reopen(context, front);
  await expect(cold.getByLabel('日期')).toHaveValue(today);
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
  expect([await page.evaluate(keptAnswers), await page.evaluate(statesOnDevice)]).toEqual([0, ['waiting']]);
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

test('somebody else signs in in another tab: the page is loaded anew as theirs and says so, and what the first wrote waits for the first', async ({ phoneOf, front }) => {
  const { context, page } = await phoneOf('reporter');
  await writeNote(page, '（示例）联络员按下保存的');
  await enter(page, front, 'head');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText(/^本机现在登录的是/)).toBeVisible();
  await expect(page.getByText('（示例）联络员按下保存的')).toHaveCount(0);
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(page.getByText(/^本机现在登录的是/)).toHaveCount(0);
  const outbox = await reopen(context, front, '/outbox');
  await expect(outbox.getByText('本机还有其他账号的1条内容')).toBeVisible();
  await expect(outbox.getByText(/^本机现在登录的是/)).toHaveCount(0);
  expect(front.arrived()).toEqual([]);
});

test('somebody else signs in on the sign-in page of another tab, which the phone remembers: the first page is loaded anew as theirs all the same', async ({ phoneOf, front }) => {
  const { context, page } = await phoneOf('reporter');
  await writeNote(page, '（示例）联络员按下保存的');
  await signInHere(await reopen(context, front, '/sign-in'), 'head');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText(/^本机现在登录的是/)).toBeVisible();
  await expect(page.getByText('（示例）联络员按下保存的')).toHaveCount(0);
  expect(front.arrived()).toEqual([]);
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
  expect(await page.evaluate(statesOnDevice)).toEqual(['waiting']);
  await network(false);
  const stranger = await reopen(context, front, '/');
  await expect(stranger.getByText('正在等待服务器恢复')).toBeVisible();
  await network(true);
  front.line('open');
  await stranger.close();
  await signInHere(page, 'reporter');
  await expect.poll(() => front.arrived().map(({ note }) => note), { timeout: 60_000 }).toEqual(['（示例）已经收到的', '（示例）退出前记的']);
});

test('without a network the page of another account still opens, and says whose it is now', async ({ phoneOf, front }) => {
  const { context, page, network } = await phoneOf('reporter');
  // It was being loaded anew when the line broke.
  await page.evaluate(() => sessionStorage.setItem('jiedui-other-account', '1'));
  await network(false);
  await page.goto(`${front.url}/acts/new`);
  await expect(page.getByText(/^本机现在登录的是/)).toBeVisible();
  await expect(page.getByRole('button', { name: '保存', exact: true })).toBeVisible();
  await context.close();
});

test('a phone whose people never come back still lets go of what has had its time', async ({ phoneOf, front }) => {
  const { context, page } = await phoneOf('reporter');
  await record(page, '（示例）很久以前收到的');
  await expect(page.getByText('已记入台账')).toBeVisible();
  await page.close();
  await endSession(context, front);
  const door = await reopen(context, front, '/sign-in');
  await door.evaluate(ageDevice);
  expect(await door.evaluate(statesOnDevice)).toEqual(['received']);
  const again = await reopen(context, front, '/');
  await again.waitForURL(/\/sign-in/);
  await expect.poll(() => again.evaluate(statesOnDevice)).toEqual([]);
  await expect.poll(() => again.evaluate(keptAnswers)).toBe(0);
});

/** The states of what the outbox holds, of every account. */
async function statesOnDevice(): Promise<string[]> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('jiedui-field');
    request.addEventListener('success', () => resolve(request.result));
  });
  const entries = await new Promise<{ state: string }[]>((resolve) => {
    const request = database.transaction('outbox').objectStore('outbox').getAll() as IDBRequest<{ state: string }[]>;
    request.addEventListener('success', () => resolve(request.result));
  });
  database.close();
  return entries.map(({ state }) => state);
}

/** How many answers the phone keeps, of every account. */
async function keptAnswers(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('jiedui-field');
    request.addEventListener('success', () => resolve(request.result));
  });
  const count = await new Promise<number>((resolve) => {
    const request = database.transaction('answers').objectStore('answers').count();
    request.addEventListener('success', () => resolve(request.result));
  });
  database.close();
  return count;
}

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
