import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeDataFolder } from './make-data-folder.ts';

let place: string;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'jiedui-data-folder-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

it('makes the folders above a data folder too, and is content with one that is there', async () => {
  const folder = join(place, '县里的 数据', 'jiedui');
  await makeDataFolder(folder);
  await makeDataFolder(folder);
  expect((await stat(folder)).isDirectory()).toBe(true);
});

it('refuses a file in the place of the folder, or above it', async () => {
  const file = join(place, 'a-file');
  await writeFile(file, '');
  await expect(makeDataFolder(file)).rejects.toThrow('database.folder-not-writable');
  await expect(makeDataFolder(join(file, 'data'))).rejects.toThrow('database.folder-not-writable');
});

it.runIf(process.platform === 'linux')('refuses a place that takes no folders, even from root, and does not hang', async () => {
  await expect(makeDataFolder('/proc/jiedui')).rejects.toThrow('database.folder-not-writable');
});
