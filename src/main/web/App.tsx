import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createQueryClient } from '../../ui/api/query-client.ts';
import { LanguageProvider } from '../../ui/language/language.tsx';
import { SessionProvider } from '../../ui/session.tsx';
import { theme } from '../../ui/theme.ts';
import { createSessionQuestion } from './session-question.ts';
import { Site } from './Site.tsx';

const sessionQuestion = createSessionQuestion(() => queryClient);
const queryClient = createQueryClient(() => void queryClient.invalidateQueries({ queryKey: sessionQuestion.queryKey }));

/** Everything in the browser: theme, language, store of answers, session, and the site inside them. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <LanguageProvider>
        <QueryClientProvider client={queryClient}>
          <SessionProvider question={sessionQuestion}>
            <Site />
          </SessionProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
