import { expect, phone, test } from './own-demo.ts';

test.use({ story: 'weekly-report-zero' });
test.describe.configure({ mode: 'serial' });

test('“nothing this week” asks back where words would be lost, and keeps them when told to', async ({ at, expectRefusal }) => {
  const reporter = await at('reporter07', phone);
  await reporter.getByRole('link', { name: '填写本周周报' }).click();
  const problems = reporter.getByRole('textbox', { name: '存在问题' });
  await problems.fill('（示例）道路不通');
  await expect(reporter.getByText(/已保存到服务器/)).toBeVisible();
  await reporter.getByRole('link', { name: '周报' }).first().click();
  const refused = reporter.waitForResponse(/\/zero$/);
  await reporter.getByRole('button', { name: '本周无进展，直接上报' }).click();
  expectRefusal(`409 ${new URL((await refused).url()).pathname}`);
  const dialog = reporter.getByRole('dialog', { name: '草稿里已有内容' });
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(dialog).toBeHidden();
  await reporter.getByRole('link', { name: '继续填写本周周报' }).click();
  await expect(problems).toHaveValue('（示例）道路不通');
});

test('“nothing this week” is not offered where the ledger has acts of the week: the report is', async ({ at }) => {
  const head = await at('head', phone);
  await expect(head.getByText('台账里本周已有 2 笔，周报会自动写入')).toBeVisible();
  await expect(head.getByRole('button', { name: '本周无进展，直接上报' })).toBeHidden();
});

test('“nothing this week” is one tap on a phone: it is zero, and a receipt says so', async ({ at }) => {
  const reporter = await at('reporter', phone);
  await reporter.getByRole('button', { name: '拨动时钟' }).click();
  await reporter.getByRole('menuitem', { name: '到下一个截止时间' }).click();
  await expect(reporter.getByText('6月16日 周二截止的一周还没有上报')).toBeVisible();

  await reporter.getByRole('button', { name: '本周无进展，直接上报' }).click();
  await expect(reporter.getByRole('heading', { level: 1, name: '上报回执' })).toBeVisible();
  const sheet = reporter.getByRole('article');
  await expect(sheet.getByText('县民政局已收到')).toBeVisible();
  await expect(sheet.getByText(/^0623-[0-9A-Z]{4}-[0-9A-Z]{4}$/)).toBeVisible();
  await expect(sheet.getByText('本周无进展')).toBeVisible();

  await reporter.getByRole('link', { name: '回到首页' }).click();
  await expect(reporter.getByText('本周已完成')).toBeVisible();
  const week = reporter.getByRole('link', { name: /^6月23日 周二截止的一周/ });
  await expect(week).toContainText('本周无进展');
  await expect(week).not.toContainText('按时');
});

test('the office counts it as zero: neither on time nor missing', async ({ atBoard }) => {
  const clerk = await atBoard();
  await clerk.getByLabel('上报周').selectOption('2020-06-23');
  await clerk.getByRole('button', { name: /^1 本周无进展/ }).click();
  await expect(clerk.getByRole('heading', { name: '本周无进展（1家）' })).toBeVisible();
  await expect(clerk.getByRole('button', { name: /^0 按时/ })).toBeDisabled();
});
