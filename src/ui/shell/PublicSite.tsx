import { useMemo, useSyncExternalStore, type ComponentType } from 'react';
import { addressWith, matchPath, NavigatorContext, PlaceContext, searchOf, type Navigator } from '../navigation.ts';
import type { Page } from '../page.ts';
import { OpenConsole } from './OpenConsole.tsx';
import { OpenPage } from './OpenPage.tsx';

export interface PublicSiteProps {
  /** Bare pages that anybody may open: signing in, accepting an invitation. */
  pages: readonly Page[];
  /** Fetches the pages behind the sign-in; asked for at any other address. */
  loadConsole(): Promise<ComponentType>;
  onConsole(console: ComponentType): void;
}

const listeners = new Set<() => void>();
/** Which visit of a page this is: its address is the same after somebody has gone and come back. */
let visit = 0;

function goneOn(): void {
  visit += 1;
  for (const tell of listeners) tell();
}

function subscribe(onChange: () => void): () => void {
  if (listeners.size === 0) globalThis.addEventListener('popstate', goneOn);
  listeners.add(onChange);
  return () => {
    listeners.delete(onChange);
    if (listeners.size === 0) globalThis.removeEventListener('popstate', goneOn);
  };
}

/**
 * The small site of people who are not signed in. Two pages need no router of 30 kB: on an old phone with a weak line
 * the sign-in page is the first and slowest thing that a person meets.
 */
export function PublicSite({ pages, loadConsole, onConsole }: PublicSiteProps) {
  const address = useSyncExternalStore(subscribe, () => globalThis.location.pathname + globalThis.location.search);
  const [path = '/', query = ''] = address.split('?');
  const page = pages.find((candidate) => matchPath(candidate.path, path));
  const place = useMemo(
    () => ({ path, params: (page && matchPath(page.path, path)) ?? {}, search: searchOf(query) }),
    [page, path, query],
  );
  const navigator = useMemo(
    (): Navigator => ({
      go(to, { search, replace = false } = {}) {
        globalThis.history[replace ? 'replaceState' : 'pushState'](undefined, '', addressWith(to, search));
        goneOn();
      },
      here: () => visit,
      prepare(to) {
        const next = pages.find((candidate) => matchPath(candidate.path, to));
        next?.component.preload();
      },
    }),
    [pages],
  );
  return (
    <NavigatorContext value={navigator}>
      <PlaceContext value={place}>
        {page ? <OpenPage page={page} /> : <OpenConsole load={loadConsole} onOpen={onConsole} />}
      </PlaceContext>
    </NavigatorContext>
  );
}
