import { lstat, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { hasCode } from './system-error.ts';

/**
 * npm packages cannot carry symbolic links: the binaries' package lists its library links in
 * `native/pg-symlinks.json` and makes them in an install script, which a careful npm does not run. Makes those that
 * are missing below `packageFolder`. False: a link is missing and the folder cannot be written.
 */
export async function recreateLibraryLinks(packageFolder: string): Promise<boolean> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(packageFolder, target);
    if (await lstat(link).then(() => true, () => false)) continue;
    try {
      await symlink(relative(dirname(target), source), link);
    } catch (error) {
      // EEXIST: a second Jiedui was faster.
      if (!hasCode(error, 'EEXIST')) return false;
    }
  }
  return true;
}
