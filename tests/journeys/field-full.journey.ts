import { choose, field, isDrawn, pictures } from './act-with-evidence.ts';
import { expect, record, reopen, test } from './field-phone.ts';
import { madeUpPhoto } from './made-up-photos.ts';
import { countOnPhone } from './phone-store.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'field-trouble' });

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
  await expect.poll(() => countOnPhone(page, 'reserve')).toBe(1);
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

test('an answer about a photo that the phone cannot keep is not taken for kept', async ({ phoneOf }) => {
  const { page } = await phoneOf('reporter');
  await choose(page, [await madeUpPhoto(13)]);
  const tick = field(page).getByRole('checkbox', { name: '有儿童正脸' });
  await expect(tick).toBeVisible();
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      const request = put.apply(this, given);
      if (!(given[0] as { files?: unknown[] }).files?.length) return request;
      Object.defineProperty(this.transaction, 'error', { value: new DOMException('no room', 'QuotaExceededError') });
      this.transaction.abort();
      return request;
    };
  });
  await tick.click();
  await expect(field(page).getByRole('alert')).toContainText('没有保存：本机存储空间已满');
  await expect(tick).not.toBeChecked();
  await expectSound(page);
});

test('the phone has no room for a photo: the act is saved without it', async ({ phoneOf, front }) => {
  const { page } = await phoneOf('reporter');
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      if ((given[0] as { files?: unknown[] }).files?.length) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given);
    };
  });
  await choose(page, [await madeUpPhoto(6)]);
  await expect(field(page).getByRole('alert')).toContainText('本机存储空间不够。不附照片也可以保存');
  await record(page, '（示例）没有照片也能记');
  await expect(page.getByText('已记入台账')).toBeVisible();
  expect(front.arrived().map(({ note }) => note)).toEqual(['（示例）没有照片也能记']);
});

test('a phone that has become full still sends an act with its photo: what the sender notes finds the reserve', async ({ phoneOf, front }) => {
  const { page, network } = await phoneOf('reporter');
  await network(false);
  await choose(page, [await madeUpPhoto(9)]);
  await record(page, '（示例）记下后手机满了');
  await expect(page.getByText('已保存在本机')).toBeVisible();
  // An entry with its photo is written anew as a whole; there is room for that once the reserve has been given free.
  await page.evaluate(() => {
    const { put, delete: remove } = IDBObjectStore.prototype;
    let hasRoom = false;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      const request = put.apply(this, given);
      if (hasRoom || !(given[0] as { files?: unknown[] }).files?.length) return request;
      Object.defineProperty(this.transaction, 'error', { value: new DOMException('no room', 'QuotaExceededError') });
      this.transaction.abort();
      return request;
    };
    IDBObjectStore.prototype.delete = function (this: IDBObjectStore, ...given: Parameters<typeof remove>) {
      hasRoom ||= this.name === 'reserve';
      return remove.apply(this, given);
    };
  });
  await network(true);
  await expect.poll(() => front.arrived().map(({ note }) => note)).toEqual(['（示例）记下后手机满了']);
  await expect(page.getByText('随后自动上传')).toHaveCount(0);
  await page.getByRole('link', { name: '查看这一笔' }).click();
  await expect.poll(() => isDrawn(pictures(page).locator('img'))).toBe(true);
});
