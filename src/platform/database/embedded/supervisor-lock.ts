import { randomBytes } from 'node:crypto';
import { readFile, readlink, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processRuns, processStart } from './process-identity.ts';
import { refusedStart } from './refuse-start.ts';

interface Holder {
  pid: number;
  startedAt: string | undefined;
  /** Where that pid means something: machine, boot, and pid namespace of a container. */
  place: string;
}

export interface SupervisorLock {
  release(): Promise<void>;
}

const heartbeatMs = 2_000;
const silenceMs = 5_000;

/**
 * Lets one supervisor at a time use a database folder. The holder is known by pid and start time, so a number that
 * another program got later does not count; where that cannot be told (another container, Windows) by its heartbeat.
 * Refuses with `database.already-running`.
 */
export async function lockDatabaseFolder(folder: string): Promise<SupervisorLock> {
  const path = join(folder, 'supervisor.lock');
  const self: Holder = {
    pid: process.pid,
    startedAt: await processStart(process.pid),
    place: await thisPlace(),
  };
  const text = JSON.stringify({ ...self, key: randomBytes(8).toString('hex') });
  for (let attempt = 1; !(await create(path, text)); attempt += 1) {
    const found = await readFile(path, 'utf8').catch(() => undefined);
    if (found === undefined) continue; // released between the two lines
    const holder = parseHolder(found);
    if (attempt > 5 || (await isHeld(path, holder, self.place))) {
      throw refusedStart('database.already-running', { folder, pid: String(holder?.pid ?? '?') });
    }
    await removeStale(path, found);
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined); // the folder is gone: nothing left to guard
  }, heartbeatMs);
  heartbeat.unref();
  return {
    async release() {
      clearInterval(heartbeat);
      const found = await readFile(path, 'utf8').catch(() => undefined);
      if (found === text) await rm(path, { force: true });
    },
  };
}

async function create(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined; // being written at this moment, or cut short by a full disk: the heartbeat tells
  }
}

async function isHeld(path: string, holder: Holder | undefined, here: string): Promise<boolean> {
  if (holder?.place === here) {
    if (!(await processRuns(holder.pid))) return false;
    if (holder.startedAt !== undefined) return holder.startedAt === (await processStart(holder.pid));
  }
  return beats(path);
}

/** Compares the file's time with itself, never with our clock: two machines' clocks may differ. */
async function beats(path: string): Promise<boolean> {
  const time = async () => (await stat(path).catch(() => undefined))?.mtimeMs;
  const before = await time();
  for (let waited = 0; waited < silenceMs; waited += 250) {
    await pause(250);
    if ((await time()) !== before) return true;
  }
  return false;
}

/** Takes a stale lock away, but not a new one that another starter put in its place meanwhile. */
async function removeStale(path: string, stale: string): Promise<void> {
  const aside = `${path}.stale-${randomBytes(4).toString('hex')}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  const moved = await readFile(aside, 'utf8');
  await rm(aside);
  if (moved !== stale) await create(path, moved);
}

async function thisPlace(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '');
  return [hostname(), boot.trim(), namespace].join(' ');
}
