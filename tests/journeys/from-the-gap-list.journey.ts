import { proposePairings } from '../../src/features/pairings/workbench-contract.ts';
import { expectSound } from './sound.ts';
import { expect, phone, test } from './own-demo.ts';

test.use({ story: 'from-the-gap-list' });

test('the gap list leads to the pairings of its village alone, and one tap shows all again', async ({ at }) => {
  const page = await at('clerk', { width: 1440, height: 900 }, '/gaps?kind=village');
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: /去结对|去确认/ }) }).first();
  const village = (await row.getByRole('rowheader').textContent()) ?? '';
  await row.getByRole('link').click();
  const chip = page.getByRole('button', { name: `只看${village}` });
  await expect(chip).toBeVisible();
  const table = page.getByRole('table', { name: '结对情况' });
  const villages = async () => new Set(await table.getByRole('row').locator('td:first-child').allTextContents()).size;
  expect(await villages()).toBe(1);
  await expectSound(page);
  await chip.click();
  await expect(chip).toBeHidden();
  await expect.poll(villages).toBeGreaterThan(1);
});

test('the workbench proposes the proven best pairing, and proposes anew under other settings', async ({ at }) => {
  const page = await at('clerk', { width: 1440, height: 900 }, '/pairings/workbench');
  const proven = page.getByText('已证明最优');
  await expect(proven).toBeVisible();
  const anew = page.waitForResponse((answer) => new URL(answer.url()).pathname === proposePairings.path);
  await page.getByLabel('每个村至少有几家').fill('0');
  await page.getByRole('button', { name: '保存并重新推荐' }).click();
  expect((await anew).status()).toBe(200);
  await expect(page.getByText(/保存于/)).toBeVisible();
  await expect(proven).toBeVisible();
  await expectSound(page);
});

test('the office moves a household, and its page says where it lived before, and why it moved', async ({ at }) => {
  const page = await at('clerk', phone, '/households');
  await page.getByRole('link', { name: /示例/ }).first().click();
  await page.getByRole('button', { name: '办理' }).click();
  await page.getByRole('menuitem', { name: '搬迁到别的村' }).click();
  const dialog = page.getByRole('dialog', { name: '搬迁到别的村' });
  const choice = dialog.getByLabel('搬到哪个村');
  const name = (await choice.locator('option').nth(1).textContent()) ?? '';
  await choice.selectOption({ index: 1 });
  await dialog.getByLabel('新住址（可不填）').fill('示例新区3号');
  await dialog.getByLabel('原因').fill('示例：易地搬迁');
  await expectSound(page);
  await dialog.getByRole('button', { name: '搬迁到别的村' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`${name} · 示例新区3号`)).toBeVisible();
  const step = page.getByRole('region', { name: '变更记录' }).getByRole('listitem').filter({ hasText: '原因：示例：易地搬迁' });
  await expect(step.getByRole('insertion').filter({ hasText: name.split(' · ').join('') })).toBeVisible();
  await expectSound(page);
});
