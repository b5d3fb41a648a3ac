import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf, openDiskFileStore } from './disk-file-store.ts';
import { DamagedFileError } from './file-store.ts';

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'jiedui 文件 '));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

const folder = () => join(parent, randomBytes(4).toString('hex'));
const all = async <T>(items: AsyncIterable<T>) => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

describe('a file that was put', () => {
  it('is found by the SHA-256 of its bytes, in a folder of its first two letters, for the owner alone', async () => {
    const data = folder();
    const store = openDiskFileStore(data);
    const content = randomBytes(5_000);
    const digest = await store.put(content);
    expect(digest).toBe(createHash('sha256').update(content).digest('hex'));
    expect(await store.find(digest)).toEqual(content);
    const path = join(data, 'files', digest.slice(0, 2), digest.slice(2));
    expect(await readFile(path)).toEqual(content);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(data, 'files', 'arriving'))).toEqual([]);
  });

  it('twice at once is one file', async () => {
    const store = openDiskFileStore(folder());
    const content = randomBytes(100_000);
    const digests = await Promise.all([store.put(content), store.put(content), store.put(content)]);
    expect(new Set(digests).size).toBe(1);
    expect(await all(store.list())).toEqual([digests[0]]);
  });

  it('and then rotted on the disk is never given out as if it were whole', async () => {
    const data = folder();
    const store = openDiskFileStore(data);
    const digest = await store.put(Buffer.from('示例凭证'));
    await writeFile(join(data, 'files', digest.slice(0, 2), digest.slice(2)), '另一内容啊');
    await expect(store.find(digest)).rejects.toThrow(DamagedFileError);
  });

  it('and then rotted is written anew when it comes again', async () => {
    const data = folder();
    const store = openDiskFileStore(data);
    const content = randomBytes(3_000);
    const digest = await store.put(content);
    for (const rotten of [content.subarray(0, 100), randomBytes(3_000)]) {
      await writeFile(join(data, 'files', digest.slice(0, 2), digest.slice(2)), rotten);
      await store.put(content);
      expect(await store.find(digest)).toEqual(content);
    }
  });
});

describe('a place for files', () => {
  it('knows nothing of what was never put, and takes no name but a digest', async () => {
    const store = openDiskFileStore(folder());
    expect(await store.find(digestOf(Buffer.from('nothing')))).toBeUndefined();
    for (const name of ['../secrets.json', '/etc/passwd', '', 'AB'.repeat(32), `${'a'.repeat(63)}/`]) {
      await expect(store.find(name)).rejects.toThrow(TypeError);
    }
    expect(await all(store.list())).toEqual([]);
  });

  it('lists its files in order and nothing else that lies there', async () => {
    const data = folder();
    const store = openDiskFileStore(data);
    const digests = await Promise.all(Array.from({ length: 20 }, (_, at) => store.put(Buffer.from(`示例${at}`))));
    await writeFile(join(data, 'files', 'notes.txt'), 'x');
    await writeFile(join(data, 'files', (digests[0] ?? '').slice(0, 2), 'x'), 'x');
    expect(await all(store.list())).toEqual(digests.toSorted());
  });

  it('keeps nothing of a file that the disk did not take', async () => {
    const data = folder();
    const store = openDiskFileStore(data);
    const content = randomBytes(10);
    const digest = digestOf(content);
    // Something stands where the folder should be.
    await mkdir(join(data, 'files'), { recursive: true });
    await writeFile(join(data, 'files', digest.slice(0, 2)), '');
    await expect(store.put(content)).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(await readdir(join(data, 'files', 'arriving'))).toEqual([]);
  });

  it('removes what a dead server left half-written, and leaves alone what may be under way', async () => {
    const data = folder();
    const drafts = join(data, 'files', 'arriving');
    await mkdir(drafts, { recursive: true });
    await chmod(drafts, 0o700);
    await writeFile(join(drafts, 'old'), 'x');
    await writeFile(join(drafts, 'young'), 'x');
    const longAgo = new Date(Date.now() - 48 * 3_600_000);
    await utimes(join(drafts, 'old'), longAgo, longAgo);
    await openDiskFileStore(data).tidy();
    expect(await readdir(drafts)).toEqual(['young']);
  });
});
