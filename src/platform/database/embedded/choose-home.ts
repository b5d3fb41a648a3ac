import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseServerUser, type ServerUser } from './choose-server-user.ts';
import { refusedStart } from './refuse-start.ts';
import { runProgram } from './run-program.ts';
import { writeDurably } from './write-durably.ts';

/** Where the bundled database of one data folder lives and who runs it. */
export interface DatabaseHome {
  /** `<dataFolder>/postgres`: always holds the passwords. */
  anchor: string;
  /** Holds `data` (PostgreSQL's own directory), the lock and a copy of the binaries if one is needed. */
  home: string;
  dataDirectory: string;
  user: ServerUser | undefined;
}

/** Where a database goes whose data folder the unprivileged user cannot enter, such as one under /root. */
const reachableParent = '/var/lib/jiedui';

/**
 * Finds the home of a data folder's database, or chooses it: inside the data folder, unless we are root and the
 * user that runs postgres cannot get there; then under /var/lib/jiedui, named after the data folder, and the file
 * `postgres/location` says so. A home once chosen stays. Never creates a database in place of one that is missing.
 */
export async function chooseHome(dataFolder: string): Promise<DatabaseHome> {
  await mkdir(dataFolder, { recursive: true });
  const anchor = join(await realpath(dataFolder), 'postgres');
  const pointer = join(anchor, 'location');
  const elsewhere = (await readFile(pointer, 'utf8').catch(() => '')).trim() || undefined;
  const settled = elsewhere ?? anchor;
  const hasData = await exists(join(settled, 'data'));
  if (elsewhere && !hasData && !(await exists(elsewhere))) {
    throw refusedStart('database.data-missing', { folder: elsewhere, pointer });
  }
  const user = await chooseServerUser(hasData ? join(settled, 'data') : undefined);
  await makeFolder(anchor, user);
  if (await canEnter(settled, user)) return homeAt(anchor, settled, user);
  if (hasData || elsewhere || !user) {
    throw refusedStart('database.folder-unreachable', { folder: settled, user: user?.name ?? '-' });
  }
  const home = join(reachableParent, createHash('sha256').update(anchor).digest('hex').slice(0, 16));
  await mkdir(reachableParent, { recursive: true, mode: 0o755 });
  await makeFolder(home, user);
  if (!(await canEnter(home, user))) {
    throw refusedStart('database.folder-unreachable', { folder: home, user: user.name });
  }
  // For whoever finds the home later and wonders whose it is.
  await writeDurably(join(home, 'belongs-to'), `${anchor}\n`, 0o600);
  await writeDurably(pointer, `${home}\n`, 0o644);
  return homeAt(anchor, home, user);
}

function homeAt(anchor: string, home: string, user: ServerUser | undefined): DatabaseHome {
  return { anchor, home, dataDirectory: join(home, 'data'), user };
}

/** Ours alone; the other user may pass through to its own directory, and see nothing on the way. */
async function makeFolder(folder: string, user: ServerUser | undefined): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, user ? 0o711 : 0o700);
}

/** Asked by trying, for permission bits are not the whole truth (access lists, network file systems). */
async function canEnter(folder: string, user: ServerUser | undefined): Promise<boolean> {
  if (!user) return true;
  const { code } = await runProgram('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { user });
  return code === 0;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
