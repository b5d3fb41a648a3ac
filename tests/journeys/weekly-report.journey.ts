import { expect, test } from './own-demo.ts';
import { signInAs } from './sound.ts';

test.use({ story: 'weekly-report' });
test.describe.configure({ mode: 'serial' });

test('the reporter goes on with the week and hands it to the head; what was typed survives a reload', async ({ page }) => {
  await signInAs(page, 'reporter');
  await page.getByRole('link', { name: '继续填写本周周报' }).click();
  const progress = page.getByLabel('工作开展情况');
  await progress.fill('（示例）本周到村办班两天');
  await expect(page.getByText(/已保存到服务器/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('工作开展情况')).toHaveValue('（示例）本周到村办班两天');
  await page.getByRole('button', { name: '交负责人签字' }).click();
  await expect(page.getByText('已交负责人，等待签字')).toBeVisible();
});

test('the head reads and signs on a phone, and gets a receipt', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signInAs(page, 'head');
  await page.getByRole('link', { name: '阅读并签字' }).last().click();
  await page.getByRole('button', { name: '签字并上报' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '签字并上报' }).click();
  await expect(page.getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/).first()).toBeVisible();
});

test('the clerk sees who is missing, reminds all with one click, and opens the roll-up', async ({ page }) => {
  await signInAs(page, 'clerk');
  // The overview says what is late and opens the week on the board.
  await page.getByRole('link', { name: /^本周（6月16日 周二 18:00 截止）/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '周报台账' })).toBeVisible();
  await page.getByRole('button', { name: /^全部提醒/ }).click();
  await expect(page.getByText(/已提醒 \d+ 家|一小时内已提醒过/).first()).toBeVisible();
  await page.getByRole('link', { name: '本周汇总' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('after the deadline a missing report is missing, and the week’s bulletin can be had', async ({ page }) => {
  await signInAs(page, 'clerk');
  await page.getByRole('button', { name: '到下一个截止时间' }).click();
  await expect(page.getByText(/2020年6月16日.*18:0/).first()).toBeVisible();
  await page.goto('/weekly-reports');
  await expect(page.getByText('未报').first()).toBeVisible();
});
