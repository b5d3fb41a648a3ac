import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseHome } from './choose-home.ts';
import type { ServerUser } from './choose-server-user.ts';
import { copyBinaries } from './copy-binaries.ts';
import { type Binaries, binariesIn } from './find-binaries.ts';
import { recreateLibraryLinks } from './recreate-library-links.ts';
import { refusedStart } from './refuse-start.ts';
import { runProgram } from './run-program.ts';

export interface PreparedBinaries extends Binaries {
  /** PostgreSQL's major version, such as 18. */
  major: number;
}

/** How copies beside the data are named; the version of the package follows. */
export const copyPrefix = 'binaries-';

/**
 * Makes the programs of the package runnable by the user that will run the server: library links are made anew; where
 * that is impossible (read-only node_modules), or a closed folder blocks the user, a copy beside the data is used.
 * Refuses with `database.binaries-cannot-run`.
 */
export async function prepareBinaries(
  packageFolder: string,
  { home, user }: Pick<DatabaseHome, 'home' | 'user'>,
): Promise<PreparedBinaries> {
  const linked = await recreateLibraryLinks(packageFolder);
  const inPlace = await askVersion(binariesIn(packageFolder), user);
  if (linked && inPlace.major !== undefined) return { ...binariesIn(packageFolder), major: inPlace.major };
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const copy = join(home, `${copyPrefix}${version}`);
  await copyBinaries(packageFolder, copy);
  const copied = await askVersion(binariesIn(copy), user);
  if (copied.major === undefined) throw refusedStart('database.binaries-cannot-run', { detail: copied.detail });
  return { ...binariesIn(copy), major: copied.major };
}

async function askVersion(
  binaries: Binaries,
  user: ServerUser | undefined,
): Promise<{ major?: number; detail: string }> {
  try {
    const { output } = await runProgram(binaries.postgres, ['--version'], { user });
    const major = /\(PostgreSQL\) (\d+)/.exec(output)?.[1];
    return major === undefined ? { detail: output.trim() } : { major: Number(major), detail: output };
  } catch (error) {
    return { detail: String(error) };
  }
}
