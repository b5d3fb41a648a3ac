import type { QueryClient } from '@tanstack/react-query';
import { readSession } from '../../features/accounts/contract.ts';
import { call } from '../../ui/api/call.ts';
import { endpointKey } from '../../ui/api/use-endpoint.ts';
import { answerOrKept } from '../../ui/offline/answer-or-kept.ts';
import { forgetSession, keepSession, keptSession } from '../../ui/offline/kept-session.ts';
import type { Session, SessionQuestion } from '../../ui/session.tsx';
import { isInTheField } from './in-the-field.ts';

const queryKey = endpointKey(readSession);

/**
 * Asks the accounts feature who is signed in; asked again when any answer says that the session has ended. Those who work
 * on a hill are taken for who they were while the server is away. What it says once it is there again, counts.
 */
export function createSessionQuestion(queries: () => QueryClient): SessionQuestion {
  return {
    queryKey,
    queryFn: ({ signal }) =>
      answerOrKept<Session | null>(() => ask(signal), {
        kept: () => keptSession(Date.now()),
        onLate: (session) => queries().setQueryData(queryKey, session),
      }),
    onEnter: remember,
  };
}

async function ask(signal: AbortSignal): Promise<Session | null> {
  const { session } = await call(readSession, {}, { signal });
  // Signed out by the clock or by the office: what is on the phone stays, and so does whose it is.
  if (session) remember(session);
  return session;
}

/** The office's computers are shared and have a line: they remember nobody. */
function remember(session: Session): void {
  if (isInTheField(session.role)) keepSession(session, Date.now());
  else forgetSession();
}
