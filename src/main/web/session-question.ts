import { readSession } from '../../features/accounts/contract.ts';
import { call } from '../../ui/api/call.ts';
import { endpointKey } from '../../ui/api/use-endpoint.ts';
import type { SessionQuestion } from '../../ui/session.tsx';

/** Asks the accounts feature who is signed in. Asked again when any answer says that the session has ended. */
export const sessionQuestion: SessionQuestion = {
  queryKey: endpointKey(readSession),
  queryFn: async ({ signal }) => (await call(readSession, {}, { signal })).session,
};
