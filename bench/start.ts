import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report } from './figures.ts';

const port = 34_517;
const url = `http://127.0.0.1:${port}`;

/** `npm start` on a built checkout with data: from the command to the first page served, and memory when nothing happens. */
export async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'jiedui-bench-'));
  try {
    await stop((await start(folder)).child);
    const seconds: number[] = [];
    const memory: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      const { child, milliseconds, pid } = await start(folder);
      seconds.push(milliseconds / 1000);
      await settle(pid);
      memory.push(await residentMb(pid));
      await stop(child);
    }
    report('warm start to first page', seconds, 's', 5);
    report('idle memory of the server process', memory, 'MB', 180);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function start(folder: string): Promise<{ child: ChildProcess; milliseconds: number; pid: number }> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, JIEDUI_DATA: folder, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error('the server ended before it served');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (child.pid === undefined) throw new Error('the server has no process');
  return { child, milliseconds: performance.now() - begun, pid: child.pid };
}

async function answers(): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

/** A minute of idling shortened: some requests as a visitor makes them, then quiet until memory stops falling. */
async function settle(pid: number): Promise<void> {
  for (let request = 0; request < 20; request += 1) await fetch(`${url}/readyz`).then((response) => response.text());
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 20; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const now = await residentMb(pid);
    if (Math.abs(before - now) < 0.5) return;
    before = now;
  }
}

async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
