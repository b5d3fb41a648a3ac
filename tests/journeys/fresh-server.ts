import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { newId } from '../../src/kernel/ids.ts';
import { qingshuiFacts, qingshuiNotice } from '../support/plan-scenes.ts';
import { freePort, startProgram } from '../support/program.ts';
import { expect, test as watched } from './watched.ts';

/** A server as a county gets it: no campaign, nobody inside, and one link for its chief. */
export interface FreshServer {
  url: string;
  firstRunLink: string;
}

/** `test.use({ house: 'name of the journey' })`: each name has an empty production server of its own. */
export const test = watched.extend<object, { house: string; server: FreshServer }>({
  house: ['', { scope: 'worker', option: true }],
  server: [
    async ({ house }, use) => {
      const folder = await mkdtemp(join(tmpdir(), `jiedui-${house}-`));
      await chmod(folder, 0o755); // as root the database runs as another user and would be put elsewhere
      const program = startProgram(['serve'], { JIEDUI_DATA: folder, PORT: await freePort(), LOG_LEVEL: 'silent' });
      const [firstRunLink] = await program.prints(/http:\S+\/invitation#\S+/);
      await program.prints(/Serving at/);
      await use({ url: program.url, firstRunLink });
      program.process.kill('SIGTERM');
      await program.ended();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: ({ server }, use) => use(server.url),
});
export { expect };

export const chief = { name: '示例总负责人', userName: 'zongfuze', password: '四月的山桃花开得早' };

/** Opens the first-run link and becomes the chief of 清水县. */
export async function makeTheChief(page: Page, { firstRunLink }: FreshServer): Promise<void> {
  await page.goto(firstRunLink);
  await page.getByLabel('县（区）名称').fill('清水县');
  await page.getByLabel('姓名').fill(chief.name);
  await page.getByLabel('用户名').fill(chief.userName);
  await page.getByLabel('密码', { exact: true }).fill(chief.password);
  await page.getByRole('button', { name: '开通并进入' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/invitation'));
}

/** The real campaign, live: sixteen organizations and six villages to invite people for. */
export async function launchQingshui(asChief: APIRequestContext): Promise<void> {
  const send = async (path: string, data: object) => {
    const answer = await asChief.post(`/api/plan-notices${path}`, { data, headers: { 'Idempotency-Key': newId() } });
    expect(answer.status(), await answer.text()).toBeLessThan(300);
    return (await answer.json()) as { noticeId: string; revision: number };
  };
  const { noticeId } = await send('', { kind: 'text', text: (await qingshuiNotice()).toString('utf8') });
  for (const problem of (await qingshuiFacts()).problems.keys()) {
    await send(`/${noticeId}/problems/${problem}/decision`, { decision: 'accepted' });
  }
  await send(`/${noticeId}/launch`, { revision: 1 });
}
