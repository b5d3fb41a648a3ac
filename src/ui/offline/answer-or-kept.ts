import { silence, tellLine } from '../api/line.ts';
import { delayBeforeRetry } from '../api/retry-policy.ts';
import { patienceMs } from './patience.ts';

export interface KeptAnswer<T> {
  /** What the server said last time; undefined where nothing is kept. */
  kept(): T | undefined;
  /** The server's answer that came after the kept one had been given. */
  onLate(answer: T): void;
  pause?(ms: number): Promise<void>;
}

/**
 * The server's answer; the kept one where the server is away, slower than a person on a hill waits for, or on a line that another
 * question has just waited for in vain. What the server refuses is never papered over with something kept.
 */
export async function answerOrKept<T>(ask: () => Promise<T>, { kept, onLate, pause = wait }: KeptAnswer<T>): Promise<T> {
  const held = kept();
  const answer = ask();
  if (held === undefined) return answer;
  const silent = Symbol('silent');
  const first = await Promise.race([
    answer.catch((error: unknown) => {
      if (delayBeforeRetry(error, 1) === undefined) throw error;
      return silent;
    }),
    // A phone that knows itself to be without a network need not be waited for.
    pause(knowsItIsOffline() ? 0 : patienceMs()).then(() => silent),
    silence().then(() => silent),
  ]);
  if (typeof first !== 'symbol') return first;
  // Whoever else waits for this line need not wait as long again, and the page says that it may be old.
  tellLine(false);
  answer.then(onLate, () => {
    // Away or refused: whoever asks next learns it.
  });
  return held;
}

function knowsItIsOffline(): boolean {
  const device = globalThis.navigator as Navigator | undefined;
  return device !== undefined && !device.onLine;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
