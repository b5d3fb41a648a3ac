import type { Page } from '@playwright/test';
import { expect, phone, test } from './own-demo.ts';

test.use({ story: 'weekly-report-returned' });

const organization = '清水县智远职业技能培训学校';
const reason = '（示例）请写明受益户数';
const mended = '（示例）受益12户，已逐户核对';

test('a returned report comes back with its reason, is corrected and signed again, and both versions stay', async ({ at, atBoard }) => {
  const head = await at('head', phone);
  await head.getByRole('link', { name: '继续填写本周周报' }).click();
  await expect(head.getByLabel('进展和成效')).toHaveValue(/示例/);
  const first = await head.getByLabel('进展和成效').inputValue();
  await sign(head);
  await expect(head.getByText('第 1 版')).toBeVisible();

  const clerk = await atBoard();
  const report = clerk.getByRole('link', { name: `${organization}，6月16日截止：按时 待审核` });
  await report.click();
  await clerk.getByRole('button', { name: '退回修改' }).click();
  const dialog = clerk.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: '退回修改' }), 'not without a reason').toBeDisabled();
  await dialog.getByLabel('理由（单位会看到）').fill(reason);
  await dialog.getByRole('button', { name: '退回修改' }).click();
  await expect(clerk.getByText(`已退回：${organization}`)).toBeAttached();

  const reporter = await at('reporter', phone);
  await expect(reporter.getByText('县民政局退回修改：6月16日截止的一周')).toBeVisible();
  await expect(reporter.getByText(reason)).toBeVisible();
  await reporter.getByRole('link', { name: '去修改' }).click();
  await expect(reporter.getByText(`县民政局退回：${reason}`)).toBeVisible();
  await reporter.getByLabel('进展和成效').fill(mended);
  await reporter.getByRole('button', { name: '交负责人签字' }).click();
  await expect(reporter.getByText('已交负责人，等待签字')).toBeVisible();

  await head.goto('/');
  // Where the server is slow, what was last seen stands here first, without the week that waits again.
  await expect(head.getByRole('link', { name: '阅读并签字' })).toHaveCount(2);
  await head.getByRole('link', { name: '阅读并签字' }).last().click();
  await expect(head.getByText(mended)).toBeVisible();
  await sign(head);
  await expect(head.getByText('第 2 版')).toBeVisible();

  await clerk.goto('/weekly-reports');
  await clerk.getByRole('link', { name: `${organization}，6月16日截止：按时 待审核` }).click();
  await expect(clerk.getByText(`第 2 版 · 更正原因：${reason}`)).toBeVisible();
  await readsBothVersions(clerk, first);
  await clerk.getByRole('button', { name: '审核通过' }).click();
  await expect(clerk.getByText(`已通过：${organization}`)).toBeAttached();

  await head.getByRole('link', { name: '查看上报内容' }).click();
  await expect(head.getByText('已通过', { exact: true })).toBeVisible();
  await readsBothVersions(head, first);
});

/** The newest stands open with what it changed; the first is there as it was signed. */
async function readsBothVersions(page: Page, first: string): Promise<void> {
  const content = page.locator('section').filter({ has: page.getByRole('heading', { name: '内容', exact: true }) });
  await expect(content.getByText(mended)).toBeVisible();
  await expect(page.getByRole('heading', { name: '与第 1 版对照' })).toBeVisible();
  await page.getByLabel('版本').selectOption('1');
  await expect(content.getByText(first)).toBeVisible();
  await expect(content.getByText(mended)).toBeHidden();
  await expect(page.getByRole('link', { name: '第 1 版回执' })).toBeVisible();
  await expect(page.getByRole('link', { name: '第 2 版回执' })).toBeVisible();
}

async function sign(head: Page): Promise<void> {
  await head.getByRole('button', { name: '签字并上报' }).click();
  await head.getByRole('dialog').getByRole('button', { name: '签字并上报' }).click();
  await expect(head.getByText('县民政局已收到')).toBeVisible();
}
