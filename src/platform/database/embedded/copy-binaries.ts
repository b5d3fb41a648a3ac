import { chmod, copyFile, lstat, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { recreateLibraryLinks } from './recreate-library-links.ts';

/**
 * Copies the binaries' package to `target`, readable by every user of the machine, with its library links.
 * A copy that is already whole is left alone.
 */
export async function copyBinaries(packageFolder: string, target: string): Promise<void> {
  if (await isWholeCopy(packageFolder, target)) return;
  await rm(target, { recursive: true, force: true });
  const draft = `${target}.new`;
  await rm(draft, { recursive: true, force: true });
  for (const path of await listFiles(packageFolder)) {
    const copy = join(draft, path);
    await makeReadableFolders(draft, path);
    await copyFile(join(packageFolder, path), copy);
    const { mode } = await stat(copy);
    await chmod(copy, (mode & 0o100) === 0 ? 0o644 : 0o755);
  }
  await recreateLibraryLinks(draft);
  await rename(draft, target);
}

/** The plain files that a server needs, as paths below the folder; links are made anew from the package's list. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'native'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.a'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** Whether every file is there in its full length: after a power cut, names can outlive their content. */
async function isWholeCopy(packageFolder: string, target: string): Promise<boolean> {
  for (const path of await listFiles(packageFolder)) {
    const original = await lstat(join(packageFolder, path));
    const copy = await lstat(join(target, path)).catch(() => undefined);
    if (copy?.size !== original.size) return false;
  }
  return recreateLibraryLinks(target);
}

async function makeReadableFolders(root: string, path: string): Promise<void> {
  const parts = path.split(/[\\/]/).slice(0, -1);
  for (let depth = 0; depth <= parts.length; depth += 1) {
    const folder = join(root, ...parts.slice(0, depth));
    if ((await mkdir(folder, { recursive: true })) !== undefined) await chmod(folder, 0o755);
  }
}
