import { readFile, stat } from 'node:fs/promises';
import { refusedStart } from './refuse-start.ts';

/** The operating-system user that runs the database in our place. */
export interface ServerUser {
  name: string;
  uid: number;
  gid: number;
}

/** In order of preference: one made for us, the distribution's, the one that every Unix has. */
const candidates = ['jiedui', 'postgres', '_postgres', 'nobody'];

/**
 * PostgreSQL refuses to run as root, rightly. When we are root, the owner of existing data runs it, so that a user
 * added later changes nothing; for new data the first candidate in /etc/passwd (initdb looks its user up there).
 * Undefined: we are an ordinary user and run it ourselves.
 */
export async function chooseServerUser(dataDirectory: string | undefined): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const users = await readUsers();
  const owner = dataDirectory === undefined ? undefined : await stat(dataDirectory);
  if (owner && owner.uid !== 0) {
    const name = users.find((user) => user.uid === owner.uid)?.name ?? String(owner.uid);
    return { name, uid: owner.uid, gid: owner.gid };
  }
  for (const name of candidates) {
    const user = users.find((candidate) => candidate.name === name && candidate.uid !== 0);
    if (user) return user;
  }
  throw refusedStart('database.no-unprivileged-user');
}

async function readUsers(): Promise<ServerUser[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}
