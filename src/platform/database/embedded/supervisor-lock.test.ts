import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDatabaseFolder } from './supervisor-lock.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiedui-lock-'));
  path = join(folder, 'supervisor.lock');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A lock as a supervisor in another container on the same disk would write it. */
async function lockFromElsewhere(): Promise<void> {
  await writeFile(path, JSON.stringify({ pid: 1, startedAt: '1', place: 'another machine' }));
}

describe('one database folder has one supervisor', () => {
  it('a second is refused until the first releases the lock', async () => {
    const lock = await lockDatabaseFolder(folder);
    await expect(lockDatabaseFolder(folder)).rejects.toThrow('database.already-running');
    await lock.release();
    const next = await lockDatabaseFolder(folder);
    await next.release();
    await expect(readdir(folder)).resolves.toEqual([]);
  });

  it('of several that start at once after a crash, one gets it', async () => {
    const lock = await lockDatabaseFolder(folder);
    const held = JSON.parse(await readFile(path, 'utf8')) as object;
    await lock.release();
    await writeFile(path, JSON.stringify({ ...held, startedAt: 'long ago' }));
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, async () => lockDatabaseFolder(folder)));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'fulfilled') await outcome.value.release();
  });

  it('a holder in another container counts as long as its heart beats', async () => {
    await lockFromElsewhere();
    let beat = Date.now();
    const heart = setInterval(() => {
      beat += 1_000;
      void utimes(path, new Date(beat), new Date(beat));
    }, 100);
    await expect(lockDatabaseFolder(folder)).rejects.toThrow('database.already-running');
    clearInterval(heart);
  });

  it('a silent holder in another container is gone, and so is a lock that a full disk cut short', async () => {
    await lockFromElsewhere();
    const lock = await lockDatabaseFolder(folder, { silenceMs: 300 });
    await expect(readFile(path, 'utf8')).resolves.toContain(`"pid":${process.pid}`);
    await lock.release();
    await writeFile(path, '');
    const next = await lockDatabaseFolder(folder, { silenceMs: 300 });
    await expect(readFile(path, 'utf8')).resolves.toContain(`"pid":${process.pid}`);
    await next.release();
  });
});
