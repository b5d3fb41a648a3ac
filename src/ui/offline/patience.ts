/** As long as a person on a hill looks at nothing. */
const wholeMs = 1_200;
/** For a line that is well, however slow the phone. */
const leastMs = 300;

/**
 * How long the server has before what is kept is taken, in ms. What opens with the page shares one patience, from the start of the
 * navigation: session, clock and answers do not each ask for their own.
 * @param nowMs since that start
 */
export function patienceMs(nowMs: number = performance.now()): number {
  return nowMs < 2 * wholeMs ? Math.max(leastMs, wholeMs - nowMs) : wholeMs;
}
