import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { createGunzip } from 'node:zlib';
import { RefusedError } from '../../kernel/refusal.ts';
import { hasCode } from '../database/embedded/system-error.ts';
import { formatVersion, headerPath, headerSchema, manifestPath, manifestSchema, tableOfPath, type BackupManifest } from './backup-format.ts';
import { countLines } from './count-lines.ts';
import { createFilesCheck, createFilesSum } from './file-pieces.ts';
import { readTar, TarError, type TarEntry } from './tar.ts';

/** What was found of a table while reading. */
interface Found {
  digest: Hash;
  bytes: number;
  rows: number;
}

/** Reads the whole file once and compares every table and file with the manifest. Refuses what is foreign, cut short, altered or too new. */
export async function checkBackup(file: string): Promise<BackupManifest> {
  const found = new Map<string, Found>();
  const files = createFilesCheck();
  let manifest: BackupManifest | undefined;
  for await (const entry of readEntries(file)) {
    const { path, content } = entry;
    if (manifest) throw damaged(file);
    if (files.take(entry)) continue;
    if (path === manifestPath) {
      manifest = parseManifest(content);
      if (!manifest) throw damaged(file);
      continue;
    }
    const table = tableOfPath(path);
    if (table === undefined) throw damaged(file);
    const sum = found.get(table) ?? { digest: createHash('sha256'), bytes: 0, rows: 0 };
    sum.digest.update(content);
    sum.bytes += content.length;
    sum.rows += countLines(content);
    found.set(table, sum);
  }
  if (!manifest) throw damaged(file, 'backup.truncated');
  for (const table of manifest.tables) {
    const sum = found.get(table.name) ?? { digest: createHash('sha256'), bytes: 0, rows: 0 };
    found.delete(table.name);
    const fits = sum.bytes === table.bytes && sum.rows === table.rows && sum.digest.digest('hex') === table.sha256;
    if (!fits) throw damaged(file);
  }
  if (found.size > 0) throw damaged(file);
  const expected = manifest.files ?? createFilesSum().sum();
  if (!files.isWhole() || !isDeepStrictEqual(files.sum(), expected)) throw damaged(file);
  return manifest;
}

/** The entries after the header, in order. Refuses a file that is not a backup, or one that a newer version made. */
export async function* readEntries(file: string): AsyncGenerator<TarEntry, void> {
  const source = createReadStream(file);
  const unzipped: Readable = createGunzip();
  // A failure of the file comes out of `unzipped`, where the loop below meets it.
  pipeline(source, unzipped as ReturnType<typeof createGunzip>, () => undefined);
  let isOurs = false;
  try {
    for await (const entry of readTar(unzipped)) {
      if (isOurs) yield entry;
      else refuseForeign(entry, file);
      isOurs = true;
    }
  } catch (error) {
    throw asRefusal(error, file, isOurs);
  } finally {
    source.destroy();
  }
}

function refuseForeign({ path, content }: TarEntry, file: string): void {
  const header = path === headerPath ? headerSchema.safeParse(parseJson(content)) : undefined;
  if (!header?.success) throw damaged(file, 'backup.foreign');
  if (header.data.formatVersion > formatVersion) {
    throw new RefusedError('conflict', [{ code: 'backup.newer', params: { file, version: header.data.productVersion } }]);
  }
}

function parseManifest(content: Buffer): BackupManifest | undefined {
  return manifestSchema.safeParse(parseJson(content)).data;
}

function parseJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    return undefined;
  }
}

function damaged(file: string, code = 'backup.damaged'): RefusedError {
  return new RefusedError('invalid', [{ code, params: { file } }]);
}

function asRefusal(error: unknown, file: string, isOurs: boolean): unknown {
  if (error instanceof RefusedError) return error;
  if (hasCode(error, 'Z_BUF_ERROR')) return damaged(file, 'backup.truncated');
  if (error instanceof TarError || hasCode(error, 'Z_DATA_ERROR')) return damaged(file, isOurs ? 'backup.damaged' : 'backup.foreign');
  if (hasCode(error, 'ENOENT', 'ENOTDIR')) return new RefusedError('notFound', [{ code: 'backup.file-missing', params: { file } }]);
  if (hasCode(error, 'EACCES', 'EPERM', 'EISDIR', 'EIO')) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    return new RefusedError('notFound', [{ code: 'backup.not-readable', params: { file, reason } }]);
  }
  return error;
}
