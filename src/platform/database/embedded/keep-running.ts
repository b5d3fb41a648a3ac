import { setTimeout as pause } from 'node:timers/promises';
import type { RunningServer, ServerExit } from './run-server.ts';
import type { SupervisorLogger } from './supervisor-logger.ts';

/** A server that is started again whenever it ends without being asked to. */
export interface KeptServer {
  /** Of the server that runs now; undefined between two. */
  readonly pid: number | undefined;
  onExit(listener: (exit: ServerExit) => void): void;
  stop(): Promise<void>;
}

const firstDelayMs = 50;
const longestDelayMs = 15_000;
/** One that ran this long was healthy: the next delay is short again. */
const healthyMs = 60_000;

/**
 * Keeps a server running until `stop`: after an unasked end it calls `startAgain`, at once at first, then ever more
 * slowly, but without end: a disk that is full may be emptied tonight. Clients reconnect by themselves.
 */
export function keepRunning(
  first: RunningServer,
  startAgain: (given: AbortSignal) => Promise<RunningServer>,
  logger: SupervisorLogger,
): KeptServer {
  const stopping = new AbortController();
  const listeners = new Set<(exit: ServerExit) => void>();
  let current: RunningServer | undefined = first;
  let stopped: Promise<void> | undefined;
  let delayMs = firstDelayMs;

  const watch = async () => {
    while (current) {
      const since = performance.now();
      const exit = await current.ended;
      if (stopping.signal.aborted) return;
      logger.error({ databasePid: current.pid, ...exit }, 'the database ended by itself; starting it again');
      current = undefined;
      for (const listener of listeners) listener(exit);
      if (performance.now() - since > healthyMs) delayMs = firstDelayMs;
      current = await startUntilItRuns();
    }
  };

  const startUntilItRuns = async (): Promise<RunningServer | undefined> => {
    while (!stopping.signal.aborted) {
      await pause(delayMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      delayMs = Math.min(delayMs * 2, longestDelayMs);
      if (stopping.signal.aborted) break;
      try {
        const server = await startAgain(stopping.signal);
        logger.info({ databasePid: server.pid }, 'the database runs again');
        if (!stopping.signal.aborted) return server;
        await server.stop();
      } catch (error) {
        if (!stopping.signal.aborted) logger.error({ err: error, nextTryMs: delayMs }, 'the database does not start');
      }
    }
    return undefined;
  };

  const watching = watch();
  return {
    get pid() {
      return current?.pid;
    },
    onExit(listener) {
      listeners.add(listener);
    },
    stop() {
      stopped ??= (async () => {
        stopping.abort();
        await current?.stop();
        await watching;
      })();
      return stopped;
    },
  };
}
