import { expectSound } from './sound.ts';
import { expect, phone, test } from './own-demo.ts';

test.use({ story: 'needs' });

test('a cadre registers a need of a household in two taps, and merges one that was told twice', async ({ at }) => {
  const page = await at('village', phone);
  await page.goto('/households');
  await page.getByRole('link', { name: /示例/ }).nth(3).click();
  const section = page.getByRole('region', { name: '困难和需求' });
  await section.getByRole('group', { name: '类别' }).getByRole('button').nth(1).click();
  await section.getByRole('button', { name: '登记', exact: true }).click();
  await expect(section.getByText('已登记').first()).toBeVisible();
  await expectSound(page);
  await section.getByRole('link', { name: '打开这一条' }).click();
  await expect(page.getByText('示例村干部（高桥村） 登记')).toBeVisible();
  await expect(page.getByText('1户', { exact: true })).toBeVisible();
  await expectSound(page);

  await page.goto('/needs');
  const twice = page.getByRole('region', { name: /可能重复/ });
  await expect(twice.getByText(/内容有 \d+% 相近/)).toBeVisible();
  await twice.getByRole('button', { name: '合并' }).click();
  const dialog = page.getByRole('dialog', { name: '合并需求' });
  await expect(dialog.getByRole('radio', { name: '同一件事，数量不相加：1人' })).toBeChecked();
  await expectSound(page);
  await dialog.getByRole('button', { name: '合并' }).click();
  await expect(twice).toBeHidden();
});

test('the office registers by keyboard, splits a need, and finds the way back from its parts', async ({ at, expectRefusal }) => {
  const page = await at('clerk', { width: 1440, height: 900 });
  await page.goto('/needs/new');
  await page.getByLabel('类别').selectOption('jobs');
  await page.getByLabel('具体内容').fill('（示例）采茶季用工');
  await page.getByLabel('数量').fill('5');
  await page.getByLabel('单位').fill('人');
  await page.getByLabel('单位').press('Enter');
  await page.getByRole('link', { name: '打开这一条' }).click();

  await page.getByRole('button', { name: '拆分' }).click();
  const dialog = page.getByRole('dialog', { name: '拆分需求' });
  await dialog.getByLabel('数量', { exact: true }).first().fill('3');
  await dialog.getByLabel('类别').last().selectOption('training');
  await dialog.getByLabel('数量', { exact: true }).last().fill('1');
  await expect(dialog.getByText('还剩 1人，合计应为 5人')).toBeVisible();
  expectRefusal(`409 /api${new URL(page.url()).pathname}/split`);
  await dialog.getByRole('button', { name: '拆分', exact: true }).click();
  await expect(dialog.getByText('各部分合计 4人，应等于原来的 5人。')).toBeVisible();
  await dialog.getByLabel('数量', { exact: true }).last().fill('2');
  await dialog.getByRole('button', { name: '拆分', exact: true }).click();

  const related = page.getByRole('region', { name: '有关的需求' });
  await related.getByRole('link', { name: '技能培训' }).click();
  await expect(page.getByRole('region', { name: '有关的需求' }).getByText('拆自')).toBeVisible();
  await expectSound(page);
});

test('an organization says which need its visit answers, and the village finds the visit on the page of the need', async ({ at }) => {
  const page = await at('reporter', phone, '/acts/new');
  await page.getByRole('button', { name: '更多（都可不填）' }).click();
  const answers = page.getByRole('group', { name: '对应的需求、措施或协议' });
  const need = answers.getByRole('checkbox', { name: '需求：产业技术 · （示例）中蜂养殖技术，入户指导' });
  await expect(answers.getByText('（示例）厨房屋顶漏雨'), 'a need of a household is offered once the household is chosen').toHaveCount(0);
  await need.check();
  await expectSound(page);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('link', { name: '查看这一笔' }).click();
  await expect(page.getByRole('region', { name: '内容' })).toContainText('需求：产业技术 · （示例）中蜂养殖技术，入户指导');
  const address = new URL(page.url()).pathname;

  const village = await at('village', phone, address);
  await village.getByRole('link', { name: /^需求：产业技术/ }).click();
  const acts = village.getByRole('region', { name: '对应的帮扶记录' });
  await expect(acts.getByRole('listitem')).toHaveCount(1);
  await expectSound(village);
  await acts.getByRole('link', { name: '走访' }).click();
  await expect.poll(() => new URL(village.url()).pathname).toBe(address);
});
