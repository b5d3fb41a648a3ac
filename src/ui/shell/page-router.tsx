import { createRootRoute, createRoute, createRouter, type AnyRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { lazyPage } from '../lazy-component.ts';
import { uiMessages } from '../messages.ts';
import { addressWith, searchOf, type Search } from '../navigation.ts';
import type { Page } from '../page.ts';
import { HomePage } from './HomePage.tsx';
import { PageFailed } from './PageFailed.tsx';
import { PageGate } from './PageGate.tsx';
import { RouterNavigation } from './RouterNavigation.tsx';
import { ShellLayout } from './ShellLayout.tsx';

export interface PageRouterOptions {
  pages: readonly Page[];
  /** Parts of the header that main knows. */
  accountMenu: ReactNode;
  notifications?: ReactNode;
  deviceState?: ReactNode;
}

const notFoundPage: Page = {
  path: '/$',
  title: uiMessages['ui.not-found-title'],
  access: 'public',
  component: lazyPage(() => import('./NotFoundPage.tsx'), 'NotFoundPage'),
};

/** Builds the whole site out of the features' pages: shell around most of them, a gate before each, `/` by role. */
export function createPageRouter({ pages, ...header }: PageRouterOptions): AnyRouter {
  const root = createRootRoute({ component: RouterNavigation });
  const shell = createRoute({
    getParentRoute: () => root,
    id: 'shell',
    component: () => <ShellLayout pages={pages} {...header} />,
  });
  const routeOf = (page: Page, parent: typeof root | typeof shell) =>
    createRoute({
      getParentRoute: () => parent as typeof root,
      path: page.path,
      component: () => <PageGate page={page} />,
      // Not waited for: the code travels while the session is asked for, and on the way of a finger to a link.
      loader: () => page.component.preload(),
    });
  const home = createRoute({
    getParentRoute: () => shell,
    path: '/',
    component: () => <HomePage pages={pages} />,
  });
  const inShell = [...pages.filter((page) => !page.bare), notFoundPage];
  const bare = pages.filter((page) => page.bare);
  return createRouter({
    routeTree: root.addChildren([
      ...bare.map((page) => routeOf(page, root)),
      shell.addChildren([home, ...inShell.map((page) => routeOf(page, shell))]),
    ]),
    defaultErrorComponent: PageFailed,
    scrollRestoration: true,
    parseSearch: searchOf,
    stringifySearch: (search) => addressWith('', search as Search),
  });
}
