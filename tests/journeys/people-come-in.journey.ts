import type { BrowserContext, Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expectSound, signInAs } from './sound.ts';
import { chief, expect, launchQingshui, makeTheChief, test } from './fresh-server.ts';

test.use({ house: 'people-come-in' });
test.describe.configure({ mode: 'serial' });

const home = '清水县老年养护院';
const phone = { width: 360, height: 740 };
const reporter = { name: '示例联络员', phone: '13800000001', password: '院子里那棵老槐树' };

/** Links that the chief hands out, by whom they are for. */
const links = { head: '', reporter: '', other: '' };
let chiefSession: Awaited<ReturnType<BrowserContext['cookies']>> = [];

test('the chief invites everybody who is missing: a sheet for each organization, a card with its code for each person', async ({
  page,
  context,
  server,
}) => {
  await makeTheChief(page, server);
  chiefSession = await context.cookies();
  await launchQingshui(page.request);
  await page.goto('/people');
  await page.getByRole('button', { name: '为缺人的单位生成邀请（32 份）' }).click();
  await expect(page.getByText('这些链接只显示这一次')).toBeVisible();
  await expect(page.getByText(/只在这台电脑上打得开，手机扫码打不开/)).toBeVisible();
  await expectSound(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  await expect(page.getByRole('img', { name: '邀请链接的二维码' })).toHaveCount(32);
  const sheet = sheetOf(page, home);
  await expect(sheet.getByRole('article')).toHaveCount(2);
  links.head = await linkOn(sheet.getByRole('article').filter({ hasText: '社会组织负责人' }));
  links.reporter = await linkOn(sheet.getByRole('article').filter({ hasText: '联络员' }));
  links.other = await linkOn(sheetOf(page, '清水县蜜蜂产业协会').getByRole('article').last());
  expect(new Set(Object.values(links)).size).toBe(3);
});

test('the invited person opens the link on a phone, takes a password and sees the own organization alone', async ({ openBrowser, expectRefusal }) => {
  const page = await openBrowser(phone);
  await page.goto(links.reporter);
  await expect(page.getByText(home)).toBeVisible();
  await expect(page.getByText(`由 ${chief.name} 邀请`)).toBeVisible();
  await page.getByLabel('姓名').fill(reporter.name);
  await page.getByLabel('手机号').fill(reporter.phone);
  await page.getByLabel('密码', { exact: true }).fill('12345678');
  await expect(page.getByText('这个密码太常见')).toBeVisible();
  for (const refusal of ['400 /api/invitations/acceptance', '400 /api/invitations/acceptance']) {
    expectRefusal(refusal);
    await page.getByRole('button', { name: '开通并进入' }).click();
    await expect(page.getByLabel('密码', { exact: true })).toBeFocused(); // whoever was refused goes on where it is to be mended, each time
  }
  await expectSound(page);
  await page.getByLabel('密码', { exact: true }).fill(reporter.password);
  await page.getByRole('button', { name: '开通并进入' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '周报', exact: true })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(home);
  await expect(page.getByRole('navigation').getByRole('link', { name: /人员|方案/ })).toHaveCount(0);
  await page.goto('/people');
  await expect(page.getByRole('heading', { name: '您的身份不能打开这一页' })).toBeVisible();
});

test('a link that was used says so, and another opened in the same window is told by its own', async ({ openBrowser, expectRefusal }) => {
  expectRefusal('409 /api/invitations/opening');
  const page = await openBrowser(phone);
  await page.goto(links.reporter);
  await expect(page.getByRole('heading', { name: '这个链接不能用了' })).toBeVisible();
  await expect(page.getByText('这个邀请链接已经使用过')).toBeVisible();
  await expectSound(page);
  await page.goto(links.head);
  await expect(page.getByRole('heading', { name: '开通您的账号' })).toBeVisible();
});

test('a link that was withdrawn says so, and opens nothing', async ({ page, openBrowser, expectRefusal }) => {
  await asChief(page, '/people');
  await page.getByLabel('按名称查找').fill('蜜蜂');
  await page.getByRole('row', { name: /蜜蜂/ }).getByRole('button', { name: '对“清水县蜜蜂产业协会的联络员”的操作' }).click();
  await page.getByRole('menuitem', { name: '撤回邀请' }).click();
  const dialog = page.getByRole('dialog', { name: '撤回给“清水县蜜蜂产业协会的联络员”的邀请？' });
  await dialog.getByRole('button', { name: '撤回邀请' }).click();
  await expect(page.getByRole('button', { name: '邀请：清水县蜜蜂产业协会，联络员' })).toBeVisible();
  expectRefusal('409 /api/invitations/opening');
  const visitor = await openBrowser(phone);
  await visitor.goto(links.other);
  await expect(visitor.getByText('这个邀请已撤回或已换发新链接')).toBeVisible();
});

test('a link that was cut off on its way says so without asking the server', async ({ openBrowser }) => {
  const page = await openBrowser(phone);
  await page.goto(links.head.slice(0, -5));
  await expect(page.getByRole('heading', { name: '链接不完整' })).toBeVisible();
});

test('signed out, a wrong password keeps the door shut and says what to do; the phone number opens it', async ({ openBrowser, expectRefusal }) => {
  const page = await openBrowser(phone);
  await signInAs(page, reporter.phone, reporter.password);
  await page.getByRole('button', { name: /^账号/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  expectRefusal('401 /api/session');
  await page.getByLabel('用户名或手机号').fill(reporter.phone);
  await page.getByLabel('密码', { exact: true }).fill('院子里那棵老榆树');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert')).toContainText('没有登录成功');
  await page.getByLabel('密码', { exact: true }).fill(reporter.password);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '周报', exact: true })).toBeVisible();
});

