import { EventEmitter, once } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { silentLogger } from '../../../../tests/support/silent-logger.ts';
import { keepRunning } from './keep-running.ts';
import type { RunningServer, ServerExit } from './run-server.ts';

/** A server without a process: it ends when it is told to. */
function fakeServer(pid: number): RunningServer & { crash: () => void } {
  const process = new EventEmitter();
  return {
    pid,
    port: 15_432,
    ended: once(process, 'end').then(([exit]) => exit as ServerExit),
    stop: async () => {
      process.emit('end', { code: 0, signal: null });
    },
    crash: () => {
      process.emit('end', { code: null, signal: 'SIGKILL' });
    },
  };
}

describe('a server that is kept running', () => {
  it('is started again as often as it takes', async () => {
    const first = fakeServer(1);
    const startAgain = vi
      .fn<() => Promise<RunningServer>>()
      .mockRejectedValueOnce(new Error('the disk is full'))
      .mockRejectedValueOnce(new Error('the disk is still full'))
      .mockResolvedValueOnce(fakeServer(2));
    const kept = keepRunning(first, startAgain, silentLogger);
    first.crash();
    await vi.waitFor(() => {
      expect(kept.pid).toBe(2);
    });
    expect(startAgain).toHaveBeenCalledTimes(3);
    await kept.stop();
  });

  it('is not started again once it was asked to stop, also while it was being started', async () => {
    const first = fakeServer(1);
    const late = fakeServer(2);
    const stopLate = vi.spyOn(late, 'stop');
    const startAgain = vi.fn<(given: AbortSignal) => Promise<RunningServer>>(
      async (given) =>
        new Promise((resolve) => {
          given.addEventListener('abort', () => {
            resolve(late);
          });
        }),
    );
    const kept = keepRunning(first, startAgain, silentLogger);
    first.crash();
    await vi.waitFor(() => {
      expect(startAgain).toHaveBeenCalledTimes(1);
    });
    await kept.stop();
    expect(stopLate).toHaveBeenCalledTimes(1);
    expect(kept.pid).toBeUndefined();
  });
});
