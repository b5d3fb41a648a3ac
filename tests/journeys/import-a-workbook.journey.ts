import { buffer } from 'node:stream/consumers';
import type { Page } from '@playwright/test';
import { spreadsheetBytes } from '../../src/platform/documents/spreadsheet.ts';
import { expect, phone, test } from './own-demo.ts';
import { expectSound } from './sound.ts';

test.use({ story: 'import-a-workbook' });
test.describe.configure({ mode: 'serial' });

/** A sheet as offices have them: a note above the table, own headings, and one word that nobody knows. */
async function workbook(): Promise<Buffer> {
  const rows = [
    ['村', '户编号', '户类型', '姓名', '与户主关系', '文化程度'],
    ['梨湾村', '示例导入1', '未脱贫', '赵示例', '户主', '小学'],
    ['梨湾村', '示例导入1', '未脱贫', '钱示例', '配偶', '初中'],
    ['梨湾村', '示例导入2', '未脱贫', '孙示例', '户主', '看不清'],
  ];
  const columns = Array.from({ length: 6 }, (_, column) => ({ header: column === 0 ? '示例表（制表：示例）' : ' ', kind: 'text' as const }));
  return buffer(spreadsheetBytes({ creator: '示例', sheets: [{ name: '示例', columns, rows }] }));
}

async function lookFor(page: Page, name: string): Promise<void> {
  await page.goto('/households');
  await page.getByRole('searchbox', { name: '查找' }).fill(name);
  await page.getByRole('searchbox', { name: '查找' }).press('Enter');
}

test('the office imports its own sheet: the columns are recognised, one cell is named as wrong, and the rest is written', async ({ at }) => {
  const page = await at('clerk', { width: 1440, height: 900 }, '/registry-imports');
  await page.locator('input[type=file]').setInputFiles({ name: '示例.xlsx', mimeType: '', buffer: await workbook() });
  await expect(page.getByRole('heading', { name: '第一步：核对列' })).toBeVisible();
  await expect(page.getByLabel('“户编号”是')).toHaveValue('householdNumber');
  await expectSound(page);

  await page.getByRole('button', { name: '按此检查' }).click();
  await expect(page.getByRole('heading', { name: '第二步：看结果' })).toBeVisible();
  const wrong = page.getByRole('row').filter({ hasText: '看不清' });
  await expect(wrong).toContainText('第 5 行');
  await expectSound(page);

  await page.getByRole('button', { name: '写入台账' }).click();
  const ask = page.getByRole('dialog', { name: '写入台账？' });
  await ask.getByRole('checkbox').check();
  await ask.getByRole('button', { name: '写入台账' }).click();
  await expect(page.getByText('已写入台账')).toBeVisible();
  await expect(page.getByText(/新增 1 户 2 人/)).toBeVisible();
  await expectSound(page);

  await lookFor(page, '赵示例');
  await expect(page.getByRole('link', { name: /赵示例/ })).toBeVisible();
});

test('what was imported is undone as a whole, on a phone', async ({ at }) => {
  const page = await at('clerk', phone, '/registry-imports');
  await page.getByRole('link', { name: /示例\.xlsx/ }).first().click();
  await page.getByRole('button', { name: '整体撤销' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '整体撤销' }).click();
  await expect(page.getByText('已整体撤销')).toBeVisible();
  await expectSound(page);
  await lookFor(page, '赵示例');
  await expect(page.getByText('没有找到')).toBeVisible();
});
