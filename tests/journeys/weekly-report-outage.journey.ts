import type { Page } from '@playwright/test';
import { findRunningPostgres } from '../../src/platform/database/embedded/find-running-postgres.ts';
import { until } from '../support/program.ts';
import { visit, type Visitor } from '../support/visitor.ts';
import * as weekly from '../../src/features/weekly-reports/contract.ts';
import { expect, phone, test, type OwnDemo } from './own-demo.ts';

test.use({ story: 'weekly-report-outage' });
test.describe.configure({ mode: 'serial' });

/** What the browser itself writes to its console while nobody answers, or the server has no database. */
const whileAway = /^503 \/|net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED)/;

test.afterEach(({ complaints }) => {
  const rest = complaints.filter((words) => !whileAway.test(words));
  complaints.splice(0, complaints.length, ...rest);
});

test('the server dies while a reporter types: the words stay, and reach it once it is back, without a reload', async ({ at, demo }) => {
  const reporter = await at('reporter', phone);
  await openTheWeek(reporter);
  const server = await visit(demo.url, 'reporter');
  await demo.killServer();
  await reporter.getByLabel('存在问题').fill('（示例）服务器停的时候写的');
  await expect(reporter.getByText('已保存在本机，等待网络')).toBeVisible();
  await reporter.getByLabel('下周计划').fill('（示例）停了也接着写');

  await demo.start();
  await untilStored(server, { problems: '（示例）服务器停的时候写的', nextWeek: '（示例）停了也接着写' });
  await expect(reporter.getByText(/已保存到服务器/)).toBeVisible();
});

test('the database dies while a reporter types: the same, though the page is loaded anew meanwhile', async ({ at, demo }) => {
  const reporter = await at('reporter', phone);
  await openTheWeek(reporter);
  const server = await visit(demo.url, 'reporter');
  await killDatabase(demo);
  await reporter.getByLabel('需要支持的事项').fill('（示例）数据库停的时候写的');
  await reporter.reload();
  // The server brings its database back by itself; until then the page says that it waits, and nothing else.
  const field = reporter.getByLabel('需要支持的事项');
  await expect(field.or(reporter.getByText('恢复后本页会自动载入，不用刷新。'))).toBeVisible();
  await untilStored(server, { helpWanted: '（示例）数据库停的时候写的' });
  await expect(field).toHaveValue('（示例）数据库停的时候写的');
  await expect(reporter.getByText(/已保存到服务器/)).toBeVisible();
});

async function openTheWeek(reporter: Page): Promise<void> {
  await reporter.getByRole('link', { name: '继续填写本周周报' }).click();
  await expect(reporter.getByLabel('工作开展情况')).toHaveValue(/示例/);
}

async function killDatabase({ folder }: OwnDemo): Promise<void> {
  const database = await findRunningPostgres(`${folder}/demo`);
  if (!database) throw new Error('the demo has no running database');
  process.kill(database.pid, 'SIGKILL');
}

/** The server's own copy of the draft says these words. */
async function untilStored(reporter: Visitor, words: Partial<Record<'problems' | 'helpWanted' | 'nextWeek', string>>): Promise<void> {
  await until(`${JSON.stringify(words)} on the server`, async () => {
    const campaign = (await reporter.send(weekly.listOwnWeeks)).body.campaigns[0];
    const params = { campaignId: campaign?.campaignId ?? '', dueDate: campaign?.currentDueDate ?? '' };
    const content = (await reporter.send(weekly.getOwnWeek, { params })).body.draft?.content;
    return Object.entries(words).every(([key, text]) => content?.[key as keyof typeof words] === text) || undefined;
  });
}
