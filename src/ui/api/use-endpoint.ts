import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Endpoint, ResponseOf } from '../../kernel/endpoint.ts';
import { call, type CallInput } from './call.ts';

export interface UseEndpointOptions {
  /** False while something needed for the question is not known yet. */
  enabled?: boolean;
  /** Ask again at this pace while the page is open. */
  refetchIntervalMs?: number;
  /** How long an answer is taken for fresh; 10 s unless told. */
  freshForMs?: number;
  /** Keep showing the last answer while another question is asked (paging, filters). */
  keepPrevious?: boolean;
}

/** Under which key an answer is kept; without input, every answer of the endpoint. */
export function endpointKey(endpoint: Endpoint, input?: unknown): unknown[] {
  return input === undefined ? [endpoint.name] : [endpoint.name, input];
}

/**
 * Asks a GET endpoint and keeps the answer. While the server is away it goes on asking; a page shows all of this
 * through `<Loaded query={…}>`.
 */
export function useEndpoint<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: UseEndpointOptions = {},
): UseQueryResult<ResponseOf<E>> {
  return useQuery<ResponseOf<E>>({
    queryKey: endpointKey(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
    ...(options.enabled === undefined ? {} : { enabled: options.enabled }),
    ...(options.refetchIntervalMs === undefined ? {} : { refetchInterval: options.refetchIntervalMs }),
    ...(options.freshForMs === undefined ? {} : { staleTime: options.freshForMs }),
    ...(options.keepPrevious ? { placeholderData: (previous: ResponseOf<E> | undefined) => previous } : {}),
  } as Parameters<typeof useQuery<ResponseOf<E>>>[0]);
}
