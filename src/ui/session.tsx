import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { createContext, use, useCallback, type ReactNode } from 'react';
import type { Role } from '../kernel/actor.ts';
import { afterSignIn } from './after-sign-in.ts';
import { useNavigator } from './navigation.ts';

/** Who is signed in, as `GET /api/session` of the accounts feature tells it. */
export interface Session {
  accountId: string;
  name: string;
  role: Role;
  organizationId?: string | undefined;
  organizationName?: string | undefined;
  townshipId?: string | undefined;
  villageId?: string | undefined;
  placeName?: string | undefined;
  countyName: string;
}

/** How main asks the server who is signed in; null where nobody is. */
export interface SessionQuestion {
  queryKey: unknown[];
  queryFn(context: { signal: AbortSignal }): Promise<Session | null>;
  /** Told when somebody has just signed in. */
  onEnter?(session: Session): void;
}

const SessionContext = createContext<SessionQuestion | undefined>(undefined);

/** Gives the question to everything below. It is asked by the first page that is not public. */
export function SessionProvider({ question, children }: { question: SessionQuestion; children: ReactNode }) {
  return <SessionContext value={question}>{children}</SessionContext>;
}

function useQuestion(): SessionQuestion {
  const question = use(SessionContext);
  if (!question) throw new Error('there is no SessionProvider above');
  return question;
}

/** Asks who is signed in, for the gate and the shell, which wait for the answer. */
export function useSessionQuery(): UseQueryResult<Session | null> {
  return useQuery({ ...useQuestion(), staleTime: 60_000 });
}

/** The person signed in; undefined on public pages and until the server has answered. */
export function useSession(): Session | undefined {
  return useQuery({ ...useQuestion(), enabled: false }).data ?? undefined;
}

const SignedInContext = createContext<Session | undefined>(undefined);

/**
 * Given by the gate of a page and by the shell, for whom they have found. That a session has ended reaches the parts of a page one after
 * another: none below the gate is without a session before the gate itself is.
 */
export function SignedIn({ session, children }: { session: Session; children: ReactNode }) {
  return <SignedInContext value={session}>{children}</SignedInContext>;
}

/** The person signed in, on pages that the router opens to nobody else. */
export function useSignedIn(): Session {
  const session = use(SignedInContext);
  if (!session) throw new Error('this page needs a session: set `access` of the page');
  return session;
}

/** Called by the sign-in page with the server's answer: makes it the session and goes to where the person wanted. */
export function useEnter(): (session: Session, then?: string) => void {
  const queries = useQueryClient();
  const { go } = useNavigator();
  const { queryKey, onEnter } = useQuestion();
  return useCallback(
    (session, then) => {
      onEnter?.(session);
      // Answers given to nobody, or to somebody else, are not this person's.
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== queryKey[0] });
      queries.setQueryData(queryKey, session);
      go(afterSignIn(then), { replace: true });
    },
    [queries, go, queryKey, onEnter],
  );
}
