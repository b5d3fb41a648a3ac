import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/**
 * Takes the room away from a running database, as a full disk or a used-up quota does: no file of it can grow beyond the
 * given bytes. `unlimited` gives it back. Needs Linux with `prlimit` (part of util-linux), no rights beyond those to run the
 * database; where it is missing, the test that asks for it fails and says so.
 */
export function limitFilesOf(postmaster: number, bytes: number | 'unlimited'): void {
  for (const pid of [postmaster, ...childrenOf(postmaster)]) {
    try {
      execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`], { stdio: 'pipe', ...ownerOf(pid) });
    } catch (error) {
      if (pid !== postmaster) continue; // a connection may have ended meanwhile
      throw new Error('a database without room can be had only on Linux with prlimit (package util-linux)', { cause: error });
    }
  }
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}

/** Even root may lack the right to limit another user's process; that user never does. */
function ownerOf(pid: number): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const { uid, gid } = statSync(`/proc/${pid}`);
  return { uid, gid };
}
