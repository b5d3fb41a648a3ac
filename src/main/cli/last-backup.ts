import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

/** In the data folder, for `jiedui doctor` to remind of backups. */
export const lastBackupFile = 'last-backup.json';

const lastBackupSchema = z.strictObject({ file: z.string(), madeAt: z.iso.datetime() });
export type LastBackup = z.infer<typeof lastBackupSchema>;

/** Undefined where none was made, or the note of it cannot be read. */
export async function findLastBackup(dataFolder: string): Promise<LastBackup | undefined> {
  const text = await readFile(join(dataFolder, lastBackupFile), 'utf8').catch(() => '');
  try {
    return lastBackupSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
