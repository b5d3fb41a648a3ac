import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { qingshuiFacts, qingshuiNotice } from '../support/plan-scenes.ts';
import { expectSound } from './sound.ts';
import { chief, expect, makeTheChief, test } from './fresh-server.ts';

test.use({ house: 'launch-a-notice' });
test.describe.configure({ mode: 'serial' });

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

const readName = '社会组织助力挂牌督战贫困村脱贫攻坚';
const correctedName = `${readName}行动`;

/** Where the draft that is being checked lies; the same for every test of this file. */
let draft = '';
let session: Cookies = [];

test('the first-run link makes the chief’s account and signs in with it', async ({ page, context, server }) => {
  await makeTheChief(page, server);
  session = await context.cookies();
  await expect(page.getByRole('button', { name: `账号：${chief.name}` })).toBeVisible();
});

test('the first-run link works once', async ({ page, server, expectRefusal }) => {
  expectRefusal('409 /api/invitations/opening');
  await page.goto(server.firstRunLink);
  await expect(page.getByRole('heading', { name: '这个链接不能用了' })).toBeVisible();
  await page.getByRole('link', { name: '去登录' }).click();
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
});

test('in an empty house every page says what comes next', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('link', { name: '载入通知' }).click();
  await expect(page.getByText('还没有载入过通知')).toBeVisible();
  await page.getByRole('link', { name: '人员', exact: true }).click();
  await expect(page.getByText('还没有社会组织和村镇')).toBeVisible();
  await expectSound(page);
  await page.getByRole('link', { name: '不落清单', exact: true }).click();
  await expect(page.getByText('还没有村', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: '去载入通知' })).toBeVisible();
  await page.getByRole('link', { name: '结对', exact: true }).click();
  await expect(page.getByText('还没有村，暂时不能结对')).toBeVisible();
  await expect(page.getByRole('button', { name: '新结一对' })).toBeHidden();
  await expect(page.getByRole('link', { name: '导入村情' })).toBeVisible();
  await expectSound(page);
  await page.getByRole('link', { name: '去载入通知' }).click();
  await expect(page.getByRole('button', { name: '选择文件' })).toBeVisible();
  await page.getByRole('button', { name: /^账号/ }).click();
  await page.getByRole('menuitem', { name: '我的账号' }).click();
  await expect(page.getByText('本机', { exact: true })).toBeVisible();
});

test('a file that is no notice is refused with what to do, and nothing is loaded', async ({ page, expectRefusal }) => {
  expectRefusal('400 /api/plan-notices');
  await open(page, '/plans');
  await dropFile(page, 'plan.xlsx', Buffer.from('x'));
  await expect(page.getByRole('alert')).toContainText('只接受这些类型的文件');
  await dropFile(page, '方案.doc', Buffer.from('x'));
  await expect(page.getByRole('alert')).toContainText('另存为 .docx 后再选');
  await dropFile(page, 'empty.txt', Buffer.from(' \n'));
  await expect(page.getByRole('alert')).toContainText('empty.txt：文件里没有内容');
  await expect(page.getByText('还没有载入过通知')).toBeVisible();
});

test('a paper that is no plan is told as such in plain words, and may not be launched', async ({ page }) => {
  await open(page, '/plans');
  await dropFile(page, 'news.txt', await readFile(new URL('../../examples/notices/09-news.txt', import.meta.url)));
  await expect(page.getByText('不是布置工作的方案：这是新闻报道，不是公文')).toBeVisible();
  await expect(page.getByRole('button', { name: '启动行动', exact: true })).toBeDisabled();
});

