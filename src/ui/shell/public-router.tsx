import { createRootRoute, createRoute, createRouter, Outlet, type AnyRouter, type RouterHistory } from '@tanstack/react-router';
import type { Page } from '../page.ts';
import { OpenConsole } from './OpenConsole.tsx';
import { PageFailed } from './PageFailed.tsx';
import { PageGate } from './PageGate.tsx';
import { searchFormat } from './search-format.ts';

export interface PublicRouterOptions {
  /** Bare pages that anybody may open: signing in, accepting an invitation. */
  pages: readonly Page[];
  history: RouterHistory;
  /** Fetches the code of the pages behind the sign-in, at any other address. */
  loadConsole(): Promise<AnyRouter>;
  onConsole(console: AnyRouter): void;
}

/** The small site of people who are not signed in, so that the sign-in page need not carry the other pages' code. */
export function createPublicRouter({ pages, history, loadConsole, onConsole }: PublicRouterOptions): AnyRouter {
  const root = createRootRoute({ component: Outlet });
  return createRouter({
    routeTree: root.addChildren([
      ...pages.map((page) =>
        createRoute({
          getParentRoute: () => root,
          path: page.path,
          component: () => <PageGate page={page} />,
          loader: () => page.component.preload(),
        }),
      ),
      createRoute({
        getParentRoute: () => root,
        path: '/$',
        component: () => <OpenConsole load={loadConsole} onOpen={onConsole} />,
      }),
    ]),
    history,
    defaultErrorComponent: PageFailed,
    ...searchFormat,
  });
}
