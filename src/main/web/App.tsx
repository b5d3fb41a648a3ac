import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createQueryClient } from '../../ui/api/query-client.ts';
import { LanguageProvider } from '../../ui/language/language.tsx';
import { onLeftElsewhere } from '../../ui/offline/leaving.ts';
import { SessionProvider } from '../../ui/session.tsx';
import { theme } from '../../ui/theme.ts';
import { endSession, stopEndingSession } from './end-session.ts';
import { createSessionQuestion } from './session-question.ts';
import { Site } from './Site.tsx';

const sessionQuestion = createSessionQuestion(() => queryClient);
const askSession = () => void queryClient.invalidateQueries({ queryKey: sessionQuestion.queryKey });
const queryClient = createQueryClient({
  onSignedOut: askSession,
  // Somebody who signed out without a line may sign in before the server has heard of it; should they not get in, it is told on.
  onCommand: (isUnderWay) => (isUnderWay ? stopEndingSession() : void endSession()),
});
onLeftElsewhere(askSession, stopEndingSession);
void endSession();

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
