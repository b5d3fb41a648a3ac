import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { createQueryClient } from '../../ui/api/query-client.ts';
import { LanguageProvider } from '../../ui/language/language.tsx';
import { SessionProvider } from '../../ui/session.tsx';
import { createPageRouter } from '../../ui/shell/page-router.tsx';
import { theme } from '../../ui/theme.ts';
import { pages } from './pages.ts';
import { sessionQuestion } from './session-question.ts';

const AccountTools = lazy(async () => ({ default: (await import('./AccountTools.tsx')).AccountTools }));

const queryClient = createQueryClient(() => void queryClient.invalidateQueries({ queryKey: sessionQuestion.queryKey }));
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
          <SessionProvider question={sessionQuestion}>
            <RouterProvider router={router} />
          </SessionProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