test('whoever sees a device that is not theirs ends it, and that device is at the door again', async ({ page, openBrowser }) => {
  await asChief(page, '/account');
  const stranger = await openBrowser(phone);
  await signInAs(stranger, chief.userName, chief.password);
  await page.reload();
  const devices = page.getByRole('table', { name: '已登录的设备' });
  await expect(devices.getByRole('row')).toHaveCount(3);
  await devices.getByRole('button', { name: /^退出/ }).click();
  await expect(devices.getByRole('row')).toHaveCount(2);
  await expect(devices.getByText('本机')).toBeVisible();
  await stranger.reload();
  await expect(stranger.getByRole('heading', { name: '登录' })).toBeVisible();
});

test('one-time codes are set up by an app, asked for at the door, and a recovery code stands in for a lost phone', async ({
  page,
  openBrowser,
  expectRefusal,
}) => {
  await asChief(page, '/account');
  await page.getByRole('button', { name: '启用动态口令' }).click();
  const dialog = page.getByRole('dialog', { name: '启用动态口令' });
  await expect(dialog.getByRole('button', { name: '启用动态口令' }), 'not without the password').toBeDisabled();
  await dialog.getByLabel('当前密码').fill(chief.password);
  await dialog.getByRole('button', { name: '启用动态口令' }).click();
  await expect(page.getByRole('img', { name: '动态口令密钥的二维码' })).toBeVisible();
  await expectSound(page);
  const key = /[A-Z2-7]{4}( [A-Z2-7]{2,4})+/.exec(await page.getByText('不能扫描时').innerText())?.[0] ?? '';
  const app = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) });
  await page.getByLabel('动态口令', { exact: true }).fill(app.generate());
  await page.getByRole('button', { name: '确认启用' }).click();
  await expect(page.getByText('请抄下这些恢复码')).toBeVisible();
  await expectSound(page);
  const recoveryCode = await page.getByRole('listitem').filter({ hasText: /^[\da-z-]{10,}$/ }).first().innerText();
  await page.getByRole('button', { name: '已抄好' }).click();
  await expect(page.getByText('已启用', { exact: true })).toBeVisible();

  expectRefusal('401 /api/session');
  const other = await openBrowser();
  await other.goto('/sign-in');
  await other.getByLabel('用户名或手机号').fill(chief.userName);
  await other.getByLabel('密码', { exact: true }).fill(chief.password);
  await other.getByRole('button', { name: '登录' }).click();
  await expect(other.getByLabel('动态口令')).toBeFocused();
  await other.getByLabel('动态口令').fill(recoveryCode);
  await other.getByRole('button', { name: '登录' }).click();
  await expect(other.getByRole('button', { name: `账号：${chief.name}` })).toBeVisible();
});

/** Goes on where the chief has been since the first test. */
async function asChief(page: Page, path: string): Promise<void> {
  await page.context().addCookies(chiefSession);
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

function sheetOf(page: Page, organization: string) {
  return page.locator('section').filter({ has: page.getByRole('heading', { name: organization }) });
}

async function linkOn(card: ReturnType<Page['locator']>): Promise<string> {
  return /https?:\/\/\S+\/invitation#[\w-]{43}/.exec(await card.innerText())?.[0] ?? '';
}
