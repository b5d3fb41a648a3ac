import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.ts';
import { delayBeforeRetry } from './retry-policy.ts';

/** The one store of answers. `onSignedOut` is told when the server no longer knows the session. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ProblemError && error.refusals.some(({ code }) => code === 'http.sign-in-needed')) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
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
