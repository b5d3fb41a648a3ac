/** How many may do something heavy at the same time, and how many may wait for it. */
export interface TurnLimits {
  atOnce: number;
  longestQueue: number;
  /** What those are told who cannot even wait. */
  refusal(): Error;
}

/** Lets what takes a processor or much memory be done by a few at a time, in the order in which they came. */
export function takingTurns({ atOnce, longestQueue, refusal }: TurnLimits): <T>(work: () => Promise<T>) => Promise<T> {
  let atWork = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (atWork < atOnce) atWork += 1;
    else if (waiting.length < longestQueue) await new Promise<void>((resolve) => waiting.push(resolve));
    else throw refusal();
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place is handed on, so that nobody who comes in between takes it.
      if (next) next();
      else atWork -= 1;
    }
  };
}
