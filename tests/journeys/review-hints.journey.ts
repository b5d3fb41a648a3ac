import { expect, phone, test } from './own-demo.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'review-hints' });
test.describe.configure({ mode: 'serial' });

test('a photo that was used before comes first, and both pictures stand side by side', async ({ atBoard }) => {
  const page = await atBoard();
  const queue = page.getByRole('region', { name: /^待审核/ });
  await expect(queue.getByRole('listitem').first()).toContainText('照片用过');
  await queue.getByRole('link', { name: '从第一份开始审核' }).click();
  const hint = page.getByRole('region', { name: /^请核实/ }).getByRole('listitem').filter({ hasText: '照片用过' });
  await expect(hint).toHaveCount(1);
  const pictures = hint.getByRole('figure').locator('img');
  for (const viewport of [undefined, phone]) {
    if (viewport) await page.setViewportSize(viewport);
    await expect(pictures).toHaveCount(2);
    await expect.poll(() => pictures.evaluateAll((all) => all.every((one) => one instanceof HTMLImageElement && one.complete && one.naturalWidth > 0))).toBe(true);
    const [here, there] = [await pictures.nth(0).boundingBox(), await pictures.nth(1).boundingBox()];
    if (!here || !there) throw new Error('a picture has no place');
    expect(here.x + here.width).toBeLessThanOrEqual(there.x);
    expect(Math.min(here.y + here.height, there.y + there.height) - Math.max(here.y, there.y), 'at one height').toBeGreaterThan(here.height / 2);
    await expectSound(page);
  }
});

test('what stands out is shown with its evidence, and dismissed with a reason that stays', async ({ atBoard }) => {
  const page = await atBoard();
  const queue = page.getByRole('region', { name: /^待审核/ });
  const remarkable = queue.getByRole('listitem').filter({ hasText: '资金没有凭证' }).filter({ hasNotText: '照片用过' });
  await remarkable.first().getByRole('link').click();
  const hints = page.getByRole('region', { name: /^请核实/ });
  await expect(hints.getByRole('listitem').first()).toContainText('没有附凭证或照片');
  await hints.getByRole('button', { name: '已核实，消除' }).first().click();
  await page.getByLabel('核实情况').fill('（示例）已电话核实，钱款到户');
  await expectSound(page);
  await page.getByRole('dialog').getByRole('button', { name: '已核实，消除' }).click();
  await expect(page.getByText(/核实：（示例）已电话核实，钱款到户/)).toBeVisible();
  await expectSound(page);
});

test('on Tuesday evening the unremarkable are accepted together, and every paper of the week can be had', async ({ atBoard }) => {
  const page = await atBoard();
  const queue = page.getByRole('region', { name: /^待审核/ });
  await expect(queue.getByRole('listitem').first()).toBeVisible();
  const before = await queue.getByRole('listitem').count();
  await page.getByRole('button', { name: /^通过没有异常的 \d+ 份$/ }).click();
  const dialog = page.getByRole('dialog');
  const many = await dialog.getByRole('listitem').count();
  expect(many).toBeGreaterThan(1);
  await expectSound(page);
  await dialog.getByRole('button', { name: '全部通过' }).click();
  await expect(page.getByText(`已通过 ${many} 份。`)).toBeVisible();
  await expect(queue.getByRole('listitem')).toHaveCount(before - many);
  await expectSound(page);

  await page.getByRole('link', { name: '本周汇总' }).first().click();
  for (const [name, ending] of [['台账 .xlsx', /\.xlsx$/], ['全部材料 .zip', /\.zip$/]] as const) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    expect(file.suggestedFilename()).toMatch(ending);
  }
});
