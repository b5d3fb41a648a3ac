/** Minutes to wait after the first, second, … failure; the last one again and again. */
const pausesInMinutes = [1, 2, 5, 10, 20, 40, 60];

/** When to try again, by the clock on the wall. */
export function nextAttempt(failures: number, realNow: Date): Date {
  const minutes = pausesInMinutes[Math.min(failures, pausesInMinutes.length) - 1] ?? 1;
  return new Date(realNow.getTime() + minutes * 60_000);
}

/** So long one attempt takes at most; one that has not ended then was cut off with its server, and nobody knows whether it arrived. */
export const attemptMs = 120_000;
