import { readFile, readlink, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runProgram } from './run-program.ts';
import { hasCode } from './system-error.ts';

/** What a running server writes about itself into `postmaster.pid` of its data directory. */
export interface PostmasterFile {
  /** 0 when the file is cut short. */
  pid: number;
  port: number;
  /** It takes connections. */
  isReady: boolean;
}

/** Undefined: there is no such file, hence no server or one that ended cleanly. */
export async function findPostmasterFile(dataDirectory: string): Promise<PostmasterFile | undefined> {
  let text: string;
  try {
    text = await readFile(join(dataDirectory, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
  // Lines: pid (negative in single-user mode), data directory, start, port, socket, address, shared memory, status.
  const lines = text.split('\n');
  return {
    pid: Math.abs(Number.parseInt(lines[0] ?? '', 10)) || 0,
    port: Number.parseInt(lines[3] ?? '', 10) || 0,
    isReady: lines[7]?.trim() === 'ready',
  };
}

/** Whether a running process is a postgres server of this very data directory, not a program that got its number. */
export async function isServerOf(pid: number, dataDirectory: string): Promise<boolean> {
  if (process.platform === 'linux') {
    // A server changes into its data directory; its file may be gone from under it ("… (deleted)").
    const [folder, program] = await Promise.all([
      readlink(`/proc/${pid}/cwd`).catch(() => ''),
      readlink(`/proc/${pid}/exe`).catch(() => ''),
    ]);
    return folder === (await realpath(dataDirectory)) && basename(program).startsWith('postgres');
  }
  if (process.platform === 'win32') {
    const { output } = await runProgram('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
    return output.startsWith('"postgres.exe"');
  }
  const { output } = await runProgram('/bin/ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
  return output.includes('postgres') && output.includes(dataDirectory);
}