test('a dropped notice is read, and may not be launched before its problems are decided', async ({ page }) => {
  await open(page, '/plans');
  await dropFile(page, 'qingshui-2020-103.txt', await qingshuiNotice());
  await page.waitForURL(/\/plans\/[\w-]+$/);
  draft = new URL(page.url()).pathname;
  await expect(page.getByRole('region', { name: '通知原文' })).toContainText('清民发〔2020〕103号');
  await expect(page.getByText('还有 2 处疑点没有处理')).toBeVisible();
  await expect(page.getByRole('button', { name: '启动行动' })).toBeDisabled();
  await expectSound(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectSound(page);
});

test('a pressed fact lights up the words that it came from, and pressed words their fact', async ({ page }) => {
  await open(page, draft);
  const notice = page.getByRole('region', { name: '通知原文' });
  await page.getByRole('button', { name: '倪媛娥' }).click();
  await expect(notice.locator('[data-lit]')).toHaveText(['倪媛娥']);
  await expect(notice.getByRole('link', { name: '倪媛娥' })).toBeInViewport();
  await notice.getByRole('link', { name: '梅江村' }).click();
  const village = page.getByRole('button', { name: /梅江村/ });
  await expect(village).toBeFocused();
  await expect(village).toBeInViewport();
  await expect(village).toHaveAttribute('data-lit');
});

test('a fact corrected by hand says what the machine had read', async ({ page }) => {
  await open(page, draft);
  await page.getByRole('button', { name: '更正行动名称' }).click();
  await page.getByRole('textbox', { name: '行动名称' }).fill(correctedName);
  await page.getByRole('button', { name: '保存更正' }).click();
  await expect(page.getByText(`原读作：${readName}`)).toBeVisible();
  await expect(page.getByRole('button', { name: correctedName })).toBeVisible();
});

test('a decision on a problem can be taken back, and the launch waits for the last one', async ({ page }) => {
  await open(page, draft);
  const launch = page.getByRole('button', { name: '启动行动' });
  await page.getByRole('button', { name: /^认可：方案名称前后不一致/ }).click();
  await page.getByRole('textbox', { name: /^说明（可不填）：疑似错别字/ }).fill('照原文');
  await page.getByRole('button', { name: /^已解决：疑似错别字/ }).click();
  await expect(launch).toBeEnabled();
  await page.getByRole('button', { name: /^撤回：方案名称前后不一致/ }).click();
  await expect(launch).toBeDisabled();
  await page.getByRole('button', { name: /^认可：方案名称前后不一致/ }).click();
  await expect(page.getByText('可以启动')).toBeVisible();
  await expect(launch).toBeEnabled();
});

test('the launch tells once more what becomes live; then 16 organizations and 6 villages are', async ({ page }) => {
  await open(page, draft);
  await page.getByRole('button', { name: '启动行动' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('6 个村、16 家社会组织、6 个组，7 次报送');
  await dialog.getByRole('button', { name: '启动行动' }).click();
  await page.waitForURL(/\/campaigns\//);
  await expect(page.getByRole('heading', { level: 1, name: correctedName })).toBeVisible();
  await expect(page.getByText('6 个村、16 家社会组织、6 个组')).toBeVisible();
  for (const group of (await qingshuiFacts()).groups) {
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: group.name ?? '' }) });
    for (const organization of group.organizations) await expect(card.getByText(organization, { exact: true })).toBeVisible();
    for (const { name } of group.villages) await expect(card.getByText(name)).toBeVisible();
  }
  await expectSound(page);
  await page.getByRole('link', { name: '人员', exact: true }).click();
  await expect(page.getByText('16 家社会组织，0 家的负责人和联络员都已进入')).toBeVisible();
});

test('the same notice again asks; cancelled, nothing has changed', async ({ page }) => {
  await open(page, '/plans');
  await dropFile(page, 'qingshui-2020-103.txt', await qingshuiNotice());
  await expect(page.getByText(`同一份通知已启动过“${correctedName}”`, { exact: true })).toBeVisible();
  await expect(page.getByText('文件与第 1 版完全相同')).toBeVisible();
  await expect(page.getByRole('button', { name: '启动行动' })).toBeDisabled();
  await page.getByRole('button', { name: '放弃' }).last().click();
  await page.getByRole('dialog').getByRole('button', { name: '放弃' }).click();
  await page.waitForURL('**/plans');
  await expect(page.getByText('已放弃')).toBeVisible();
  await page.getByRole('link', { name: new RegExp(correctedName) }).click();
  await expect(page.getByText('已启动，第 1 版')).toBeVisible();
});

test('pasted with changes, the notice becomes the next version, and what differs is shown before and after the launch', async ({ page }) => {
  const pasted = (await qingshuiNotice()).toString('utf8').replace('每周二下午18时前', '每周四下午17时前');
  await open(page, '/plans');
  await page.getByRole('button', { name: '改为粘贴文字' }).click();
  await page.getByRole('textbox', { name: '通知全文' }).fill(pasted);
  await page.getByRole('button', { name: '读取' }).click();
  await expect(page.getByText('文号和标题与第 1 版相同')).toBeVisible();
  await page.getByRole('button', { name: '作为该行动的新版本' }).click();
  const differences = page.getByRole('table', { name: '与上一版的不同' });
  await expect(differences.getByRole('row').filter({ hasText: '行动名称' })).toContainText([readName]);
  await expect(differences.getByRole('row').filter({ hasText: '星期' })).toContainText([/周二.*周四/]);
  await expectSound(page);
  for (const problem of ['方案名称前后不一致', '疑似错别字']) {
    await page.getByRole('button', { name: new RegExp(`^认可：${problem}`) }).click();
  }
  await page.getByRole('button', { name: '启动第 2 版' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '启动第 2 版' }).click();
  await page.waitForURL(/\/campaigns\//);
  await expect(page.getByText('已启动，第 2 版')).toBeVisible();
  await page.getByRole('button', { name: /处变化/ }).click();
  await expect(differences).toBeVisible();
});

/** Goes on where the chief has been: the sign-in itself is another journey's. */
async function open(page: Page, path: string): Promise<void> {
  await page.context().addCookies(session);
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** As a hand drops it anywhere on the page. */
async function dropFile(page: Page, name: string, content: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], fileName));
      return transfer;
    },
    [name, content.toString('base64')] as const,
  );
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer });
}
