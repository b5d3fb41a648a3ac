import type { BrowserContext, Page } from '@playwright/test';
import { signIn } from '../../src/features/accounts/contract.ts';
import { demoPassword } from '../../src/main/demo/demo-accounts.ts';
import { openFront, type Front } from './field-front.ts';
import { expect, phone, test as ownDemo } from './own-demo.ts';
import { keptNames } from './phone-store.ts';

/** What the browser itself writes to its console without a network, after a refusal, and while the county is busy. */
const expected = /net::ERR_|^(?:401|409|422|503) \/api\/|Failed to fetch|ServiceWorker|service worker|navigator\.vibrate/;

export interface Phone {
  context: BrowserContext;
  page: Page;
  /**
   * Out of reach, and back. The browser is told, and nothing answers either: what the browser is told reaches a page or a
   * worker that has just started a moment late.
   */
  network(isThere: boolean): Promise<void>;
}

interface Field {
  front: Front;
  /** A phone on which the app was installed and opened by this person; it knows the villages. */
  phoneOf(userName: string): Promise<Phone>;
}

/** Journeys of the field app, each with a front of its own before the demo. */
export const test = ownDemo.extend<Field>({
  front: async ({ demo }, use) => {
    const front = await openFront(demo.url);
    await use(front);
    await front.close();
  },
  phoneOf: async ({ openBrowser, front, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (userName) => {
      const page = await openBrowser(phone);
      contexts.push(page.context());
      await enter(page, front, userName);
      await install(page, front);
      const context = page.context();
      const network = async (isThere: boolean) => {
        front.hasNetwork(isThere);
        await context.setOffline(!isThere);
      };
      return { context, page, network };
    });
    // Closed before they are asked: until then they go on trying.
    for (const context of contexts) await context.close();
    complaints.splice(0, complaints.length, ...complaints.filter((words) => !expected.test(words)));
  },
});
export { expect, phone };

/** Signs in past the sign-in page. */
export async function enter(page: Page, front: Front, userName: string): Promise<void> {
  const answer = await page.request.post(front.url + signIn.path, { data: { signInName: userName, password: demoPassword }, headers: { origin: front.url } });
  expect(answer.ok(), `${userName} signs in`).toBe(true);
}

/** Signs in on the sign-in page that is open. */
export async function signInHere(page: Page, userName: string): Promise<void> {
  await page.getByLabel('用户名或手机号').fill(userName);
  await page.getByLabel('密码', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** Opens the form until the worker holds the whole app and the device holds what the form needs. */
export async function install(page: Page, front: Front): Promise<void> {
  await page.goto(`${front.url}/acts/new`);
  await expect(page.getByRole('button', { name: '保存', exact: true })).toBeVisible();
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await expect.poll(() => keptNames(page)).toContain('getRecordOptions');
}

/** Types words into the form, which hides what a visit seldom needs. */
export async function writeNote(page: Page, note: string): Promise<void> {
  const more = page.getByRole('button', { name: '更多（都可不填）' });
  await more.or(page.getByLabel('说明')).first().waitFor();
  if (await more.isVisible()) await more.click();
  await page.getByLabel('说明').fill(note);
}

/** A visit with these words, from the open form to what the page says of it. */
export async function record(page: Page, note: string): Promise<void> {
  await writeNote(page, note);
  await page.getByRole('button', { name: '保存', exact: true }).click();
}

/** The app opened anew on the same phone: its icon is tapped. */
export async function reopen(context: BrowserContext, front: Front, path = '/acts/new'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(front.url + path);
  return page;
}

/** The office or the clock ends the session that this phone holds; the phone learns it when it next asks. */
export async function endSession(context: BrowserContext, front: Front): Promise<void> {
  const cookie = (await context.cookies(front.url)).map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${front.countyUrl}/api/session`, { method: 'DELETE', headers: { cookie, 'idempotency-key': '01890000-0000-7000-8000-000000000001' } });
  expect(answer.ok).toBe(true);
}

/** One act saved without a network, on a phone whose session then ends. */
export async function savedAndSignedOut(phoneOf: (userName: string) => Promise<Phone>, front: Front, note: string) {
  const { context, page, network } = await phoneOf('reporter');
  await network(false);
  await record(page, note);
  await expect(page.getByText('已保存在本机')).toBeVisible();
  await endSession(context, front);
  await network(true);
  await page.waitForURL(/\/sign-in/);
  return { context, page };
}
