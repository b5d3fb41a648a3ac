import type { UseQueryResult } from '@tanstack/react-query';
import { createContext, use, type ReactNode } from 'react';
import type { Role } from '../kernel/actor.ts';

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

/** What is known of the session: the question to the server, answered with null where nobody is signed in. */
export type SessionQuery = UseQueryResult<Session | null>;

const SessionContext = createContext<SessionQuery | undefined>(undefined);

/** Gives the session to everything below; main asks the server for it. */
export function SessionProvider({ query, children }: { query: SessionQuery; children: ReactNode }) {
  return <SessionContext value={query}>{children}</SessionContext>;
}

/** The question itself, for the gate that must wait for its answer. */
export function useSessionQuery(): SessionQuery {
  const query = use(SessionContext);
  if (!query) throw new Error('there is no SessionProvider above');
  return query;
}

/** The person signed in; undefined on public pages and until the server has answered. */
export function useSession(): Session | undefined {
  return use(SessionContext)?.data ?? undefined;
}

/** The person signed in, on pages that the router opens to nobody else. */
export function useSignedIn(): Session {
  const session = useSession();
  if (!session) throw new Error('this page needs a session: set `access` of the page');
  return session;
}
