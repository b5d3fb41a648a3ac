import { useSyncExternalStore } from 'react';

let isSilent = false;
const listeners = new Set<() => void>();

/** Told by every request: an answer came, whatever it says, or none did. The line is judged by this and not by what the phone believes. */
export function tellLine(answered: boolean): void {
  if (isSilent === !answered) return;
  isSilent = !answered;
  for (const tell of listeners) tell();
}

/** Resolves once the line is silent; at once where it is. */
export function silence(): Promise<void> {
  if (isSilent) return Promise.resolve();
  return new Promise((resolve) => {
    const end = subscribe(() => {
      if (!isSilent) return;
      end();
      resolve();
    });
  });
}

/** The last request got no answer: what the page shows may be old. */
export function useIsLineSilent(): boolean {
  return useSyncExternalStore(subscribe, read, read);
}

const read = () => isSilent;

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}
