import { randomBytes } from 'node:crypto';
import { readFile, readlink, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processRuns, processStart } from './process-identity.ts';
import { refusedStart } from './refuse-start.ts';
import { hasCode } from './system-error.ts';

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
/** Two heartbeats missed. */
const defaultSilenceMs = 5_000;
/** Longer than a starter needs between reading a stale lock and taking it away. */
const settleMs = 100;

/**
 * Lets one supervisor at a time use a database folder. The holder is known by pid and start time, so a number that
 * another program got later does not count; where that cannot be told (another container, Windows) by its heartbeat.
 * Refuses with `database.already-running`.
 */
export async function lockDatabaseFolder(
  folder: string,
  { silenceMs = defaultSilenceMs }: { silenceMs?: number } = {},
): Promise<SupervisorLock> {
  const path = join(folder, 'supervisor.lock');
  const self: Holder = {
    pid: process.pid,
    startedAt: await processStart(process.pid),
    place: await thisPlace(),
  };
  const text = JSON.stringify({ ...self, key: randomBytes(8).toString('hex') });
  for (let attempt = 1; ; attempt += 1) {
    if (await create(path, text)) {
      if (attempt === 1) break;
      // After a takeover, another starter may just be putting aside what it thinks is still the stale lock.
      await pause(settleMs);
      if ((await findText(path)) === text) break;
    }
    const found = await findText(path);
    if (found === undefined) continue; // released between the two lines
    const holder = parseHolder(found);
    if (attempt > 5 || (await isHeld(path, holder, self.place, silenceMs))) {
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
      if ((await findText(path)) === text) await rm(path, { force: true });
    },
  };
}

async function create(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    if (hasCode(error, 'ENOSPC')) await rm(path, { force: true }); // it has a name but no content
    throw error;
  }
}

async function findText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
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

async function isHeld(
  path: string,
  holder: Holder | undefined,
  here: string,
  silenceMs: number,
): Promise<boolean> {
  if (holder?.place === here) {
    if (!(await processRuns(holder.pid))) return false;
    if (holder.startedAt !== undefined) return holder.startedAt === (await processStart(holder.pid));
  }
  return beats(path, silenceMs);
}

/** Compares the file's time with itself, never with our clock: two machines' clocks may differ. */
async function beats(path: string, silenceMs: number): Promise<boolean> {
  const time = async () => (await stat(path).catch(() => undefined))?.mtimeMs;
  const before = await time();
  for (let waited = 0; waited < silenceMs; waited += 50) {
    await pause(50);
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
    if (hasCode(error, 'ENOENT')) return;
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
