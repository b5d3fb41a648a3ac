import { Outlet, useMatches } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Loaded } from '../components/Loaded.tsx';
import { Opening } from '../components/Opening.tsx';
import { usePlace } from '../navigation.ts';
import { navigationOf, type Page } from '../page.ts';
import { SignedIn, useSessionQuery } from '../session.tsx';
import { AppShell } from './AppShell.tsx';
import { PublicFrame } from './PublicFrame.tsx';

export interface ShellLayoutProps {
  pages: readonly Page[];
  accountMenu: ReactNode;
  notifications?: ReactNode;
  deviceState?: ReactNode;
}

/** Lays the shell around a page for people signed in, a plain frame for everybody else. Stays while pages change. */
export function ShellLayout({ pages, accountMenu, notifications, deviceState }: ShellLayoutProps) {
  const query = useSessionQuery();
  const { path } = usePlace();
  const openPath = useMatches().at(-1)?.fullPath;
  const page = pages.find((candidate) => candidate.path === openPath);
  return (
    <Loaded query={query} skeleton={<Opening />}>
      {(session) =>
        session ? (
          <SignedIn session={session}>
            <AppShell
              navigation={navigationOf(pages, session.role)}
              path={path}
              wide={page?.wide ?? false}
              accountMenu={accountMenu}
              notifications={notifications}
              deviceState={deviceState}
            >
              <Outlet />
            </AppShell>
          </SignedIn>
        ) : (
          <PublicFrame>
            <Outlet />
          </PublicFrame>
        )
      }
    </Loaded>
  );
}
