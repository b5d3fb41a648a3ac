import { Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Loaded } from '../components/Loaded.tsx';
import { navigationOf, type Page } from '../page.ts';
import { useSessionQuery } from '../session.tsx';
import type { PageRouterOptions } from './page-router.tsx';
import { PublicFrame } from './PublicFrame.tsx';

const AppShell = lazy(async () => ({ default: (await import('./AppShell.tsx')).AppShell }));

/** Lays the shell around a page for people signed in, a plain frame for everybody else. Stays while pages change. */
export function ShellLayout({ pages, tools }: PageRouterOptions) {
  const query = useSessionQuery();
  const { pathname } = useLocation();
  const openPath = useMatches().at(-1)?.fullPath;
  const page: Page | undefined = pages.find(({ path }) => path === openPath);
  return (
    <Loaded query={query} skeleton={<span />}>
      {(session) =>
        session ? (
          <Suspense fallback={<span />}>
            <AppShell
              navigation={navigationOf(pages, session.role)}
              path={pathname}
              wide={page?.wide ?? false}
              accountMenu={tools.accountMenu()}
              notifications={tools.notifications?.()}
            >
              <Outlet />
            </AppShell>
          </Suspense>
        ) : (
          <PublicFrame>
            <Outlet />
          </PublicFrame>
        )
      }
    </Loaded>
  );
}
