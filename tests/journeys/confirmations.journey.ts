import { expect, phone, test } from './own-demo.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'confirmations' });
test.describe.configure({ mode: 'serial' });

test('the village says on its phone what arrived, asks about what did not, and records a witness', async ({ at }) => {
  const page = await at('village', phone, '/confirmations');
  const received = page.getByRole('button', { name: /：收到了$/ });
  await expect(received.first()).toBeVisible();
  const before = await received.count();
  await received.first().click();
  await expect(received).toHaveCount(before - 1);

  await page.getByRole('button', { name: /：没有收到或不符$/ }).first().click();
  await expectSound(page);
  await page.getByLabel('原因').fill('（示例）那天没有人来');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('有疑问').first()).toBeVisible();
  await expectSound(page);

  await page.getByRole('button', { name: /：登记见证$/ }).last().click();
  await page.getByLabel('见证人').fill('示例村干部');
  await page.getByLabel('怎样见证').fill('（示例）当天在场');
  await expectSound(page);
  await page.getByRole('button', { name: '保存' }).click();
  await expect(received).toHaveCount(before - 2);
});

test('a household reads its code out, the reporter types it, and the act is confirmed on its page', async ({ at, expectRefusal }) => {
  const village = await at('village', undefined, '/confirmations/codes');
  await village.getByRole('button', { name: '全不选' }).click();
  await expect(village.getByRole('button', { name: '打印所选的 0 户' })).toBeDisabled();
  const reporter = await at('reporter', undefined, '/acts/new');
  await reporter.getByRole('button', { name: '更多（都可不填）' }).click();
  const household = reporter.getByRole('group', { name: '帮扶的户' }).getByRole('checkbox').first();
  await household.check();
  const named = (await household.evaluate((box) => (box as HTMLInputElement).labels?.[0]?.textContent)) ?? '';
  const head = /示例·\S{3}/.exec(named)?.[0] ?? named;
  await reporter.getByRole('button', { name: '保存' }).click();
  await reporter.getByRole('link', { name: '查看这一笔' }).click();

  await village.getByLabel('按户主或村查找').fill(head);
  await village.getByRole('checkbox').first().check();
  await expectSound(village);
  await village.getByRole('button', { name: '打印所选的 1 户' }).click();
  await expect(village.getByText('确认码只显示这一次')).toBeVisible();
  // The sheet goes to a house that was told nothing: what the numbers are for stands on it, also on paper.
  await village.emulateMedia({ media: 'print' });
  await expect(village.getByText(/东西或帮助真的到了，再念一个码给来人/)).toBeVisible();
  await village.emulateMedia({ media: null });
  await expectSound(village);
  const printed = (await village.getByText(/^\d{6}( \d{6}){9}$/).textContent()) ?? '';
  const [code = '', other = ''] = printed.split(' ');

  const actId = new URL(reporter.url()).pathname.split('/').at(-1) ?? '';
  expectRefusal(`409 /api/confirmations/acts/${actId}/codes`);
  const field = reporter.getByLabel(/的确认码（6位数字）/);
  await field.fill(other === '000000' ? '000001' : '000000');
  await reporter.getByRole('button', { name: '确认', exact: true }).click();
  await expect(reporter.getByText(/确认码不对，这笔帮扶已保留/)).toBeVisible();
  await field.fill(code);
  await expectSound(reporter);
  await reporter.getByRole('button', { name: '确认', exact: true }).click();
  await expect(reporter.getByText(/填写户里念出的确认码/)).toBeVisible();
  await expect(field).toHaveCount(0);
});

test('the office sees in the week what is confirmed apart from what is not, and opens it', async ({ at }) => {
  const page = await at('clerk', undefined, '/weekly-reports');
  await page.getByRole('link', { name: '本周汇总' }).first().click();
  const section = page.getByRole('region', { name: '受助方确认' });
  await expect(section).toBeVisible();
  await expectSound(page);
  await section.getByRole('button', { name: /待确认/ }).click();
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
});
