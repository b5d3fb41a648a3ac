import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import * as weekly from '../../src/features/weekly-reports/contract.ts';
import { visit } from '../support/visitor.ts';
import { expect, phone, test } from './own-demo.ts';

test.use({ story: 'weekly-report-closing' });
test.describe.configure({ mode: 'serial' });

const dueDate = '2020-06-09';

test('every number of the roll-up opens the acts and reports that it is made of', async ({ atBoard }) => {
  const clerk = await atBoard();
  await openRollUp(clerk);
  const people = await figure(clerk, '惠及人数');
  await clerk.getByRole('button', { name: `${people} 人`, exact: true }).click();
  const drawer = clerk.getByRole('dialog');
  const told = drawer.getByText(/^\d+ 条帮扶记录，来自 \d+ 份周报$/);
  await expect(told).toBeVisible();
  const acts = Number(await figure(clerk, '帮扶记录'));
  await expect(drawer.getByRole('listitem')).toHaveCount(acts);
  await drawer.getByRole('link', { name: '打开周报' }).first().click();
  await expect(clerk.getByText('6月9日 周二截止的一周')).toBeVisible();

  await clerk.goBack();
  await clerk.getByRole('button', { name: /^梅江村 惠及人次：\d+，查看明细$/ }).click();
  await expect(drawer.getByText('梅江村').first()).toBeVisible();
  await drawer.getByRole('button', { name: '关闭' }).click();
  await clerk.getByRole('button', { name: /^1 未报/ }).click();
  await expect(drawer.getByText('清水县永清镇文曦幼儿园')).toBeVisible();
});

test('both papers of the week can be had, and say what the page says', async ({ atBoard }) => {
  const clerk = await atBoard();
  await openRollUp(clerk);
  const [people, visits, money] = await figures(clerk);
  const sheets = await download(clerk, '统计表 .xlsx');
  const county = (sheets['xl/worksheets/sheet1.xml'] ?? '').split('合计').at(-1) ?? '';
  const numbers = [...county.matchAll(/<v>([\d.]+)<\/v>/g)].map(([, value]) => Number(value));
  expect(numbers).toEqual(expect.arrayContaining([people, visits, money].map(Number)));
  const paper = await download(clerk, '简报 .docx');
  const words = (paper['word/document.xml'] ?? '').replaceAll(/<[^>]+>/g, '');
  expect([`${people}人`, `${visits}人次`].filter((said) => !words.includes(said)), words.slice(0, 600)).toEqual([]);
});

test('a week with reports to review is not closed; once decided it is, and its figures are frozen', async ({ demo, atBoard }) => {
  const clerk = await atBoard();
  await openRollUp(clerk);
  await clerk.getByRole('button', { name: '本周结账' }).click();
  const dialog = clerk.getByRole('dialog');
  await expect(dialog.getByText(/还有 \d+ 份周报待审核，请先办理/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: '本周结账' })).toBeDisabled();

  await acceptAll(demo.url);
  await clerk.reload();
  await clerk.getByRole('button', { name: '本周结账' }).click();
  await expect(dialog.getByText('还有 1 家未报，结账后仍可补报。')).toBeVisible();
  await dialog.getByRole('button', { name: '本周结账' }).click();
  await expect(clerk.getByText('已结账', { exact: true })).toBeVisible();
  await expect(clerk.getByText(/示例经办人 于 .* 结账，数字已固定。/)).toBeVisible();
  await expect(clerk.getByText('结账后没有变化。')).toBeVisible();
});

test('a correction after closing leaves the frozen figures and stands beside them', async ({ at, atBoard }) => {
  const clerk = await atBoard();
  await openRollUp(clerk);
  const before = await figures(clerk);

  const head = await at('head', phone);
  await head.getByRole('link', { name: '阅读并签字' }).click();
  await head.getByRole('button', { name: '签字并上报' }).click();
  await head.getByRole('dialog').getByRole('button', { name: '签字并上报' }).click();
  await expect(head.getByText('第 2 版')).toBeVisible();

  await clerk.reload();
  await expect(clerk.getByText('清水县智远职业技能培训学校：结账时第 1 版，现为第 2 版')).toBeVisible();
  expect(await figures(clerk), 'as closed').toEqual(before);
  const basis = clerk.getByRole('radiogroup', { name: '数字口径' });
  await basis.getByText('目前').click();
  await expect(clerk.getByRole('button', { name: `${before[0] ?? ''} 人`, exact: true })).toBeHidden();
  await basis.getByText('结账时').click();
  await expect(clerk.getByRole('button', { name: `${before[0] ?? ''} 人`, exact: true })).toBeVisible();
});

async function openRollUp(clerk: Page): Promise<void> {
  await clerk.getByRole('table').getByRole('link', { name: '6月9日', exact: true }).click();
  await expect(clerk.getByRole('heading', { level: 1, name: '第 4 周汇总' })).toBeVisible();
}

/** The county's people, visits and yuan, as the page shows them. */
function figures(clerk: Page): Promise<string[]> {
  return Promise.all(['惠及人数', '惠及人次', '资金'].map((name) => figure(clerk, name)));
}

async function figure(clerk: Page, name: string): Promise<string> {
  const shown = clerk.locator('dl > div').filter({ has: clerk.getByText(name, { exact: true }) }).locator('dd');
  return (await shown.innerText()).replaceAll(/[^\d.]/g, '');
}

/** The text files inside an Office file. */
async function download(clerk: Page, name: string): Promise<Record<string, string>> {
  const coming = clerk.waitForEvent('download');
  await clerk.getByRole('button', { name, exact: true }).click();
  const files = unzipSync(await readFile(await (await coming).path()));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The clerk's decisions, which have a journey of their own. */
async function acceptAll(url: string): Promise<void> {
  const clerk = await visit(url, 'clerk');
  const { rows } = (await clerk.send(weekly.getBoard)).body;
  for (const { reportId, version, reviewState } of rows.flatMap(({ cells }) => cells.filter((cell) => cell.dueDate === dueDate))) {
    if (reportId === null || reviewState !== 'awaitingReview') continue;
    await clerk.send(weekly.acceptReport, { params: { reportId }, body: { version } });
  }
}
