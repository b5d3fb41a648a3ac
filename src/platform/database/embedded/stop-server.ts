import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './find-binaries.ts';
import { runProgram } from './run-program.ts';

/** How long each way of stopping may take before the next, harder one. */
const steps = [
  { signal: 'INT', patienceMs: 30_000 }, // fast: sessions end, everything is written, no recovery at the next start
  { signal: 'QUIT', patienceMs: 5_000 }, // immediate: the next start recovers from the log
  { signal: 'KILL', patienceMs: 5_000 },
] as const;

/** Stops a server as cleanly as it lets itself be stopped. Nothing committed is lost by any of the ways. */
export async function stopServer(
  pid: number,
  binaries: Binaries,
  hasEnded: () => boolean | Promise<boolean>,
): Promise<void> {
  for (const { signal, patienceMs } of steps) {
    await sendSignal(pid, signal, binaries);
    for (let waited = 0; waited < patienceMs; waited += 20) {
      if (await hasEnded()) return;
      await pause(20);
    }
  }
  throw new Error(`process ${pid} does not end`);
}

async function sendSignal(pid: number, signal: 'INT' | 'QUIT' | 'KILL', binaries: Binaries): Promise<void> {
  if (process.platform === 'win32') {
    // Windows has no signals; every PostgreSQL server listens for pg_ctl's.
    await runProgram(binaries.pgCtl, ['kill', signal, String(pid)]);
    return;
  }
  try {
    process.kill(pid, `SIG${signal}`);
  } catch {
    // it ended meanwhile
  }
}
