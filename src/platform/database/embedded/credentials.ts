import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from './system-error.ts';
import { writeDurably } from './write-durably.ts';

/** The passwords of the three roles; only this machine's supervisor knows them. */
export interface Credentials {
  admin: string;
  owner: string;
  app: string;
}

export const roles = { admin: 'jiedui_admin', owner: 'jiedui_owner', app: 'jiedui_app' } as const;
export const databaseName = 'jiedui';

/** The passwords kept in `<folder>/credentials.json` (0600), or undefined when the file is absent or unreadable. */
export async function findCredentials(folder: string): Promise<Credentials | undefined> {
  try {
    const { admin, owner, app } = JSON.parse(
      await readFile(join(folder, 'credentials.json'), 'utf8'),
    ) as Partial<Credentials>;
    return admin && owner && app ? { admin, owner, app } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || hasCode(error, 'ENOENT')) {
      return undefined;
    }
    throw error;
  }
}

/** Makes three passwords and keeps them before any of them is used. */
export async function createCredentials(folder: string): Promise<Credentials> {
  const credentials = { admin: makePassword(), owner: makePassword(), app: makePassword() };
  await writeDurably(join(folder, 'credentials.json'), JSON.stringify(credentials), 0o600);
  return credentials;
}

/** 192 bits, in letters that are safe in SQL and in addresses as they are. */
function makePassword(): string {
  return randomBytes(24).toString('base64url');
}

export function connectionUrl(role: keyof Credentials, credentials: Credentials, port: number): string {
  return `postgresql://${roles[role]}:${credentials[role]}@127.0.0.1:${port}/${databaseName}`;
}
