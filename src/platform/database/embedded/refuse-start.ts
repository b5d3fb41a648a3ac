import { RefusedError } from '../../../kernel/refusal.ts';
import type { EmbeddedDatabaseCode } from './messages.ts';
import { hasCode } from './system-error.ts';

/** A refusal of the bundled database; the sentence is in messages.ts. Numbers come as text: a pid has no thousands. */
export function refusedStart(code: EmbeddedDatabaseCode, params?: Record<string, string>): RefusedError {
  const kind = code === 'database.already-running' ? 'conflict' : 'unavailable';
  return new RefusedError(kind, [params ? { code, params } : { code }]);
}

/** What initdb or postgres said, as a refusal: the known faults by name, any other with its last words. */
export function refusalFromOutput(output: string, folder: string): RefusedError {
  if (/No space left on device|Disk quota exceeded/.test(output)) return refusedStart('database.disk-full', { folder });
  if (/Read-only file system/.test(output)) return refusedStart('database.folder-not-writable', { folder });
  if (/administrative permissions/.test(output)) return refusedStart('database.administrator');
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const fatal = lines.filter((line) => /FATAL|PANIC|error:/.test(line));
  const detail = (fatal.length > 0 ? fatal : lines).slice(-3).join(' ');
  return refusedStart('database.start-failed', { detail: detail || '-' });
}

/** Turns the system's errors during a start into refusals; anything else is passed on as it is. */
export function refusalFromError(error: unknown, folder: string): unknown {
  const syscall = error instanceof Error && 'syscall' in error ? String(error.syscall) : '';
  if (error instanceof Error && syscall.startsWith('spawn')) {
    return refusedStart('database.binaries-cannot-run', { detail: error.message });
  }
  if (hasCode(error, 'ENOSPC', 'EDQUOT')) return refusedStart('database.disk-full', { folder });
  // Node reports a folder that cannot be made on a read-only disk as ENOENT.
  if (hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR') || (syscall === 'mkdir' && hasCode(error, 'ENOENT', 'EEXIST'))) {
    return refusedStart('database.folder-not-writable', { folder });
  }
  return error;
}
