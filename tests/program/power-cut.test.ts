import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as weekly from '../../src/features/weekly-reports/contract.ts';
import { emptyContent } from '../../src/features/weekly-reports/content.ts';
import { newId } from '../../src/kernel/ids.ts';
import { findRunningPostgres } from '../../src/platform/database/embedded/find-running-postgres.ts';
import { viewClock } from '../../src/ui/clock-contract.ts';
import { freePort, startProgram, until, type Program } from '../support/program.ts';
import { visit, type Visitor } from '../support/visitor.ts';

let folder: string;
let env: Record<string, string>;
let program: Program;

async function startDemo(): Promise<void> {
  program = startProgram(['serve', '--demo'], env);
  await program.prints(/The demo is ready/);
}

/** The week that runs, of the organization whose head and reporter visitors may be. */
async function runningWeek(visitor: Visitor) {
  const { body } = await visitor.send(weekly.listOwnWeeks);
  const campaign = body.campaigns[0];
  if (!campaign?.currentDueDate) throw new Error('the demo has no running week');
  return { campaignId: campaign.campaignId, dueDate: campaign.currentDueDate };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiedui-power-'));
  await chmod(folder, 0o755); // as root the database runs as another user and would be put elsewhere
  env = { JIEDUI_DATA: folder, PORT: await freePort(), LOG_LEVEL: 'silent' };
  await startDemo();
});
afterAll(async () => {
  program.process.kill('SIGTERM');
  await program.ended();
  await rm(folder, { recursive: true, force: true });
});

describe('kill -9 of the server', () => {
  it('loses nothing that was acknowledged, and the next start recovers by itself', async () => {
    const reporter = await visit(program.url, 'reporter');
    const params = await runningWeek(reporter);
    const before = await reporter.send(weekly.getOwnWeek, { params });
    const content = { ...(before.body.draft?.content ?? emptyContent), progress: '（示例）断电前写下的话' };
    const saved = await reporter.send(weekly.saveDraft, { params, body: { baseRevision: before.body.revision, content } });
    expect(saved.status).toBe(200);
    program.process.kill('SIGKILL');
    await program.ended();

    await startDemo();
    const after = await (await visit(program.url, 'reporter')).send(weekly.getOwnWeek, { params });
    expect(after.body.draft?.content.progress).toBe('（示例）断电前写下的话');
  });

  it('between receipt and answer leaves one report, and the repeated request gets its receipt', async () => {
    const reporter = await visit(program.url, 'reporter');
    const params = await runningWeek(reporter);
    const { revision } = (await reporter.send(weekly.getOwnWeek, { params })).body;
    await reporter.send(weekly.requestSignature, { params, body: { revision } });
    let head = await visit(program.url, 'head');
    const ready = (await head.send(weekly.getOwnWeek, { params })).body;
    const request = { params, body: { revision: ready.revision, mark: ready.ledger.mark }, commandId: newId() };

    const lost = head.send(weekly.signReport, request).catch(() => undefined);
    // Some turns of the event loop later the request is somewhere between its arrival and the answer.
    for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    program.process.kill('SIGKILL');
    await lost;
    await program.ended();

    await startDemo();
    head = await visit(program.url, 'head');
    const first = await head.send(weekly.signReport, request);
    const second = await head.send(weekly.signReport, request);
    expect(first.status).toBe(200);
    expect(second.body).toEqual(first.body);
    const { versions } = (await head.send(weekly.getOwnWeek, { params })).body;
    expect(versions.map((version) => version.receiptNumber)).toEqual([first.body.receiptNumber]);
  });

  it('never lets the demo clock run backwards', async () => {
    const visitor = await visit(program.url, 'clerk');
    const shown = (await visitor.send(viewClock)).body.now;
    program.process.kill('SIGKILL');
    await program.ended();
    await startDemo();
    expect((await (await visit(program.url, 'clerk')).send(viewClock)).body.now > shown).toBe(true);
  });
});

describe('kill -9 of the database while serving', () => {
  it('answers 503 with Retry-After until it is back, and goes on without a restart of the server', async () => {
    const clerk = await visit(program.url, 'clerk');
    const server = program.process.pid;
    const database = await findRunningPostgres(join(folder, 'demo'));
    process.kill(database?.pid ?? Number.NaN, 'SIGKILL');
    // How long it is away depends on the machine, so the answers in between are collected, not counted.
    const refused = [await clerk.send(weekly.getBoard)].filter((answer) => answer.status !== 200);
    await until('the server says that it is ready', async () => {
      const answer = await fetch(`${program.url}/readyz`);
      return answer.ok ? true : undefined;
    });
    const back = await clerk.send(weekly.getBoard);
    expect(refused.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual(refused.map(() => [503, '5']));
    expect(back.status).toBe(200);
    expect(back.body.rows).toHaveLength(16);
    expect(program.process.pid).toBe(server);
    expect(program.process.exitCode).toBeNull();
  });
});
