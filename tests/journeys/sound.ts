import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { demoPassword } from '../../src/main/demo/demo-accounts.ts';
import { expect } from './watched.ts';

// Given to the page by the debugger, since the content security policy rightly keeps foreign scripts out.
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Comes in by the sign-in page, as everybody does. */
export async function signInAs(page: Page, userName: string, password = demoPassword): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('用户名或手机号').fill(userName);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** What axe finds on the page as it stands, by rule and place. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: { resultTypes: 'violations'[] }): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };
    };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target[0])}`));
  });
}

/** What nobody should meet on a page: findings of axe, and a window that must be scrolled sideways. */
export async function expectSound(page: Page): Promise<void> {
  expect(await axeFindings(page), new URL(page.url()).pathname).toEqual([]);
  expect(await sidewaysOverflow(page), new URL(page.url()).pathname).toBe(0);
}

/** A page wider than its window makes people scroll sideways: nothing here may. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
