import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasCode } from '../database/embedded/system-error.ts';
import { syncFolder } from '../database/embedded/write-durably.ts';
import { DamagedFileError, type Digest, type FileStore } from './file-store.ts';

/** Below the data folder. */
export const filesFolder = 'files';
/** Beside the files themselves, so that a rename stays within one disk. */
const draftsFolder = 'arriving';
const draftsAreOldAfterMs = 24 * 3_600_000;
const digestForm = /^[0-9a-f]{64}$/;
const firstTwo = /^[0-9a-f]{2}$/;

/**
 * Files on this machine's disk, `files/ab/cdef…`: 256 folders, so that none holds too many. Nothing from outside ever becomes a
 * name: a path is made of the digest that we computed, or of one in the only form that a digest has.
 */
export function openDiskFileStore(dataFolder: string): FileStore {
  const root = join(dataFolder, filesFolder);
  return {
    put: (content) => put(root, content),
    find: (digest) => find(root, digest),
    list: () => list(root),
    remove: async (digest) => rm(placeOf(root, digest).path, { force: true }),
    tidy: () => tidy(root),
  };
}

export function digestOf(content: Uint8Array): Digest {
  return createHash('sha256').update(content).digest('hex');
}

function placeOf(root: string, digest: Digest): { folder: string; path: string } {
  if (!digestForm.test(digest)) throw new TypeError('not a digest');
  const folder = join(root, digest.slice(0, 2));
  return { folder, path: join(folder, digest.slice(2)) };
}

/** Under another name first, onto the disk, then renamed, and the name onto the disk as well. */
async function put(root: string, content: Uint8Array): Promise<Digest> {
  const digest = digestOf(content);
  const { folder, path } = placeOf(root, digest);
  const drafts = join(root, draftsFolder);
  await makeFolder(drafts);
  await makeFolder(folder);
  if (!(await isWhole(root, digest))) await writeWhole(drafts, path, content);
  // Also where it was there: whoever put it may not have come as far as this.
  await syncFolder(folder);
  await syncFolder(root);
  return digest;
}

async function writeWhole(drafts: string, path: string, content: Uint8Array): Promise<void> {
  const draft = join(drafts, randomBytes(12).toString('hex'));
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** What the disk has let rot is written anew. */
async function isWhole(root: string, digest: Digest): Promise<boolean> {
  try {
    return (await find(root, digest)) !== undefined;
  } catch (error) {
    if (error instanceof DamagedFileError) return false;
    throw error;
  }
}

/** A folder that is new must not vanish with the power either. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first !== undefined) await syncFolder(dirname(first));
}

async function find(root: string, digest: Digest): Promise<Buffer | undefined> {
  const content = await readFile(placeOf(root, digest).path).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  });
  if (content && digestOf(content) !== digest) throw new DamagedFileError(digest);
  return content;
}

async function* list(root: string): AsyncGenerator<Digest> {
  for (const folder of (await namesIn(root)).filter((name) => firstTwo.test(name))) {
    for (const name of await namesIn(join(root, folder))) if (digestForm.test(folder + name)) yield folder + name;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

/** Young drafts may be under way, also by another server that shares the folder. */
async function tidy(root: string): Promise<void> {
  const drafts = join(root, draftsFolder);
  for (const name of await namesIn(drafts)) {
    const found = await stat(join(drafts, name)).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > draftsAreOldAfterMs) await rm(join(drafts, name), { force: true });
  }
}
