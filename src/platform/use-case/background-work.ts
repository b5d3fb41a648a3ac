/** Work that goes on after the answer: a long import. It must look at its signal between steps and leave nothing half. */
export type BackgroundWork = (signal: AbortSignal) => Promise<void>;

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
  await Promise.all(underWay);
  stopping = new AbortController();
}
