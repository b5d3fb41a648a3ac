import type { GiftView } from '../../src/features/gifts/views.ts';
import { isDrawn } from './act-with-evidence.ts';
import { expect, test } from './own-demo.ts';
import { madeUpPhoto } from './made-up-photos.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'gifts' });

test('a gift is entered once, an act draws on it, and the village reads where it came from', async ({ at }) => {
  const reporter = await at('reporter', undefined, '/gifts');
  await reporter.getByRole('button', { name: '登记捐助' }).click();
  await reporter.getByRole('textbox', { name: '名称', exact: true }).fill('示例超市');
  await reporter.getByLabel('金额').fill('800');
  await expectSound(reporter);
  await reporter.getByRole('button', { name: '保存' }).click();
  await expect(reporter.getByRole('heading', { name: '示例超市：资金' })).toBeVisible();
  await expectSound(reporter);

  await reporter.getByRole('button', { name: '加一条' }).click();
  const dialog = reporter.getByRole('dialog');
  await dialog.getByLabel('环节').selectOption('spent');
  await dialog.getByLabel('金额').fill('300');
  await dialog.getByLabel('选凭证').setInputFiles([await madeUpPhoto(31)]);
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await expect(dialog.getByText('已自动保存在本设备')).toBeVisible();
  // The camera of a phone with little memory drops the page behind it.
  await reporter.reload();
  await reporter.getByRole('button', { name: '加一条' }).click();
  await expect(dialog.getByLabel('金额')).toHaveValue('300.00');
  await expect(dialog.getByLabel('环节')).toHaveValue('spent');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await expectSound(reporter);
  await dialog.getByRole('button', { name: '保存' }).click();
  const paper = reporter.getByRole('button', { name: '放大查看：凭证' });
  await expect(paper).toHaveCount(1);
  await expect.poll(() => isDrawn(paper.locator('img'))).toBe(true);
  await expectSound(reporter);

  await reporter.goto('/acts/new');
  await reporter.getByLabel('帮扶类型').selectOption('cash');
  await reporter.getByLabel('金额').fill('300');
  await reporter.getByLabel('用的哪一笔捐助').selectOption({ label: '示例超市：资金（还有 800.00元）' });
  await expectSound(reporter);
  await reporter.getByRole('button', { name: '保存', exact: true }).click();

  const village = await at('village', undefined, '/gifts');
  const told = village.waitForResponse((answer) => /\/api\/gifts\/[^/?]+$/.test(answer.url()));
  await village.getByRole('link', { name: '示例超市：资金' }).click();
  await expect(village.getByText('送达 300.00元')).toBeVisible();
  // Papers are drawn a moment after the entries that name them: a place is told of neither.
  expect(((await (await told).json()) as GiftView).entries).toEqual([]);
  await expect(village.getByRole('button', { name: '放大查看：凭证' })).toHaveCount(0);
  await expectSound(village);
  await village.getByRole('link', { name: '看这笔帮扶' }).click();
  await expect(village.getByRole('heading', { name: '款物来源' })).toBeVisible();
});

test('a gift that is only promised takes no papers along, and leaves none behind on the device', async ({ at }) => {
  const reporter = await at('reporter', undefined, '/gifts');
  await reporter.getByRole('button', { name: '登记捐助' }).click();
  const dialog = reporter.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '名称', exact: true }).fill('示例书店');
  await dialog.getByLabel('金额').fill('500');
  await dialog.getByLabel('选凭证').setInputFiles([await madeUpPhoto(32)]);
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await expect(dialog.getByText('已自动保存在本设备')).toBeVisible();
  await reporter.reload();
  await reporter.getByRole('button', { name: '登记捐助' }).click();
  await expect(dialog.getByRole('textbox', { name: '名称', exact: true })).toHaveValue('示例书店');
  await dialog.getByLabel('环节').selectOption('pledged');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(reporter.getByRole('heading', { name: '示例书店：资金' })).toBeVisible();
  await reporter.goto('/phone');
  const kept = reporter.locator('dl > div');
  await expect(kept.filter({ hasText: '照片和文件' })).toHaveText(/照片和文件没有/);
  await expect(kept.filter({ hasText: '没写完的草稿' })).toHaveText(/没写完的草稿没有/);
});

test('half-written words of a correction and of taking back are there again after a reload, and gone after cancelling', async ({ at }) => {
  const page = await at('reporter', undefined, '/gifts');
  await page.getByRole('button', { name: '登记捐助' }).click();
  const dialog = page.getByRole('dialog');
  const reason = dialog.getByLabel('原因');
  const kept = dialog.getByText('已自动保存在本设备');
  await dialog.getByRole('textbox', { name: '名称', exact: true }).fill('示例书店二');
  await dialog.getByLabel('金额').fill('500');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { name: '示例书店二：资金' })).toBeVisible();

  await page.getByRole('button', { name: '更正捐助方' }).click();
  await dialog.getByRole('textbox', { name: '名称', exact: true }).fill('示例书店三');
  await reason.fill('（示例）名称写');
  await expect(kept).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: '更正捐助方' }).click();
  await expect(dialog.getByRole('textbox', { name: '名称', exact: true })).toHaveValue('示例书店三');
  await expect(reason).toHaveValue('（示例）名称写');
  await expectSound(page);
  // Escape and the cross only close; it is the button that throws the words away.
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: '更正捐助方' }).click();
  await expect(reason).toHaveValue('（示例）名称写');
  await dialog.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: '更正捐助方' }).click();
  await expect(reason).toHaveValue('（示例）名称写');
  await dialog.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '更正捐助方' }).click();
  await expect(dialog.getByRole('textbox', { name: '名称', exact: true })).toHaveValue('示例书店二');
  await expect(reason).toHaveValue('');
  await dialog.getByRole('button', { name: '取消' }).click();

  // The gift's own button stands before those of its entries: each keeps its own words.
  for (const button of [page.getByRole('button', { name: '撤回' }).first(), page.getByRole('button', { name: '撤回' }).last()]) {
    await button.click();
    await expect(reason).toHaveValue('');
    await reason.fill('（示例）登错了');
    await expect(kept).toBeVisible();
    await page.reload();
    await button.click();
    await expect(reason).toHaveValue('（示例）登错了');
    await dialog.getByRole('button', { name: '取消' }).click();
  }
});

