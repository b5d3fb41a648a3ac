import { createHash, type Hash } from 'node:crypto';
import { DamagedFileError, type FileStore } from '../files/file-store.ts';
import { digestOfPath, filePiecePath, type BackupManifest } from './backup-format.ts';
import type { TarEntry } from './tar.ts';

export type FilesSum = NonNullable<BackupManifest['files']>;

/** How much of a file is one entry of the archive. */
const pieceBytes = 4 * 1024 * 1024;

/** Counts files and binds their names in order. */
export function createFilesSum(): { add(digest: string, bytes: number): void; sum(): FilesSum } {
  const names = createHash('sha256');
  let [count, bytes] = [0, 0];
  return {
    add: (digest, size) => {
      names.update(digest);
      count += 1;
      bytes += size;
    },
    sum: () => ({ count, bytes, sha256: names.copy().digest('hex') }),
  };
}

/**
 * Every file as entries of the archive. Files are put before the rows that name them, so all that the rows of an earlier moment
 * name is here; what came since does no harm. One that the disk has let rot is left out and told of: the others are worth saving.
 */
export async function* fileEntries(files: FileStore, { add }: Pick<ReturnType<typeof createFilesSum>, 'add'>, damaged: string[]): AsyncGenerator<TarEntry> {
  for await (const digest of files.list()) {
    const content = await files.find(digest).catch((error: unknown) => {
      if (!(error instanceof DamagedFileError)) throw error;
      damaged.push(digest);
      return undefined;
    });
    if (!content) continue;
    let piece = 0;
    do {
      yield { path: filePiecePath(digest, piece + 1), content: content.subarray(piece * pieceBytes, (piece + 1) * pieceBytes) };
      piece += 1;
    } while (piece * pieceBytes < content.length);
    add(digest, content.length);
  }
}

/** Holds the files of an archive against their names, piece by piece; `take` is false for an entry that is no file's. */
export function createFilesCheck(): { take(entry: TarEntry): boolean; isWhole(): boolean; sum(): FilesSum } {
  const { add, sum } = createFilesSum();
  let open: { digest: string; hash: Hash; bytes: number } | undefined;
  let allFit = true;
  const close = () => {
    if (!open) return;
    allFit &&= open.hash.digest('hex') === open.digest;
    add(open.digest, open.bytes);
    open = undefined;
  };
  return {
    take: ({ path, content }) => {
      const digest = digestOfPath(path);
      if (digest === undefined) return false;
      if (open?.digest !== digest) close();
      open ??= { digest, hash: createHash('sha256'), bytes: 0 };
      open.hash.update(content);
      open.bytes += content.length;
      return true;
    },
    isWhole: () => {
      close();
      return allFit;
    },
    sum,
  };
}

/** Puts the files of an archive where they belong, and into `put` the names of those that were not there before. */
export async function putFiles(entries: AsyncIterable<TarEntry>, files: FileStore, put: string[]): Promise<void> {
  let open: { digest: string; pieces: Buffer[] } | undefined;
  const close = async () => {
    if (!open) return;
    const { digest, pieces } = open;
    open = undefined;
    const isThere = await files.find(digest).catch(() => undefined);
    if (!isThere) put.push(digest);
    await files.put(Buffer.concat(pieces));
  };
  for await (const { path, content } of entries) {
    const digest = digestOfPath(path);
    if (digest === undefined) continue;
    if (open && open.digest !== digest) await close();
    open ??= { digest, pieces: [] };
    // What the archive gives is a view of its buffer.
    open.pieces.push(Buffer.from(content));
  }
  await close();
}
