/** Work that goes on after the answer: a long import. It must look at its signal between steps and leave nothing half. */
export type BackgroundWork = (signal: AbortSignal) => Promise<void>;

/** Where the administrator looks for what went wrong; pino's and fastify's fit. */
export interface FailureLogger {
  error(facts: object, text: string): void;
}

/** What kind of error it is and where it was thrown, without its words: those of a database may hold a person's name or number. */
export function traceOf(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  const at = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line)).map((line) => line.trim());
  return { error: error.name, code, constraint, table, at };
}

const underWay = new Set<Promise<void>>();
let stopping = new AbortController();

/** Starts work that nobody waits for. It tells of its own failures where people look; what it throws is given to `onFailure`. */
export function startInBackground(work: BackgroundWork, onFailure: (error: unknown) => void = () => undefined): void {
  const running = work(stopping.signal)
    .catch(onFailure)
    .finally(() => underWay.delete(running));
  underWay.add(running);
}

/** For the end of the process: asks all of it to stop and waits until it has. */
export async function stopBackgroundWork(): Promise<void> {
  stopping.abort();
  // What ends may have begun something further: a photo that was accepted is held against others.
  while (underWay.size > 0) await Promise.all(underWay);
  stopping = new AbortController();
}
