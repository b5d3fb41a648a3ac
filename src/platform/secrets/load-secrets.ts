import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../database/embedded/write-durably.ts';
import { createSecrets, newSecretKeys, secretKeysSchema, UnknownKeyError, type SecretKeys, type Secrets } from './secrets.ts';

const fileName = 'secrets.json';

/** The keys cannot be read: nothing is made up in their place, since new keys would make what is stored unreadable. */
export class SecretsUnreadableError extends Error {
  constructor(path: string, reason: string) {
    super(`${path} ${reason}. Put the file back from a backup; without it phone numbers and second factors cannot be read.`);
    this.name = 'SecretsUnreadableError';
  }
}

/** Reads the keys of this installation from its data folder; makes them (0600) where the folder has none yet. */
export async function loadSecrets(dataFolder: string): Promise<Secrets> {
  const path = join(dataFolder, fileName);
  const known = await findKeys(path);
  if (known) return followingSecrets(path, known);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await createOnce(path, `${JSON.stringify(newSecretKeys(), undefined, 2)}\n`);
  const made = await findKeys(path);
  if (!made) throw new SecretsUnreadableError(path, 'disappeared while it was made');
  return followingSecrets(path, made);
}

/** The keys as they stand in the folder; undefined where it has none. */
export function findSecretKeys(dataFolder: string): Promise<SecretKeys | undefined> {
  return findKeys(join(dataFolder, fileName));
}

/** Puts other keys in their place, whole or not at all. */
export async function writeSecretKeys(dataFolder: string, keys: SecretKeys): Promise<void> {
  await writeDurably(join(dataFolder, fileName), `${JSON.stringify(secretKeysSchema.parse(keys), undefined, 2)}\n`, 0o600);
}

/** Keys may be rotated while the server runs: a value of a key that it does not know yet makes it read the file again. */
function followingSecrets(path: string, keys: SecretKeys): Secrets {
  let current = createSecrets(keys);
  return {
    encrypt: (plain, place) => current.encrypt(plain, place),
    blindIndex: (value, purpose) => current.blindIndex(value, purpose),
    decrypt(sealed, place) {
      try {
        return current.decrypt(sealed, place);
      } catch (error) {
        if (!(error instanceof UnknownKeyError)) throw error;
        current = createSecrets(keysOf(path, readFileSync(path, 'utf8')));
        return current.decrypt(sealed, place);
      }
    },
  };
}

async function findKeys(path: string): Promise<SecretKeys | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  await chmod(path, 0o600);
  return keysOf(path, text);
}

function keysOf(path: string, text: string): SecretKeys {
  const keys = secretKeysSchema.safeParse(parseJson(text));
  if (!keys.success) throw new SecretsUnreadableError(path, 'is damaged');
  return keys.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whole or not at all, also after a power cut; where two processes start at once, the first one's keys stand. */
async function createOnce(path: string, text: string): Promise<void> {
  const draft = `${path}.new-${randomBytes(4).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
}
