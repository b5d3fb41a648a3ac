/** Work that stops again and again so that others have their turn, and comes to something in the end. */
export type Slices<T> = Generator<undefined, T, undefined>;

/** All of it at once: for tests and measurements, where nobody else waits. */
export function atOnce<T>(slices: Slices<T>): T {
  let step = slices.next();
  while (step.done !== true) step = slices.next();
  return step.value;
}
