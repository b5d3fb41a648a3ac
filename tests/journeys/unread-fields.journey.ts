import { expect, test } from './own-demo.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'unread-fields' });

test('what cannot be read does not wipe out what is known, of a village and of a household', async ({ at }) => {
  const page = await at('clerk', undefined, '/villages');
  const dialog = page.getByRole('dialog');
  const income = dialog.getByLabel('村集体年收入');
  const save = dialog.getByRole('button', { name: '保存' });
  const edit = page.getByRole('button', { name: /^修改村情：/ }).first();
  await edit.click();
  await income.fill('20000');
  await dialog.getByLabel('变更原因').fill('（示例）报表');
  await save.click();
  await expect(dialog).toHaveCount(0);

  await edit.click();
  await dialog.getByLabel('变更原因').fill('（示例）新报表');
  await income.fill('两万');
  await income.press('Enter');
  await expect(dialog.getByText('请填写金额，如 1234.50')).toBeVisible();
  await expect(income).toBeFocused();
  await expectSound(page);
  await dialog.getByLabel('全村户数').focus();
  await save.click();
  await expect(income).toBeFocused();
  await income.fill('30000');
  await save.click();
  await expect(dialog).toHaveCount(0);
  await edit.click();
  await expect(income).toHaveValue('30,000.00');
  await dialog.getByRole('button', { name: '取消' }).click();

  await page.goto('/households');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: '修改情况' }).first().click();
  const [wage, year] = [dialog.getByLabel('工资性收入'), dialog.getByLabel('收入年度')];
  await dialog.getByLabel('变更原因').fill('（示例）入户');
  await wage.fill('一千');
  await year.fill('2019');
  await save.click();
  await expect(wage).toBeFocused();
  await wage.fill('1000');
  await year.fill('去年');
  await save.click();
  await expect(year).toBeFocused();
  await expect(dialog.getByText('请填写年份，如 2020')).toBeVisible();
  await expectSound(page);
  await year.fill('2019');
  await save.click();
  await expect(dialog).toHaveCount(0);
});

test('a press on the button that sends is not lost where the field that is left says what is wrong and moves it away', async ({ at }) => {
  const page = await at('reporter', { width: 1440, height: 900 }, '/acts/new');
  const visits = page.getByLabel('人次', { exact: true });
  const more = page.getByRole('button', { name: '更多（都可不填）' });
  await more.click();
  await visits.fill('两次');
  const save = page.getByRole('button', { name: '保存', exact: true });
  await save.scrollIntoViewIfNeeded();
  const at0 = await save.boundingBox();
  // As a finger presses: where the button is, whatever moves meanwhile.
  await page.mouse.move((at0?.x ?? 0) + 10, (at0?.y ?? 0) + 3);
  await page.mouse.down();
  await page.mouse.up();
  await expect(visits).toBeFocused();
  await expect(visits).toHaveAttribute('aria-invalid', 'true');
  await expectSound(page);
});
