import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createSecrets, newSecretKeys, secretKeysSchema, type Secrets } from './secrets.ts';

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
  const known = await findSecrets(path);
  if (known) return known;
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await createOnce(path, `${JSON.stringify(newSecretKeys(), undefined, 2)}\n`);
  const made = await findSecrets(path);
  if (!made) throw new SecretsUnreadableError(path, 'disappeared while it was made');
  return made;
}

async function findSecrets(path: string): Promise<Secrets | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  await chmod(path, 0o600);
  const keys = secretKeysSchema.safeParse(parseJson(text));
  if (!keys.success) throw new SecretsUnreadableError(path, 'is damaged');
  return createSecrets(keys.data);
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