test('a correction that was put aside while another device corrected the same goes on from the latest', async ({ at, expectRefusal }) => {
  const mine = await at('reporter', undefined, '/gifts');
  const dialog = mine.getByRole('dialog');
  await mine.getByRole('button', { name: '登记捐助' }).click();
  await dialog.getByRole('textbox', { name: '名称', exact: true }).fill('示例书店五');
  await dialog.getByLabel('金额').fill('500');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(mine.getByRole('heading', { name: '示例书店五：资金' })).toBeVisible();
  await mine.getByRole('button', { name: '更正捐助方' }).click();
  await dialog.getByRole('textbox', { name: '名称', exact: true }).fill('示例书店六');
  await dialog.getByLabel('原因').fill('（示例）名称写错了');
  await expect(dialog.getByText('已自动保存在本设备')).toBeVisible();

  const other = await at('reporter', undefined, new URL(mine.url()).pathname);
  const otherDialog = other.getByRole('dialog');
  await other.getByRole('button', { name: '更正捐助方' }).click();
  await otherDialog.getByRole('textbox', { name: '名称', exact: true }).fill('示例书店七');
  await otherDialog.getByLabel('原因').fill('（示例）改了名');
  await otherDialog.getByRole('button', { name: '保存' }).click();
  await expect(other.getByRole('heading', { name: '示例书店七：资金' })).toBeVisible();

  expectRefusal(`409 /api/gifts/${new URL(mine.url()).pathname.split('/').at(-1)}/corrections`);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByText('示例书店七')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '保存' })).toBeDisabled();
  await expectSound(mine);
  await mine.reload();
  await mine.getByRole('button', { name: '更正捐助方' }).click();
  await expect(dialog.getByText('示例书店七')).toBeVisible();
  await dialog.getByRole('button', { name: '在最新内容上继续' }).click();
  await expect(dialog.getByRole('textbox', { name: '名称', exact: true })).toHaveValue('示例书店六');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(mine.getByRole('heading', { name: '示例书店六：资金' })).toBeVisible();
});

test('two devices correct one entry: what was not touched here is as the other left it, and nothing is taken back unseen', async ({ at, expectRefusal }) => {
  const mine = await at('reporter', undefined, '/gifts');
  const dialog = mine.getByRole('dialog');
  await mine.getByRole('button', { name: '登记捐助' }).click();
  await dialog.getByRole('textbox', { name: '名称', exact: true }).fill('示例书店八');
  await dialog.getByLabel('金额').fill('500');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(mine.getByRole('heading', { name: '示例书店八：资金' })).toBeVisible();
  const entries = mine.getByRole('region', { name: '登记' });
  await entries.getByRole('button', { name: '更正' }).click();
  await dialog.getByLabel('说明').fill('（示例）第一批');
  await dialog.getByLabel('原因').fill('（示例）补说明');

  const other = await at('reporter', undefined, new URL(mine.url()).pathname);
  const otherDialog = other.getByRole('dialog');
  const otherEntries = other.getByRole('region', { name: '登记' });
  const correctThere = async (yuan: string, seed?: number) => {
    await otherEntries.getByRole('button', { name: '更正' }).click();
    await otherDialog.getByLabel('金额').fill(yuan);
    if (seed !== undefined) await otherDialog.getByLabel('选凭证').setInputFiles([await madeUpPhoto(seed)]);
    await otherDialog.getByLabel('原因').fill('（示例）数写错了');
    await otherDialog.getByRole('button', { name: '保存' }).click();
    await expect(otherDialog).toHaveCount(0);
  };
  await correctThere('600', 33);

  const refused = (await mine.request.get(`/api${new URL(mine.url()).pathname}`)).json() as Promise<GiftView>;
  const address = `/api${new URL(mine.url()).pathname}/entries/${(await refused).entries[0]?.entry.entryId ?? ''}`;
  expectRefusal(`409 ${address}/corrections`);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByText('600.00元')).toContainText('照片和凭证1份');
  await expect(dialog.getByRole('button', { name: '保存' })).toBeDisabled();
  await expectSound(mine);
  await dialog.getByRole('button', { name: '在最新内容上继续' }).click();
  await expect(dialog.getByLabel('金额')).toHaveValue('600.00');
  await expect(dialog.getByLabel('说明')).toHaveValue('（示例）第一批');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(entries.getByRole('cell', { name: '600.00元', exact: true })).toBeVisible();
  await expect(entries.getByText('（示例）第一批').first()).toBeVisible();
  await expect(mine.getByRole('button', { name: '放大查看：凭证' })).toHaveCount(1);

  await entries.getByRole('button', { name: '撤回' }).click();
  await dialog.getByLabel('原因').fill('（示例）没有这笔');
  await other.reload();
  await correctThere('700');
  expectRefusal(`409 ${address}/withdrawal`);
  await dialog.getByRole('button', { name: '撤回' }).click();
  await expect(dialog.getByText('700.00元')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '撤回' })).toBeDisabled();
  await expectSound(mine);
  await dialog.getByRole('button', { name: '在最新内容上继续' }).click();
  await dialog.getByRole('button', { name: '撤回' }).click();
  await expect(entries.getByText('已撤回').first()).toBeVisible();
});
