import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.ts';
import { delayBeforeRetry } from './retry-policy.ts';

/** Nobody is signed in any more, or somebody else on the same device. */
const endings = new Set(['http.sign-in-needed', 'http.other-account']);

export interface Told {
  /** The server no longer knows the session, or knows it as somebody else's. */
  onSignedOut(): void;
  /** A command is sent, and has its answer. */
  onCommand(isUnderWay: boolean): void;
}

/** The one store of answers. */
export function createQueryClient({ onSignedOut, onCommand }: Told): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ProblemError && error.refusals.some(({ code }) => endings.has(code))) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError, onMutate: () => onCommand(true), onSettled: () => onCommand(false) }),
    defaultOptions: {
      queries: {
        // The line is judged by answers, not by what the phone believes about its network.
        networkMode: 'always',
        staleTime: 10_000,
        retry: (_failures, error) => delayBeforeRetry(error, 1) !== undefined,
        retryDelay: (failures, error) => delayBeforeRetry(error, failures + 1) ?? 0,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
