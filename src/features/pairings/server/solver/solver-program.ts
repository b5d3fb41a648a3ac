import { parentPort, workerData } from 'node:worker_threads';
import type { ReadProblem } from '../../optimum/problem.ts';
import { solvePairing } from '../../optimum/solve-pairing.ts';

export type SolvedProblem = ReturnType<typeof solvePairing>;

// A thread that solves one pairing and ends with its answer.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort?.postMessage(solvePairing(workerData as ReadProblem));
