import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { RefusedError } from '../../kernel/refusal.ts';
import { hasCode } from '../database/embedded/system-error.ts';
import { writeDurably } from '../database/embedded/write-durably.ts';
import type { BackupManifest } from './backup-format.ts';

/** File of the data folder → its text. Without them, encrypted columns cannot be read nor signatures checked. */
export type Keys = Record<string, string>;

const keyFiles = ['secrets.json', 'audit-key.json'] as const;
/** Without this one a backup would silently lose phone numbers and second factors. */
const neededFile = 'secrets.json';

const keysSchema = z.strictObject({
  format: z.literal('jiedui-keys'),
  /** Of the backup that they belong to. */
  madeAt: z.iso.datetime(),
  files: z.partialRecord(z.enum(keyFiles), z.string()),
});

/** Beside the backup until somebody puts it apart. */
export const keysPathOf = (backupFile: string): string => `${backupFile}.keys.json`;

/** The keys of an installation. Refuses a data folder that has none: it is not that of the server. */
export async function readKeys(dataFolder: string): Promise<Keys> {
  const keys: Keys = {};
  for (const name of keyFiles) {
    const text = await findText(join(dataFolder, name));
    if (text !== undefined) keys[name] = text;
  }
  if (keys[neededFile] === undefined) {
    throw new RefusedError('unavailable', [{ code: 'backup.keys-not-found', params: { folder: dataFolder } }]);
  }
  return keys;
}

export function digestsOf(keys: Keys): BackupManifest['keys'] {
  return Object.entries(keys).map(([name, text]) => ({ name, sha256: sha256(text) }));
}

/** Under a name of its own until the backup is whole. */
export async function writeKeysDraft(path: string, keys: Keys, madeAt: Date): Promise<void> {
  const content = { format: 'jiedui-keys', madeAt: madeAt.toISOString(), files: keys };
  await writeDurably(path, `${JSON.stringify(content, undefined, 2)}\n`, 0o600);
}

/** The keys beside a backup. Refuses when they are not there or belong to another installation. */
export async function readKeysFile(backupFile: string, manifest: BackupManifest): Promise<Keys> {
  const file = keysPathOf(backupFile);
  const text = await findText(file);
  if (text === undefined) throw new RefusedError('notFound', [{ code: 'backup.keys-file-missing', params: { file } }]);
  const parsed = keysSchema.safeParse(parseJson(text));
  const files = parsed.data?.files ?? {};
  const fit = manifest.keys.every(({ name, sha256: wanted }) => {
    const found = files[name as keyof typeof files];
    return found !== undefined && sha256(found) === wanted;
  });
  if (!parsed.success || !fit) throw new RefusedError('conflict', [{ code: 'backup.keys-differ', params: { file } }]);
  return Object.fromEntries(manifest.keys.map(({ name }) => [name, files[name as keyof typeof files] ?? '']));
}

/** Refuses a data folder that has other keys already: an installation lives there. */
export async function refuseOtherKeys(dataFolder: string, keys: Keys): Promise<void> {
  for (const name of keyFiles) {
    const found = await findText(join(dataFolder, name));
    if (found === undefined || found === keys[name]) continue;
    throw new RefusedError('conflict', [{ code: 'backup.target-has-keys', params: { folder: dataFolder, file: name } }]);
  }
}

/** Puts the keys into a data folder; the function returned takes away those that were not there before. */
export async function putKeys(dataFolder: string, keys: Keys): Promise<() => Promise<void>> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const put: string[] = [];
  const undo = async () => {
    for (const path of put) await rm(path, { force: true });
  };
  try {
    for (const [name, text] of Object.entries(keys)) {
      const path = join(dataFolder, name);
      if ((await findText(path)) !== undefined) continue;
      put.push(path);
      await writeDurably(path, text, 0o600);
    }
  } catch (error) {
    await undo();
    throw error;
  }
  return undo;
}

async function findText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
