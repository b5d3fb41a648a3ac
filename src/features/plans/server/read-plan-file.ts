import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { refuseOtherThanNamed } from './extraction/extract-text.ts';
import { maximalFileSize, refusedFile, refusedTooLarge } from './extraction/extracted-text.ts';
import { readApart } from './reader/read-apart.ts';
import type { ReadNotice } from './reader/reading-answer.ts';

export interface NamedBytes {
  fileName: string;
  bytes: Uint8Array;
}

/** The bytes of a file; one that is too large is refused before it is read. */
export async function bytesOfFile(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > maximalFileSize) throw refusedTooLarge(size);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    if (code === 'EISDIR') throw refusedFile('plan.file-is-folder', { name: basename(path) });
    if (code === 'ENOENT' || code === 'ENOTDIR') throw refusedFile('plan.file-missing', { name: basename(path) });
    throw refusedFile('plan.file-unreadable', { name: basename(path), reason: code });
  }
}

/**
 * Reads the facts of a notice from a .txt, .docx or .pdf, given as path or as bytes with a name, in a process of its own.
 * Refuses (`RefusedError`, codes `plan.…` of `planReadingMessages`) what is empty, broken, encrypted, too large,
 * scanned without text, of another kind or not what its name says, or takes more time or memory than any notice.
 */
export async function readPlanFile(source: string | NamedBytes): Promise<ReadNotice> {
  const { fileName, bytes } = typeof source === 'string' ? { fileName: source, bytes: await bytesOfFile(source) } : source;
  if (bytes.length > maximalFileSize) throw refusedTooLarge(bytes.length);
  refuseOtherThanNamed(fileName, bytes);
  return readApart(bytes);
}
