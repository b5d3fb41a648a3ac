import { burdenViewSchema, viewBurden } from '../../src/features/burden/contract.ts';
import { expect, test } from './own-demo.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'burden' });

test('the office reads what the forms take, and a saved act tells only coarse steps beside itself', async ({ at }) => {
  const clerk = await at('clerk', undefined, '/burden');
  const counted = clerk.getByRole('region', { name: '记一笔帮扶' }).getByRole('row', { name: /^计入的份数/ }).getByRole('cell').first();
  await expect(counted).toHaveText(/^\d+$/);
  const before = Number(await counted.textContent());
  const reporter = await at('reporter', undefined, '/acts/new');
  const sent = reporter.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/api/assistance/acts'));
  await reporter.getByLabel('惠及人数').fill('3');
  await reporter.getByLabel('惠及人数').press('Tab');
  await reporter.getByRole('button', { name: '保存', exact: true }).click();
  const request = await sent;
  expect(await request.headerValue('jiedui-effort')).toMatch(/^act s\d{1,2} t\d{1,2} p\d{1,2}$/);
  expect(request.postData()).not.toContain('effort');

  // It is counted after the answer, and apart from it.
  const entries = async () => burdenViewSchema.parse(await (await clerk.request.get(viewBurden.path)).json()).current.forms.find(({ form }) => form === 'act')?.entries;
  await expect.poll(entries).toBe(before + 1);
  await clerk.reload();
  await expect(counted).toHaveText(String(before + 1));
  await expect(clerk.getByRole('heading', { name: '填报负担', level: 1 })).toBeVisible();
  await expect(clerk.getByRole('heading', { name: '记一笔帮扶' })).toBeVisible();
  await expect(clerk.getByRole('heading', { name: '重复询问' })).toBeVisible();
  await expectSound(clerk);
});

test('the counting is switched off and on: each time a line says so, and a keyboard goes on at the heading', async ({ at }) => {
  const clerk = await at('clerk', undefined, '/burden');
  const heading = clerk.getByRole('heading', { level: 1 }).locator('span');
  await clerk.getByRole('button', { name: '停止统计' }).click();
  await clerk.getByRole('dialog').getByRole('button', { name: '停止统计' }).click();
  await expect(clerk.getByRole('status').filter({ hasText: '已停止统计。' })).toBeVisible();
  await expect(heading).toBeFocused();
  await expectSound(clerk);
  await clerk.getByRole('button', { name: '恢复统计' }).click();
  await expect(clerk.getByRole('status').filter({ hasText: '已恢复统计。' })).toBeVisible();
  await expect(heading).toBeFocused();
});
