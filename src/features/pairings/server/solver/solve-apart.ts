import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { RefusedError } from '../../../../kernel/refusal.ts';
import { takingTurns } from '../../../../platform/use-case/turns.ts';
import type { ReadProblem } from '../../optimum/problem.ts';
// From the program itself, so that the compiler builds it beside this file.
import type { SolvedProblem } from './solver-program.ts';

/** Built, it is JavaScript; under a test, TypeScript like this file, for which the thread needs what the test was started with. */
const extension = extname(import.meta.url);
const program = new URL(`./solver-program${extension}`, import.meta.url);
const execArgv = extension === '.ts' ? process.execArgv : [];

export interface SolvingLimits {
  /** Milliseconds on the clock. The search counts its steps and ends by itself long before, also on a busy machine. */
  patienceMs: number;
  /** JavaScript objects of the thread, in MB. */
  heapMb: number;
}

export const solvingLimits: SolvingLimits = { patienceMs: 20_000, heapMb: 256 };

const inTurn = takingTurns({
  /** Each takes a processor. */
  atOnce: 2,
  /** Whoever waits holds a connection to the database. */
  longestQueue: 2,
  refusal: () => new RefusedError('unavailable', [{ code: 'pairing.solver-busy', params: { seconds: 5 } }]),
});

let stopping = new AbortController();

/**
 * Solves a pairing in a thread of its own, which ends with it: meanwhile the server answers everybody else. Refuses with
 * `pairing.solver-busy` whom it cannot even let wait, with `pairing.too-hard-to-solve` what reaches a limit, and with
 * `pairing.solver-stopped` what is not done when the server stops.
 */
export function solveApart(problem: ReadProblem, limits: SolvingLimits = solvingLimits): Promise<SolvedProblem> {
  const { signal } = stopping;
  return inTurn(() => solveInThread(problem, limits, signal));
}

/** For the end of the server: whoever waits for a solution, and who yet comes to ask for one, is told so at once, instead of holding the end up. */
export function stopSolving(): void {
  stopping.abort();
}

/** For the start of a server, also of one after another in this process. */
export function startSolving(): void {
  stopping = new AbortController();
}

async function solveInThread(problem: ReadProblem, { patienceMs, heapMb }: SolvingLimits, signal: AbortSignal): Promise<SolvedProblem> {
  if (signal.aborted) throw stopped();
  const thread = new Worker(program, { workerData: problem, execArgv, env: {}, resourceLimits: { maxOldGenerationSizeMb: heapMb } });
  const over = new AbortController();
  try {
    return await new Promise<SolvedProblem>((resolve, reject) => {
      const timer = setTimeout(() => reject(tooHard()), patienceMs);
      over.signal.addEventListener('abort', () => clearTimeout(timer));
      signal.addEventListener('abort', () => reject(stopped()), { signal: over.signal });
      thread.once('message', resolve);
      thread.once('error', (error) => reject('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHard() : error));
      thread.once('exit', () => reject(new Error('the solver ended without an answer')));
    });
  } finally {
    over.abort();
    await thread.terminate();
  }
}

const tooHard = () => new RefusedError('conflict', [{ code: 'pairing.too-hard-to-solve' }]);
const stopped = () => new RefusedError('unavailable', [{ code: 'pairing.solver-stopped', params: { seconds: 5 } }]);
