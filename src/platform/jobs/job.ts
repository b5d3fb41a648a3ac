import type { UseCaseRuntime } from '../use-case/run-use-case.ts';

/**
 * Work that nobody waits for. A feature's `server/jobs.ts` exports a list; main starts them. A job may run twice (a server
 * can die between work and mark), on any of several servers, so it must be harmless to repeat.
 */
export interface Job {
  /** With its feature, e.g. `weekly-reports.extend-expectations`. */
  name: string;
  /** Five fields, Asia/Shanghai. */
  cron: string;
  /** Runs so often that its having run is not worth a line of the log. */
  isQuiet?: boolean;
  /** After so many minutes without an end it is taken for dead with its server, and may be begun again; 15 where it says nothing. */
  expireInMinutes?: number;
  /** `signal`: the server stops; what is not begun is left to the next. */
  run(runtime: UseCaseRuntime, signal: AbortSignal): Promise<void>;
}
