import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { RefusedError } from '../../kernel/refusal.ts';

/**
 * Makes the data folder with the folders above it, or refuses with `database.folder-not-writable`. One by one, from the
 * top: where a file system takes no folders at all (/proc, /sys), Node's recursive mkdir never returns.
 */
export async function makeDataFolder(folder: string): Promise<void> {
  try {
    if ((await stat(folder)).isDirectory()) return;
  } catch {
    if (dirname(folder) !== folder) await makeDataFolder(dirname(folder));
  }
  try {
    await mkdir(folder, { mode: 0o755 });
  } catch (error) {
    // Two commands may begin at once; what is there now is looked at by whoever uses it.
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    throw new RefusedError('unavailable', [{ code: 'database.folder-not-writable', params: { folder } }]);
  }
}
