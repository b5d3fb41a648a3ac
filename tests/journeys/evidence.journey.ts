import type { Locator, Page } from '@playwright/test';
import { getAct, listActs } from '../../src/features/assistance/contract.ts';
import { openOriginal } from '../../src/features/evidence/contract.ts';
import type { ResponseOf } from '../../src/kernel/endpoint.ts';
import { expect, phone, record, reopen, test, writeNote } from './field-phone.ts';
import { brokenPhoto, heicPhoto, madeUpPhoto, madeUpRecording, type MadeUpFile } from './made-up-photos.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'evidence' });

const field = (page: Page) => page.getByRole('group', { name: '照片、录音和凭证' });
const facts = (page: Page) => page.getByRole('region', { name: '内容' });
const pictures = (page: Page) => facts(page).getByRole('button', { name: '放大查看：照片' });
/** Opens the section where it is closed, and chooses files of the phone. */
async function choose(page: Page, files: readonly MadeUpFile[]): Promise<void> {
  const open = page.getByRole('button', { name: '附照片' });
  await open.or(field(page)).first().waitFor();
  if (await field(page).isHidden()) await open.click();
  await field(page).locator('input[type=file]').nth(1).setInputFiles([...files]);
}
const isDrawn = (picture: Locator) => picture.evaluate((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0);

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

/** Where the act with this note is read. */
async function addressOfAct(page: Page, url: string, note: string): Promise<string> {
  const { acts } = (await (await page.request.get(url + listActs.path)).json()) as ResponseOf<typeof listActs>;
  const actId = acts.find(({ act }) => act.note === note)?.act.actId;
  if (actId === undefined) throw new Error(`no act says ${note}`);
  return `/acts/${actId}`;
}

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

test('a voice note: attached with the visit, heard by the organization and the office; the village reads that there is one', async ({ phoneOf, front, at }) => {
  const { page } = await phoneOf('reporter');
  await page.getByRole('button', { name: '附照片' }).click();
  await field(page).getByRole('button', { name: '录音', exact: true }).click();
  await field(page).locator('input[type=file][accept="audio/*"]').setInputFiles([madeUpRecording()]);
  await expect(field(page).getByRole('listitem')).toContainText('录音');
  await writeNote(page, '（示例）附录音的走访');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已记入台账')).toBeVisible();
  await page.getByRole('link', { name: '查看这一笔' }).click();
  const recordings = (reader: Page) => facts(reader).getByRole('button', { name: '放大查看：录音' });
  /** Pressed, it is fetched and sounds; before, not a byte of it travels. */
  const isHeardBy = async (listener: Page) => {
    await recordings(listener).click();
    const player = listener.getByRole('dialog').locator('audio');
    await expect(player).toHaveAttribute('preload', 'none');
    await player.evaluate((audio) => (audio as HTMLAudioElement).play());
    await expect.poll(() => player.evaluate((audio) => (audio as HTMLAudioElement).currentTime)).toBeGreaterThan(0);
    expect(await player.evaluate((audio) => (audio as HTMLAudioElement).duration)).toBeCloseTo(1, 2);
    await expectSound(listener);
  };
  await isHeardBy(page);

  const address = await addressOfAct(page, front.url, '（示例）附录音的走访');
  const clerk = await at('clerk', undefined, address);
  await isHeardBy(clerk);

  const village = await at('village', phone, address);
  await recordings(village).click();
  await expect(village.getByRole('dialog')).toContainText('添加');
  await expect(village.getByRole('dialog').locator('audio')).toHaveCount(0);
  const { act } = (await (await page.request.get(front.url + getAct.path.replace(':actId', address.split('/').at(-1) ?? ''))).json()) as ResponseOf<typeof getAct>;
  const original = openOriginal.path.replace(':evidenceId', act.evidenceIds[0] ?? '');
  expect([(await page.request.get(front.url + original)).status(), (await village.request.get(front.url + original)).status()]).toEqual([200, 403]);
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

test('a photo whose form is left while it is being read stays on the phone, and can be deleted in the outbox', async ({ phoneOf, front }) => {
  const { context, page } = await phoneOf('reporter');
  await writeNote(page, '（示例）没写完就走开');
  const letGo = await readsSlowly(page);
  await choose(page, [await madeUpPhoto(22)]);
  await expect(field(page)).toContainText('照片或文件还在处理');
  await page.getByRole('link', { name: '帮扶台账' }).first().click();
  await expect(page.getByRole('heading', { name: '帮扶台账', level: 1 })).toBeVisible();
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

test('a recording that is open is not lost by a link or the way back without a question', async ({ phoneOf }) => {
  const { page } = await phoneOf('reporter');
  await page.getByRole('link', { name: '帮扶台账' }).first().click();
  await page.getByRole('link', { name: '记一笔' }).first().click();
  await page.getByRole('button', { name: '附照片' }).click();
  await field(page).getByRole('button', { name: '录音', exact: true }).click();
  await field(page).getByRole('button', { name: '开始录音' }).click();
  await expect(field(page)).toContainText(/0:(?!00)\d\d \/ 5:00/);
  await page.getByRole('link', { name: '帮扶台账' }).first().click();
  const question = page.getByRole('dialog', { name: '录音还没有加进来，要离开吗？' });
  await expectSound(page);
  await question.getByRole('button', { name: '取消' }).click();
  await field(page).getByRole('button', { name: '结束录音' }).click();
  await expect(field(page).locator('audio')).toBeVisible();
  await page.goBack();
  await question.getByRole('button', { name: '取消' }).click();
  await expect(field(page).locator('audio')).toBeVisible();
  await page.getByRole('link', { name: '帮扶台账' }).first().click();
  await question.getByRole('button', { name: '不要录音，离开' }).click();
  await expect(page.getByRole('heading', { name: '帮扶台账', level: 1 })).toBeVisible();
});

test('a recording is begun and ended by a press, heard, and kept or dropped before the form is saved', async ({ phoneOf, front, at }) => {
  const { page, network } = await phoneOf('reporter');
  // As on a hill: what records comes with the app.
  await network(false);
  await page.getByRole('button', { name: '附照片' }).click();
  const record = field(page).getByRole('button', { name: '录音', exact: true });
  const save = page.getByRole('button', { name: '保存', exact: true });
  await record.click();
  await expect(field(page)).toContainText('别人的声音也是个人信息，录之前请先说一声；最长5分钟。');
  await expectSound(page);
  await field(page).getByRole('button', { name: '开始录音' }).click();
  await expect(field(page)).toContainText(/0:(?!00)\d\d \/ 5:00/);
  await expect(save).toBeDisabled();
  await expectSound(page);
  await field(page).getByRole('button', { name: '结束录音' }).click();
  const player = field(page).locator('audio');
  // It can be played, and what is played lasts.
  await expect.poll(() => player.evaluate(async (sound: HTMLAudioElement) => sound.play().then(() => sound.currentTime > 0.2, () => false))).toBe(true);
  await expect(save).toBeDisabled();
  await expectSound(page);
  await field(page).getByRole('button', { name: '不要了' }).click();
  await expect(save).toBeEnabled();
  await field(page).getByRole('button', { name: '开始录音' }).click();
  await field(page).getByRole('button', { name: '结束录音' }).click();
  await field(page).getByRole('button', { name: '就用这段' }).click();
  await expect(field(page).getByRole('listitem')).toContainText('录音');
  await network(true);
  await writeNote(page, '（示例）录了一段');
  await save.click();
  await expect(page.getByText('已记入台账')).toBeVisible();
  await page.getByRole('link', { name: '查看这一笔' }).click();
  await facts(page).getByRole('button', { name: '放大查看：录音' }).click();
  await expect(page.getByRole('dialog').locator('audio')).toBeVisible();
  await expectSound(page);
  const clerk = await at('clerk', undefined, await addressOfAct(page, front.url, '（示例）录了一段'));
  await facts(clerk).getByRole('button', { name: '放大查看：录音' }).click();
  const sound = clerk.getByRole('dialog').locator('audio');
  await expect.poll(() => sound.evaluate(async (one: HTMLAudioElement) => one.play().then(() => one.readyState >= 2, () => false))).toBe(true);
});

test('a phone that does not give its microphone says so, and a recording that it has made itself can be chosen', async ({ phoneOf }) => {
  const { page } = await phoneOf('reporter');
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: '附照片' }).click();
  await field(page).getByRole('button', { name: '录音', exact: true }).click();
  await field(page).getByRole('button', { name: '开始录音' }).click();
  await expect(field(page).getByRole('alert')).toContainText('没有获准使用麦克风');
  await expectSound(page);
  const recorder = field(page).getByLabel('选手机里的录音');
  await recorder.setInputFiles([{ name: '示例.amr', mimeType: 'audio/amr', buffer: Buffer.from('#!AMR\n') }]);
  await expect(field(page).getByRole('alert')).toContainText('没有添加“示例.amr”：这是 AMR 格式的录音');
});

test('a recording that was made is there until the next one has begun, and a microphone that cannot be recorded is let go', async ({ phoneOf }) => {
  const { page } = await phoneOf('reporter');
  await page.getByRole('button', { name: '附照片' }).click();
  await field(page).getByRole('button', { name: '录音', exact: true }).click();
  await field(page).getByRole('button', { name: '开始录音' }).click();
  await expect(field(page)).toContainText(/0:(?!00)\d\d \/ 5:00/);
  await field(page).getByRole('button', { name: '结束录音' }).click();
  const player = field(page).locator('audio');
  await expect(player).toBeVisible();

  await page.evaluate(() => {
    const { getUserMedia } = MediaDevices.prototype;
    navigator.mediaDevices.getUserMedia = async (asked) => {
      const stream = await getUserMedia.call(navigator.mediaDevices, asked);
      return Object.assign(globalThis, { heard: stream }).heard;
    };
    MediaRecorder.prototype.start = () => {
      throw new DOMException('no', 'NotSupportedError');
    };
  });
  await field(page).getByRole('button', { name: '重录' }).click();
  await expect(field(page).getByRole('alert')).toContainText('没有录到声音');
  expect(await page.evaluate(() => (globalThis as unknown as { heard: MediaStream }).heard.active)).toBe(false);
  await expect(player).toBeVisible();
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await field(page).getByRole('button', { name: '重录' }).click();
  await expect(field(page).getByRole('alert')).toContainText('没有获准使用麦克风');
  await expectSound(page);
  await field(page).getByRole('button', { name: '就用这段' }).click();
  await expect(field(page).getByRole('listitem')).toContainText('录音');
});

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
  const { act } = (await (await page.request.get(front.url + getAct.path.replace(':actId', address.split('/').at(-1) ?? ''))).json()) as ResponseOf<typeof getAct>;
  expect(act.evidenceIds).toHaveLength(1);
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
