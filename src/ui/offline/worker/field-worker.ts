import { cachesToDrop, mostUsed, usedCache, versionPrefix, wayOf, type WorkerWords } from './worker-rules.ts';

/** Written in by the build: which files make the field app, and what its frame must be. */
declare const FIELD_APP: {
  version: string;
  /** Paths below `/assets/`, named by their content. */
  assets: readonly string[];
  /** Other files that the app shows, such as its icons. */
  others: readonly string[];
  /** SHA-256 of index.html in hex: frame and code must be of one build. */
  frameDigest: string;
};

/** What this file needs of a worker's surroundings; the compiler knows the page's. */
interface Surroundings {
  location: Location;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void;
  addEventListener(type: 'message', listen: (event: MessageEvent<WorkerWords> & Lasting) => void): void;
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = globalThis as unknown as Surroundings;
// Named once: the build writes the lists in where the name stands.
const app = FIELD_APP;
const current = versionPrefix + app.version;
const frame = '/';
const held = new Set([...app.assets, ...app.others]);
/** Of this version's fetches for its pages, once another version is to take over. */
const givenUp = new AbortController();

worker.addEventListener('install', (event) => event.waitUntil(fetchApp()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
// Waits until the page says so: nobody's page is exchanged while they write.
worker.addEventListener('message', (event) => {
  if (event.data === 'switch') event.waitUntil(worker.skipWaiting());
  else givenUp.abort();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const asked = { method: request.method, url: request.url, isNavigation: request.mode === 'navigate' };
  const way = wayOf(asked, worker.location.origin, held, givenUp.signal.aborted);
  if (way === 'frame') event.respondWith(heldOr(frame, request));
  else if (way === 'held') event.respondWith(heldOr(request, request, givenUp.signal));
  else if (way === 'immutable') event.respondWith(immutable(request));
});

/** The whole field app or nothing: a half-fetched one would open to half a page on a hill. */
async function fetchApp(): Promise<void> {
  const cache = await caches.open(current);
  await Promise.all([...app.assets.map((path) => fetchAsset(cache, path)), ...app.others.map((path) => cache.add(new Request(path, { cache: 'no-cache' })))]);
  const answer = await fetch(frame, { cache: 'no-cache', credentials: 'same-origin' });
  if (!answer.ok || (await digestOf(answer.clone())) !== app.frameDigest) throw new Error('the server is being updated; the next look finds it done');
  await cache.put(frame, answer);
}

/** What the version before had under the same name is the same: it need not travel again. */
async function fetchAsset(cache: Cache, path: string): Promise<void> {
  const known = await caches.match(path, { ignoreVary: true });
  if (known) await cache.put(path, known);
  else await cache.add(path);
}

async function digestOf(answer: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function takeOver(): Promise<void> {
  for (const name of cachesToDrop(await caches.keys(), current)) await caches.delete(name);
  await worker.clients.claim();
}

async function heldOr(key: Request | string, request: Request, signal?: AbortSignal): Promise<Response> {
  const cache = await caches.open(current);
  return (await cache.match(key, { ignoreVary: true })) ?? fetch(request, signal && { signal });
}

/** Files named by their content never change: the first one found is right. Pages beyond the field app's are kept once they were used. */
async function immutable(request: Request): Promise<Response> {
  const known = await caches.match(request, { ignoreVary: true });
  if (known) return known;
  const answer = await fetch(request, { signal: givenUp.signal });
  if (answer.ok) await keepUsed(request, answer.clone());
  return answer;
}

async function keepUsed(request: Request, answer: Response): Promise<void> {
  try {
    const cache = await caches.open(usedCache);
    await cache.put(request, answer);
    const keys = await cache.keys();
    for (const old of keys.slice(0, Math.max(0, keys.length - mostUsed))) await cache.delete(old);
  } catch {
    // No room: the page has its file all the same.
  }
}
