import type { WorkerWords } from './worker/worker-rules.ts';

/** What is being written or sent at this moment, told by those who do it. */
const busy = new Set<symbol>();
const listeners = new Set<() => void>();
let waiting: ServiceWorker | undefined;
let isReloadDue = false;
/** A person pressed for it: nothing holds it back any more. */
let isAskedFor = false;

function tellAll(): void {
  for (const tell of listeners) tell();
}

/** A new version lies ready, or has been taken by another tab and this one still shows the old. */
export function isNewVersionThere(): boolean {
  return waiting !== undefined || isReloadDue;
}

export function onNewVersion(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/** Until the answer is called, no new version takes the place of the page. */
export function holdVersion(): () => void {
  const mine = Symbol('writing');
  busy.add(mine);
  return () => {
    busy.delete(mine);
    switchWhenIdle();
  };
}

/** A field with the cursor and words in it, or an open window, is something being written. */
function isWriting(): boolean {
  const at = document.activeElement;
  const typing = (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) && at.value !== '';
  return busy.size > 0 || typing || document.querySelector('dialog[open]') !== null;
}

/** Takes the new version now, whatever is going on: a person asked for it. All that was typed or captured is kept on the device. */
export function switchNow(): void {
  isAskedFor = true;
  takeIt();
}

/**
 * A browser does not let go of a version that still fetches something, for minutes on a poor line: the version before is told
 * to give that up, since the page that wanted it is loaded anew.
 */
function takeIt(): void {
  if (isReloadDue) return globalThis.location.reload();
  if (waiting === undefined) return;
  tell(globalThis.navigator.serviceWorker.controller, 'give up');
  tell(waiting, 'switch');
}

function tell(worker: ServiceWorker | null, words: WorkerWords): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target
  worker?.postMessage(words);
}

function switchWhenIdle(): void {
  if (isNewVersionThere() && (isAskedFor || !isWriting())) takeIt();
}

const hourMs = 3_600_000;

/** Installs the worker that opens the app without a network, and looks after new versions of it. */
export async function installWorker(): Promise<void> {
  const workers = globalThis.navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers) return;
  let hadController = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    // The first worker takes over a page that is as new as itself.
    if (!hadController) {
      hadController = true;
      return;
    }
    waiting = undefined;
    isReloadDue = true;
    tellAll();
    switchWhenIdle();
  });
  const registration = await workers.register('/sw.js', { updateViaCache: 'none' });
  const look = () => {
    if (registration.waiting && workers.controller && registration.waiting !== waiting) {
      waiting = registration.waiting;
      tellAll();
      switchWhenIdle();
    }
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  look();
  const askAnew = () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', askAnew);
  setInterval(askAnew, hourMs);
  // Once the cursor has left the field, the window is closed or the page is out of sight.
  for (const event of ['focusout', 'visibilitychange', 'popstate']) document.addEventListener(event, () => setTimeout(switchWhenIdle, 500));
}
