import type { Page } from '@playwright/test';
import { openOriginal } from '../../src/features/evidence/contract.ts';
import { addressOfAct, evidenceOfAct, facts, field } from './act-with-evidence.ts';
import { expect, phone, record, test, writeNote } from './field-phone.ts';
import { madeUpRecording } from './made-up-photos.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'evidence' });

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
  const [evidenceId = ''] = await evidenceOfAct(page, front.url, address);
  const original = openOriginal.path.replace(':evidenceId', evidenceId);
  expect([(await page.request.get(front.url + original)).status(), (await village.request.get(front.url + original)).status()]).toEqual([200, 403]);
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
  // Ended before the first sound there is nothing to keep.
  await expect(field(page)).toContainText(/0:(?!00)\d\d \/ 5:00/);
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

test('a correction with an open recording is given up after one question', async ({ phoneOf }) => {
  const { page } = await phoneOf('reporter');
  await record(page, '（示例）更正时录到一半');
  await page.getByRole('link', { name: '查看这一笔' }).click();
  await page.getByRole('link', { name: '更正' }).click();
  const correction = page.getByRole('heading', { name: '更正帮扶记录' });
  await correction.waitFor();
  await page.getByRole('button', { name: '附照片' }).or(field(page)).first().waitFor();
  if (await field(page).isHidden()) await page.getByRole('button', { name: '附照片' }).click();
  await field(page).getByRole('button', { name: '录音', exact: true }).click();
  await field(page).getByRole('button', { name: '开始录音' }).click();
  await expect(field(page)).toContainText(/0:(?!00)\d\d \/ 5:00/);
  await page.getByRole('link', { name: '不改了' }).click();
  await page.getByRole('dialog', { name: '放弃这份表单？' }).getByRole('button', { name: '放弃' }).click();
  // The page that comes is there only when nothing else was asked.
  await expect(facts(page)).toBeVisible();
  await expect(correction).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
