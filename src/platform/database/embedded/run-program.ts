import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import type { ServerUser } from './choose-server-user.ts';

export interface ProgramOutcome {
  code: number | null;
  /** Standard output and standard error, as they came. */
  output: string;
}

/**
 * Our own surroundings without what would lead PostgreSQL astray: PGDATA, PGPORT and their kin, and the locale,
 * whose absence or oddity must not decide how a county's data is sorted.
 */
export function programEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { LC_ALL: 'C' };
  for (const name of ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMP']) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}

/** Runs a short program to its end, as another user when one is given. Rejects when it cannot be started at all. */
export async function runProgram(
  file: string,
  args: readonly string[],
  { user, input = '' }: { user?: ServerUser | undefined; input?: string } = {},
): Promise<ProgramOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      // The folder that we were started from may be closed to the other user.
      cwd: user ? '/' : dirname(file),
      env: programEnvironment(),
      windowsHide: true,
      ...(user && { uid: user.uid, gid: user.gid }),
    });
    let output = '';
    const hear = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.stdin.on('error', () => undefined); // it ended without reading: its exit code tells why
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, output });
    });
    child.stdin.end(input);
  });
}
