import type { QueryClient } from '@tanstack/react-query';
import { signInPath } from '../../ui/after-sign-in.ts';
import { askAs } from '../../ui/api/asked-as.ts';
import { holdQuestions } from '../../ui/api/questions.ts';
import { forgetSession } from '../../ui/offline/kept-session.ts';
import { setLeaving } from '../../ui/offline/leaving.ts';
import { endSession } from './end-session.ts';

/** How long a person who goes waits for the server; what is on this device is forgotten before. */
const patienceMs = 3_000;

/**
 * Signs out on this device, whatever the line is like: what was read is forgotten at once, the server is told now or as soon as there is a
 * line. Drafts and entries stay on the device, under their owner.
 * @param goToDoor for a browser that could not load the page anew without a line
 */
export async function signOutHere(queries: QueryClient, accountId: string | undefined, goToDoor: () => void): Promise<void> {
  holdQuestions(true);
  await queries.cancelQueries();
  forgetSession();
  setLeaving(true, accountId);
  await forgetHere(accountId);
  const isKnown = await Promise.race([endSession(), soon()]);
  // An act that was answered in the moment of going has been noted as received since.
  await forgetHere(accountId);
  const workers = globalThis.navigator.serviceWorker as ServiceWorkerContainer | undefined;
  // Loaded anew where it can be, so that nothing of the last person stays in memory.
  if (isKnown || workers?.controller) return globalThis.location.assign(signInPath);
  queries.clear();
  askAs(undefined);
  holdQuestions(false);
  goToDoor();
}

/** A device that keeps nothing has nothing to forget. */
function forgetHere(accountId: string | undefined): Promise<void> {
  return import('../../ui/offline/forget-person.ts').then(({ forgetPerson }) => forgetPerson(accountId)).catch(() => undefined);
}

function soon(): Promise<false> {
  const isOffline = !globalThis.navigator.onLine;
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), isOffline ? 0 : patienceMs);
  });
}
