import { expect, test } from './own-demo.ts';

test.use({ story: 'weekly-report-exceptions' });

const ours = '清水县智远职业技能培训学校';
const lateOne = '清水县宏远职业技能培训学校';

test('the clerk lets an organization off a week with a reason, which the organization reads', async ({ at, atBoard }) => {
  const clerk = await atBoard();
  await clerk.getByRole('button', { name: `免报：${ours}` }).click();
  const dialog = clerk.getByRole('dialog', { name: `让${ours}免报一周` });
  await expect(dialog.getByRole('button', { name: '免报' }), 'not without a reason').toBeDisabled();
  await dialog.getByLabel('理由').fill('（示例）校舍检修停课一周');
  await dialog.getByRole('button', { name: '免报' }).click();
  await expect(dialog).toBeHidden();
  await clerk.getByRole('button', { name: /^1 免报/ }).click();
  await expect(clerk.getByRole('heading', { name: '免报（1家）' })).toBeVisible();
  await expect(clerk.getByRole('button', { name: `撤销免报：${ours}` })).toBeVisible();
  await expect(clerk.getByRole('button', { name: `${ours}，6月16日截止：免报` })).toBeVisible();

  const reporter = await at('reporter');
  await expect(reporter.getByText('本周免报', { exact: true })).toBeVisible();
  await reporter.getByRole('link', { name: '继续填写本周周报' }).click();
  await expect(reporter.getByText('本周免报：（示例）校舍检修停课一周')).toBeVisible();
});

test('an offline delay that the clerk accepts with a reason stays late and says so wherever it is read', async ({ atBoard }) => {
  const clerk = await atBoard();
  await clerk.getByRole('link', { name: `${lateOne}，6月9日截止：迟报 待审核` }).click();
  await clerk.getByRole('button', { name: '认可离线延迟' }).click();
  const dialog = clerk.getByRole('dialog');
  await expect(dialog.getByText(/^服务器收到 2020年6月10日.*截止 2020年6月9日 18:00/)).toBeVisible();
  await dialog.getByLabel('理由（单位会看到）').fill('（示例）下乡路断，回城后发出');
  // The report has been read anew and the queue has not: the question asked stays the same until the dialog closes.
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await clerk.route('**/api/hints/queue?*', async (route) => {
    await released;
    await route.continue();
  });
  await dialog.getByRole('button', { name: '认可离线延迟' }).click();
  await expect(clerk.getByText('示例经办人 认可离线延迟')).toBeAttached();
  await expect(dialog.getByRole('heading', { name: `认可${lateOne}的离线延迟` })).toBeVisible();
  release();
  await expect(dialog).toBeHidden();
  await expect(clerk.getByText('迟报（已认可离线延迟）')).toBeVisible();
  await expect(clerk.getByText('（示例）下乡路断，回城后发出')).toBeVisible();
  await expect(clerk.getByText('示例经办人 认可离线延迟')).toBeVisible();

  await clerk.getByRole('link', { name: '台账' }).first().click();
  await expect(clerk.getByRole('link', { name: `${lateOne}，6月9日截止：迟报 已认可延迟 待审核` })).toBeVisible();
  await clerk.getByLabel('上报周').selectOption('2020-06-09');
  await clerk.getByRole('button', { name: /^1 迟报/ }).click();
  await expect(clerk.getByRole('listitem').filter({ hasText: lateOne }).getByText('迟报（已认可离线延迟）')).toHaveCount(1);
  // A delay that was accepted has been looked at: the queue does not call it late any more.
  await expect(clerk.getByRole('region', { name: /^待审核/ }).getByRole('listitem').filter({ hasText: lateOne }).getByText('迟报')).toHaveCount(0);
});
