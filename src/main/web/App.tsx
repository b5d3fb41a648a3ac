import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { createQueryClient } from '../../ui/api/query-client.ts';
import { LanguageProvider } from '../../ui/language/language.tsx';
import { SessionProvider } from '../../ui/session.tsx';
import { createPageRouter } from '../../ui/shell/page-router.tsx';
import { theme } from '../../ui/theme.ts';
import { pages } from './pages.ts';
import { sessionKey, useSessionFromServer } from './session.ts';

const AccountTools = lazy(async () => ({ default: (await import('./AccountTools.tsx')).AccountTools }));

const queryClient = createQueryClient(() => void queryClient.invalidateQueries({ queryKey: sessionKey }));
const router = createPageRouter({
  pages,
  tools: {
    accountMenu: () => (
      <Suspense fallback={null}>
        <AccountTools />
      </Suspense>
    ),
  },
});

/** The whole site in the browser. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <LanguageProvider>
        <QueryClientProvider client={queryClient}>
          <WithSession>
            <RouterProvider router={router} />
          </WithSession>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}

function WithSession({ children }: { children: ReactNode }) {
  return <SessionProvider query={useSessionFromServer()}>{children}</SessionProvider>;
}
