import { delayBeforeRetry } from './retry-policy.ts';

export interface Waiting {
  /** How often no answer came. */
  failures: number;
  error: unknown;
}

export interface SendUntilAnsweredOptions {
  /** Told before each wait, and with undefined when the sending goes on. */
  onWaiting(waiting: Waiting | undefined): void;
  /** Resolves after the time, or at once when there is hope (the line is back, the person asked). */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  /** Ends the waiting; the outcome stays unknown. */
  signal: AbortSignal;
}

/** Sends a command again and again under one key until the server says yes or no. */
export async function sendUntilAnswered<T>(send: () => Promise<T>, options: SendUntilAnsweredOptions): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      const answer = await send();
      options.onWaiting(undefined);
      return answer;
    } catch (error) {
      const delay = delayBeforeRetry(error, failures);
      if (delay === undefined || options.signal.aborted) {
        options.onWaiting(undefined);
        throw error;
      }
      options.onWaiting({ failures, error });
      await options.pause(delay, options.signal);
      if (options.signal.aborted) {
        options.onWaiting(undefined);
        throw error;
      }
    }
  }
}

/** Waits in real time; ends early when the browser says that the line is back. */
export function pauseUntilHope(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    globalThis.addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}
