import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { recordAct } from '../src/features/assistance/server/record-act.ts';
import { getBoard } from '../src/features/weekly-reports/contract.ts';
import { getOwnWeek } from '../src/features/weekly-reports/server/get-own-week.ts';
import { saveDraft } from '../src/features/weekly-reports/server/save-draft.ts';
import { sendZeroReport } from '../src/features/weekly-reports/server/send-zero-report.ts';
import { signReport } from '../src/features/weekly-reports/server/sign-report.ts';
import type { Actor, Role } from '../src/kernel/actor.ts';
import { newId } from '../src/kernel/ids.ts';
import { instantOf } from '../src/kernel/shanghai-time.ts';
import { catalogue, reactions, routes } from '../src/main/features.ts';
import { openDatabase, type Database } from '../src/platform/database/database.ts';
import { startEmbeddedPostgres } from '../src/platform/database/embedded/start-embedded-postgres.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { createHttpServer } from '../src/platform/http/server.ts';
import { createSecrets, newSecretKeys } from '../src/platform/secrets/secrets.ts';
import { asCommand, launchQingshui, type Clocked } from '../tests/support/plan-scenes.ts';
import { actOf, contentOf } from '../tests/support/weekly-report-scenes.ts';
import { report, timed } from './figures.ts';

const folderPrefix = join(tmpdir(), 'jiedui-bench-');
const silent = { info: () => {}, warn: console.warn, error: console.error, debug: () => {} };

/** The office board of the county, 16 organizations × 7 weeks with their reports, from request to answer within the server. */
export async function main(): Promise<void> {
  const folder = await mkdtemp(folderPrefix);
  await chmod(folder, 0o755); // as root another user runs the database
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, logger: silent });
  try {
    await migrate({ ownerUrl: postgres.ownerUrl, appRole: 'jiedui_app' });
    const db = openDatabase({ url: postgres.appUrl });
    try {
      await measure(db);
    } finally {
      await db.destroy();
    }
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(db: Database): Promise<void> {
  const now = instantOf('2020-06-30', '17:00');
  const countyId = newId();
  await db.insertInto('counties').values({ countyId, name: '清水县', divisionCode: '620521', createdAt: now }).execute();
  const clerk: Actor = { accountId: newId(), countyId, role: 'clerk', name: '示例经办' };
  const world = { db, now, realNow: now };
  await fillCampaign(world, clerk);
  const app = await createHttpServer({
    logger: pino({ level: 'silent' }),
    routes,
    catalogue,
    version: 'bench',
    publicUrl: 'http://localhost',
    secureCookies: false,
    requestsPerMinute: 1_000_000,
    runtime: { db, now: () => now, secrets: createSecrets(newSecretKeys()), reactions },
    authenticate: async () => clerk,
    notReadyBecause: async () => undefined,
  });
  const board = () => app.inject({ method: getBoard.method, url: getBoard.path });
  const { statusCode, body } = await board();
  if (statusCode !== 200) throw new Error(`the board did not open: ${body}`);
  console.log(`answer ${(body.length / 1024).toFixed(1)} KiB`);
  report('office board of the county, server time', await timed(300, 50, board), 'ms', 15);
  await app.close();
}

/** Five full weeks and the one that runs: two in three report, some say there was nothing, some say nothing. */
async function fillCampaign(world: Clocked, clerk: Actor): Promise<void> {
  const { campaignId, groups } = await launchQingshui(world, { actor: clerk });
  const dueDates = ['2020-05-19', '2020-05-26', '2020-06-02', '2020-06-09', '2020-06-16', '2020-06-23', '2020-06-30'];
  for (const group of groups) {
    for (const [position, { organizationId }] of group.organizations.entries()) {
      const person = (role: Role) => ({ actor: { accountId: newId(), countyId: clerk.countyId, role, name: '示例', organizationId } });
      const sixActs = () => Array.from({ length: 6 }, () => actOf(group.villages[0]?.villageId ?? '', { date: '2020-05-18' }));
      for (const [week, dueDate] of dueDates.entries()) {
        const params = { campaignId, dueDate };
        const choice = (position + week) % 6;
        if (choice === 0) continue;
        await asCommand(world, person('orgHead'), async (ctx) => {
          if (choice === 1) {
            await sendZeroReport(ctx, { params, query: undefined, body: { reason: '', discardDraft: false } });
            return;
          }
          const { acts, texts } = contentOf(sixActs());
          for (const act of acts) await recordAct(ctx, { params: undefined, query: undefined, body: { campaignId, act } });
          const { revision } = await saveDraft(ctx, { params, query: undefined, body: { baseRevision: 0, content: texts } });
          const { ledger } = await getOwnWeek(ctx, { params });
          await signReport(ctx, { params, query: undefined, body: { revision, mark: ledger.mark } });
        });
      }
    }
  }
}
