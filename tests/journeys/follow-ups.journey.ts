import { answerFollowUp, listDueFollowUps } from '../../src/features/follow-ups/contract.ts';
import { travel } from '../../src/ui/clock-contract.ts';
import { newId } from '../../src/kernel/ids.ts';
import { expect, phone, test } from './own-demo.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'follow-ups' });
test.describe.configure({ mode: 'serial' });

test('the village says on its phone what still holds with one tap, and what is gone in a few words', async ({ at, expectRefusal }) => {
  const clerk = await at('clerk');
  // Two weeks on, more is due.
  for (let day = 0; day < 14; day += 1) {
    const told = await clerk.request.post(travel.path, { data: { to: 'nextDay' }, headers: { 'idempotency-key': newId() } });
    expect(told.ok()).toBe(true);
  }
  const page = await at('village', phone, '/overview');
  await page.getByRole('link', { name: /项帮扶到了回访的日子/ }).click();
  await expect(page.getByRole('heading', { name: '待回访' })).toBeVisible();
  await expectSound(page);
  const holds = page.getByRole('button', { name: /：仍有效$/ });
  const before = await holds.count();
  expect(before).toBeGreaterThan(1);
  await holds.first().click();
  await expect(holds).toHaveCount(before - 1);
  // The button is gone: the focus is where the list begins, and a line says what was saved.
  await expect(page.getByRole('status').filter({ hasText: /^已保存：.+，仍有效$/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: '待回访' }).locator(':focus')).toHaveCount(1);

  await page.getByRole('button', { name: /：没有了或不如预期$/ }).first().click();
  await page.getByLabel('怎么了').fill('（示例）学了没有用上');
  await expectSound(page);
  // As if one of the acts had been corrected meanwhile: the list is asked for anew, and the words are still there.
  await page.route(
    `**${answerFollowUp.path.replace(':actId', '*')}`,
    async (route) => {
      const request = route.request();
      expectRefusal(`409 ${new URL(request.url()).pathname}`);
      await route.continue({ postData: (request.postData() ?? '').replaceAll(/"revision":\d+/g, '"revision":99') });
    },
    { times: 1 },
  );
  const anew = page.waitForResponse((response) => new URL(response.url()).pathname === listDueFollowUps.path);
  await page.getByRole('button', { name: '保存' }).click();
  await anew;
  await expect(page.getByRole('alert').filter({ hasText: '这些帮扶的内容刚有变化' })).toBeVisible();
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: /：没有了或不如预期$/ }).first().click();
  await expect(page.getByLabel('怎么了')).toHaveValue('（示例）学了没有用上');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(holds).toHaveCount(before - 2);
  await expect(page.getByRole('heading', { name: '待回访' }).locator(':focus')).toHaveCount(1);
  const ended = page.getByRole('region', { name: '已失效的帮扶' });
  await expect(ended.getByText('（示例）学了没有用上')).toBeVisible();
  await expectSound(page);
});

test('the office reads what no longer holds, opens the act, and registers what is needed now', async ({ at }) => {
  const page = await at('clerk', undefined, '/follow-ups');
  const line = page.getByRole('listitem').filter({ hasText: '（示例）学了没有用上' });
  await expect(line).toBeVisible();
  await expectSound(page);
  await line.getByRole('link').first().click();
  const section = page.getByRole('region', { name: '回访' });
  await expect(section.getByText('（示例）学了没有用上')).toBeVisible();
  await expect(section.getByText('不再有效')).toBeVisible();
  await expectSound(page);
  await page.goBack();
  await line.getByRole('link', { name: /登记需求/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '登记需求' })).toBeVisible();
});

test('the organization reads what became of its own help, and answers nothing', async ({ at }) => {
  const page = await at('reporter', phone, '/follow-ups');
  await expect(page.getByRole('heading', { level: 1, name: '回访' })).toBeVisible();
  await expect(page.getByRole('region', { name: '已失效的帮扶' }).or(page.getByText('目前没有失效的帮扶'))).toBeVisible();
  await expect(page.getByRole('button', { name: /仍有效/ })).toHaveCount(0);
  const refused = await page.request.post(answerFollowUp.path.replace(':actId', newId()), {
    data: { seen: [{ actId: newId(), revision: 1 }], holds: true },
    headers: { 'idempotency-key': newId() },
  });
  expect(refused.status()).toBe(403);
  await expectSound(page);
});
