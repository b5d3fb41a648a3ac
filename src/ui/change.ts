/** A new value, or a change of the one that stands: what comes a moment later must not take back what was typed meanwhile. */
export type Change<T extends object> = T | ((present: T) => T);

export function changedBy<T extends object>(change: Change<T>, present: T): T {
  return typeof change === 'function' ? change(present) : change;
}
