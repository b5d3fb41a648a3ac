import { readFile } from 'node:fs/promises';
import { runProgram } from './run-program.ts';
import { hasCode } from './system-error.ts';

/** Whether a process of this number exists, whoever owns it. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** Whether it exists and still runs: where nobody collects the dead (PID 1 of some containers) they keep their number. */
export async function processRuns(pid: number): Promise<boolean> {
  if (!processExists(pid)) return false;
  const [state] = await linuxFields(pid);
  return state !== 'Z';
}

/**
 * When a process started, as an opaque text that a later process of the same number cannot have.
 * Undefined where the system does not tell (Windows) or there is no such process.
 */
export async function processStart(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') return (await linuxFields(pid))[19];
  if (process.platform === 'win32') return undefined;
  const { output } = await runProgram('/bin/ps', ['-o', 'lstart=', '-p', String(pid)]);
  return output.trim() || undefined;
}

/** The fields of /proc/PID/stat after the program's name, which may itself hold spaces and brackets. */
async function linuxFields(pid: number): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return text.slice(text.lastIndexOf(')') + 2).trim().split(' ');
}
