import { Outlet, useLocation, useMatches, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { NavigatorContext, PlaceContext, type Navigator, type Place, type Search } from '../navigation.ts';

/** Gives the console's router to links and pages in the form that both sites share. */
export function RouterNavigation() {
  const router = useRouter();
  const { pathname, search } = useLocation();
  const params = useMatches().at(-1)?.params as Place['params'] | undefined;
  const navigator = useMemo(
    (): Navigator => ({
      go(to, options = {}) {
        void router.navigate({ to, search: options.search ?? {}, replace: options.replace ?? false });
      },
      here: () => router.history.location,
      prepare(to) {
        // What cannot be fetched now is fetched when the page is opened, and told there.
        void router.preloadRoute({ to }).catch(() => undefined);
      },
    }),
    [router],
  );
  const place = useMemo(
    (): Place => ({ path: pathname, params: params ?? {}, search: search as Search }),
    [pathname, params, search],
  );
  return (
    <NavigatorContext value={navigator}>
      <PlaceContext value={place}>
        <Outlet />
      </PlaceContext>
    </NavigatorContext>
  );
}
