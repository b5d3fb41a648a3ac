let areHeld = false;

/**
 * Holds back whatever pages still want to know while their person signs out: it would be asked in the name of somebody who
 * is no longer there. What is held is never answered; whoever lets go of it again cancels and asks anew.
 */
export function holdQuestions(hold: boolean): void {
  areHeld = hold;
}

/** Waits for good where questions are held. */
export async function mayAsk(): Promise<void> {
  if (areHeld) await new Promise<never>(() => undefined);
}
