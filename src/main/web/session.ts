import { useQuery } from '@tanstack/react-query';
import * as z from 'zod';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { call } from '../../ui/api/call.ts';
import { ProblemError } from '../../ui/api/problem-error.ts';
import { endpointKey } from '../../ui/api/use-endpoint.ts';
import type { Session, SessionQuery } from '../../ui/session.tsx';

const viewSession = defineEndpoint({
  name: 'viewSession',
  method: 'GET',
  path: '/api/session',
  access: 'signedIn',
  summary: { 'zh-CN': '当前登录', en: 'The session' },
  response: z.custom<Session>(),
});

/** Asks who is signed in; the question is asked again when any answer says that the session has ended. */
export function useSessionFromServer(): SessionQuery {
  return useQuery<Session | null>({
    queryKey: sessionKey,
    queryFn: ({ signal }) => call(viewSession, {}, { signal }).catch(nobody),
    staleTime: 60_000,
  });
}

export const sessionKey = endpointKey(viewSession, {});

function nobody(error: unknown): null {
  if (error instanceof ProblemError && error.status === 401) return null;
  throw error;
}
