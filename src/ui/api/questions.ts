let areHeld = false;

/**
 * Holds back whatever pages still want to know while their person signs out: it would be asked in the name of somebody who
 * is no longer there. What is held is never answered; whoever lets go of it again cancels and asks anew.
 */
export function holdQuestions(hold: boolean): void {
  areHeld = hold;
}

/**
 * Waits for good where questions are held.
 * @throws the reason of the signal, once nobody waits for the answer any more: who asks may hold a lock
 */
export async function mayAsk(signal?: AbortSignal): Promise<void> {
  if (!areHeld) return;
  await new Promise<void>((resolve) => {
    signal?.addEventListener('abort', () => resolve());
  });
  signal?.throwIfAborted();
}
