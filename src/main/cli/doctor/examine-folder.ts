import { randomBytes } from 'node:crypto';
import { rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shanghaiTimestamp } from '../../../kernel/shanghai-time.ts';
import { auditKeyFile } from '../../../platform/audit/audit-key.ts';
import { findDataDirectory } from '../../../platform/database/embedded/find-running-postgres.ts';
import { hasCode } from '../../../platform/database/embedded/system-error.ts';
import type { Settings } from '../../settings.ts';
import { findLastBackup } from '../last-backup.ts';
import { found, type Finding } from './finding.ts';

const gigabyte = 1024 ** 3;
const fullBelow = 0.3;
const lowBelow = 2;
const staleAfterDays = 7;

/** Whether the data folder can be written to and its disk has room. */
export async function examineFolder({ dataFolder: folder }: Pick<Settings, 'dataFolder'>, freeGb = freeSpace): Promise<Finding[]> {
  const probe = join(folder, `.doctor-${randomBytes(4).toString('hex')}`);
  try {
    await writeFile(probe, '', { flag: 'wx', mode: 0o600 });
    await rm(probe);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [found('!', 'doctor.folder-new', { folder })];
    if (!hasCode(error, 'ENOSPC', 'EDQUOT')) {
      return [found('✗', 'doctor.folder-not-writable', { folder, reason: error instanceof Error ? error.message : '' })];
    }
  }
  const gb = await freeGb(folder);
  const params = { folder, free: gb.toFixed(1) };
  if (gb < fullBelow) return [found('✗', 'doctor.disk-full', params)];
  return [gb < lowBelow ? found('!', 'doctor.disk-low', params) : found('✓', 'doctor.folder-good', params)];
}

async function freeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return (bavail * bsize) / gigabyte;
}

/** The keys are there where there is data, and for nobody else to read. */
export async function examineKeys({ dataFolder, databaseUrl }: Settings): Promise<Finding[]> {
  const hasDatabase = databaseUrl !== undefined || (await findDataDirectory(dataFolder)) !== undefined;
  const findings: Finding[] = [];
  for (const name of ['secrets.json', auditKeyFile]) {
    const file = join(dataFolder, name);
    const info = await stat(file).catch(() => undefined);
    if (!info) {
      if (hasDatabase) findings.push(found('✗', 'doctor.keys-missing', { file }));
    } else if (process.platform !== 'win32' && (info.mode & 0o077) !== 0) {
      findings.push(found('✗', 'doctor.keys-open', { file, mode: (info.mode & 0o777).toString(8) }));
    }
  }
  return findings.length === 0 && hasDatabase ? [found('✓', 'doctor.keys-good')] : findings;
}

/** Reminds of backups once there is something to lose. */
export async function examineBackup({ dataFolder }: Pick<Settings, 'dataFolder'>, now: Date): Promise<Finding> {
  const last = await findLastBackup(dataFolder);
  if (!last) return found('!', 'doctor.backup-none');
  const days = Math.floor((now.getTime() - Date.parse(last.madeAt)) / 86_400_000);
  if (days > staleAfterDays) return found('!', 'doctor.backup-old', { days, file: last.file });
  return found('✓', 'doctor.backup-good', { at: shanghaiTimestamp(new Date(last.madeAt)).slice(0, 16), file: last.file });
}
