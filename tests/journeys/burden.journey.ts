import { expect, test } from './own-demo.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'burden' });

test('the office reads what the forms take, and a saved act tells only coarse steps beside itself', async ({ at }) => {
  const reporter = await at('reporter', undefined, '/acts/new');
  const sent = reporter.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/api/assistance/acts'));
  await reporter.getByLabel('惠及人数').fill('3');
  await reporter.getByLabel('惠及人数').press('Tab');
  await reporter.getByRole('button', { name: '保存', exact: true }).click();
  const request = await sent;
  expect(await request.headerValue('jiedui-effort')).toMatch(/^act s\d{1,2} t\d{1,2} p\d{1,2}$/);
  expect(request.postData()).not.toContain('effort');

  const clerk = await at('clerk', undefined, '/burden');
  await expect(clerk.getByRole('heading', { name: '填报负担', level: 1 })).toBeVisible();
  await expect(clerk.getByRole('heading', { name: '记一笔帮扶' })).toBeVisible();
  await expect(clerk.getByRole('heading', { name: '重复询问' })).toBeVisible();
  await expectSound(clerk);
});
