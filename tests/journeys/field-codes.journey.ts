import { expect, reopen, test } from './field-phone.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'field-codes' });

test('a household reads its code out on a hill: it goes after its act when the network is back; a wrong one is typed again, and the act stands', async ({ at, phoneOf, front }) => {
  const { context, page, network } = await phoneOf('reporter');
  await network(false);
  await page.getByRole('button', { name: '更多（都可不填）' }).click();
  const household = page.getByRole('group', { name: '帮扶的户' }).getByRole('checkbox').first();
  await household.check();
  const named = (await household.evaluate((box) => (box as HTMLInputElement).labels?.[0]?.textContent)) ?? '';
  const head = /示例·\S{3}/.exec(named)?.[0] ?? named;

  // The village has printed the sheet before; here it is printed while the reporter is on the way.
  const village = await at('village', undefined, '/confirmations/codes');
  await village.getByRole('button', { name: '全不选' }).click();
  await village.getByLabel('按户主或村查找').fill(head);
  await village.getByRole('checkbox').first().check();
  await village.getByRole('button', { name: '打印所选的 1 户' }).click();
  const [code = '', other = ''] = ((await village.getByText(/^\d{6}( \d{6}){9}$/).textContent()) ?? '').split(' ');
  const wrong = other === '000000' ? '000001' : '000000';

  const field = page.getByRole('group', { name: '户里的确认码' }).getByLabel(/的确认码$/);
  await field.fill('123');
  await field.blur();
  await expect(page.getByText('确认码是6位数字')).toBeVisible();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(field).toBeFocused();
  // Folded away it would keep the form from being saved, and nobody would see why.
  await page.getByRole('button', { name: '更多（都可不填）' }).click();
  await expect(field).toBeVisible();
  await field.fill(wrong);
  await expect(field).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已保存在本机')).toBeVisible();
  await expect(page.getByText('1个确认码随后发送并核对')).toBeVisible();
  await page.close();

  const outbox = await reopen(context, front, '/outbox');
  const entry = outbox.getByRole('article', { name: /^确认码 · / });
  await expect(entry.getByText('等相关内容先送达')).toBeVisible();
  await entry.getByText('查看内容').click();
  await expect(entry.getByText('确认码 ••••••')).toBeVisible();
  await expect(outbox.getByText(wrong)).toHaveCount(0);
  await expectSound(outbox);

  await network(true);
  await expect(entry.getByText(/确认码不对，这笔帮扶已保留/)).toBeVisible();
  expect(front.arrived()).toHaveLength(1);
  await expect(outbox.getByText('被退回的还列在上面，请处理。')).toBeVisible();
  await expect(entry.getByRole('button', { name: '再发一次' })).toHaveCount(0);
  await expectSound(outbox);
  await entry.getByLabel('重新填写确认码').fill(code);
  // Tapped twice it is still one guess.
  await entry.getByRole('button', { name: '重新核对' }).dblclick();
  await expect(entry.getByText('已收到')).toBeVisible();
  await expect(entry).toHaveCount(1);
  await expect(outbox.getByText('没有待发送的内容')).toBeVisible();
  await expect(outbox.getByText('本机记下的都已送达。')).toBeVisible();
  await expect(outbox.getByText(head)).toHaveCount(0);

  await outbox.goto(`${front.url}/acts/${front.arrived()[0]?.actId ?? ''}`);
  await expect(outbox.getByText(/填写户里念出的确认码/)).toBeVisible();
});
