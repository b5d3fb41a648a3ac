import { NetworkError, ProblemError } from './problem-error.ts';

const paceMs = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * How long to wait before the same request is sent again, in ms; undefined where trying again is of no use.
 * A line without an answer and a server that is away (503 with Retry-After; 502 and 504 of a proxy) come back by
 * themselves, so trying never ends; a repeated command cannot be carried out twice, since its key stays the same.
 */
export function delayBeforeRetry(error: unknown, failures: number): number | undefined {
  const pace = usualPace(failures);
  if (error instanceof NetworkError) return pace;
  if (error instanceof ProblemError && [502, 503, 504].includes(error.status)) {
    return Math.max(error.retryAfterMs ?? 0, pace);
  }
  return undefined;
}

/** How long to wait after so many failures in a row, in ms. */
export function usualPace(failures: number): number {
  return paceMs[Math.min(failures - 1, paceMs.length - 1)] ?? 1_000;
}

/** Is the outcome of a command certain, so that its key may be forgotten? */
export function isCertain(error: unknown): boolean {
  return error instanceof ProblemError && delayBeforeRetry(error, 1) === undefined;
}
