import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as plans from '../../src/features/plans/contract.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Problem } from '../../src/platform/http/problem.ts';
import { findRunningPostgres } from '../../src/platform/database/embedded/find-running-postgres.ts';
import { freePort, startProgram, type Program } from '../support/program.ts';
import { limitFilesOf } from '../support/room-for-database.ts';
import { visit, type Visitor } from '../support/visitor.ts';

const MB = 1_000_000;
/** PostgreSQL's log is in files of 16 MiB, which a disk that fills up already holds. */
const noMoreRoom = 17 * 1024 * 1024;

let folder: string;
let program: Program;
let postmaster: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiedui-full-'));
  await chmod(folder, 0o755); // as root the database runs as another user and would be put elsewhere
  program = startProgram(['serve', '--demo'], { JIEDUI_DATA: folder, PORT: await freePort(), LOG_LEVEL: 'silent' });
  await program.prints(/The demo is ready/);
  postmaster = (await findRunningPostgres(join(folder, 'demo')))?.pid ?? Number.NaN;
});
afterAll(async () => {
  program.process.kill('SIGTERM');
  await program.ended();
  await rm(folder, { recursive: true, force: true });
});

/** A notice with a picture that cannot be packed any smaller. */
function largeNotice(name: string): Buffer {
  const words = `<w:document><w:body><w:p><w:r><w:t>（示例）关于${name}的通知</w:t></w:r></w:p></w:body></w:document>`;
  return Buffer.from(zipSync({ 'word/document.xml': strToU8(words), 'word/media/seal.png': [randomBytes(9 * MB), { level: 0 }] }));
}

function load(clerk: Visitor, file: Buffer, commandId = newId()) {
  return clerk.send(plans.loadNotice, { body: { kind: 'file', fileName: '通知.docx', content: file.toString('base64') }, commandId });
}

async function originalOf(clerk: Visitor, noticeId: string): Promise<Buffer> {
  return (await clerk.send(plans.downloadNotice, { params: { noticeId } })).raw;
}

it('on a full disk says so and keeps what it confirmed; with room again it goes on without a restart', async () => {
  const clerk = await visit(program.url, 'clerk');
  const server = program.process.pid;
  const [confirmed, refused] = [largeNotice('一号'), largeNotice('二号')];
  const first = await load(clerk, confirmed);
  expect(first.status).toBe(200);

  limitFilesOf(postmaster, noMoreRoom);
  const commandId = newId();
  const full = await load(clerk, refused, commandId);
  expect(full.status).toBe(503);
  expect(full.headers.get('retry-after')).toBe('60');
  expect(full.body as unknown as Problem).toMatchObject({
    refusals: [{ code: 'http.disk-full', message: { en: expect.stringContaining('no disk space left'), 'zh-CN': expect.stringContaining('磁盘已满') } }],
  });
  // What needs no room goes on, and nothing of the refused one is there.
  const shown = await clerk.send(plans.listNotices);
  expect(shown.status).toBe(200);
  const ids = shown.body.notices.map(({ noticeId }) => noticeId);
  expect(ids).toContain(first.body.noticeId);

  limitFilesOf(postmaster, 'unlimited');
  // The browser sends the same command again, as it does by itself after a 503.
  const again = await load(clerk, refused, commandId);
  expect(again.status).toBe(200);
  expect((await clerk.send(plans.listNotices)).body.notices).toHaveLength(ids.length + 1);
  expect((await originalOf(clerk, first.body.noticeId)).equals(confirmed)).toBe(true);
  expect((await originalOf(clerk, again.body.noticeId)).equals(refused)).toBe(true);
  expect([program.process.pid, program.process.exitCode]).toEqual([server, null]);
});
