/** What the worker does with a request: hands out the page's frame, a file that never changes, one that it holds, or stays out of it. */
export type Way = 'frame' | 'immutable' | 'held' | 'network';

/** What a page says to a worker: to a new one, that it may take over; to the one before, that what it fetches is not wanted any more. */
export type WorkerWords = 'switch' | 'give up';

export interface Asked {
  method: string;
  url: string;
  isNavigation: boolean;
}

/** Addresses of the server that are no pages of the app. */
const notPages = /^\/(?:api\/|healthz|readyz|metrics)/;

/**
 * Answers of the API are never touched: they belong to one person, and this worker serves whoever holds the phone.
 * @param held paths that were fetched when the worker was installed
 * @param isGivenUp another version is to take over: what would have to be fetched is left to the browser, which does not wait for this worker
 */
export function wayOf({ method, url, isNavigation }: Asked, origin: string, held: ReadonlySet<string>, isGivenUp = false): Way {
  const { origin: from, pathname } = new URL(url);
  if (method !== 'GET' || from !== origin || notPages.test(pathname)) return 'network';
  if (isNavigation) return 'frame';
  if (pathname.startsWith('/assets/')) return isGivenUp && !held.has(pathname) ? 'network' : 'immutable';
  return held.has(pathname) ? 'held' : 'network';
}

/**
 * Caches to let go of when a version takes over. The one before stays: a tab that still shows it may open a page whose
 * code the server no longer has.
 * @param names all caches, the oldest first
 */
export function cachesToDrop(names: readonly string[], current: string): string[] {
  const versions = names.filter((name) => name.startsWith(versionPrefix) && name !== current);
  return versions.slice(0, -1);
}

export const versionPrefix = 'jiedui-version-';
export const usedCache = 'jiedui-used';

/** As many files beyond the field app's as are kept once used. */
export const mostUsed = 120;
