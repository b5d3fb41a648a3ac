import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { translatorFor } from '../../kernel/translate.ts';
import { readKeys } from '../../platform/backup/keys-file.ts';
import { writeBackup } from '../../platform/backup/write-backup.ts';
import { openDiskFileStore } from '../../platform/files/disk-file-store.ts';
import { writeDurably } from '../../platform/database/embedded/write-durably.ts';
import { version } from '../version.ts';
import { readCommandSettings } from './command-settings.ts';
import { lastBackupFile, type LastBackup } from './last-backup.ts';
import { operationsMessages } from './operations-messages.ts';
import { reachDatabase } from './reach-database.ts';
import { terminalLanguage } from './run-command.ts';

/** `jiedui backup FILE`: beside a running server, or by starting the database for the length of the backup. */
export async function backup(target: string): Promise<void> {
  const settings = await readCommandSettings(process.env);
  const file = resolve(target);
  const keys = await readKeys(settings.dataFolder);
  const access = await reachDatabase(settings);
  try {
    const { manifest, bytes, keysFile, damagedFiles } = await writeBackup({
      url: access.superuserUrl ?? access.ownerUrl,
      file,
      productVersion: version,
      now: new Date(),
      keys,
      files: openDiskFileStore(settings.dataFolder),
    });
    const say = translatorFor(operationsMessages, terminalLanguage(process.env));
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const size = (bytes / 1024 / 1024).toFixed(1);
    const lines = [
      say('operations.backup-made', { file, size, tables: manifest.tables.length, rows, files: manifest.files?.count ?? 0 }),
      say('operations.backup-keys', { file: keysFile }),
      ...(damagedFiles.length > 0 ? [say('operations.backup-damaged-files', { count: damagedFiles.length, names: damagedFiles.slice(0, 5).join(', ') })] : []),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    await mkdir(settings.dataFolder, { recursive: true });
    const last: LastBackup = { file, madeAt: manifest.madeAt };
    await writeDurably(join(settings.dataFolder, lastBackupFile), `${JSON.stringify(last)}\n`, 0o644);
  } finally {
    await access.close();
  }
}
