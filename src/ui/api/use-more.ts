import { useInfiniteQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Endpoint, ResponseOf } from '../../kernel/endpoint.ts';
import { call, type CallInput } from './call.ts';
import { endpointKey } from './use-endpoint.ts';

export interface More<T> {
  query: Pick<UseQueryResult<T[]>, 'data' | 'error' | 'failureCount' | 'refetch'>;
  /** undefined: this is the end. */
  showMore: (() => void) | undefined;
  isLoadingMore: boolean;
}

export interface UseMoreOptions {
  /** False: nothing is asked. */
  enabled?: boolean;
  /** What stands in the endpoint's path. */
  params?: Record<string, string>;
}

/**
 * A list that grows page by page; the endpoint takes `after` and answers `next`. After a command all pages that are shown are asked
 * anew, so none holds what has gone.
 * @param itemsOf what a page lists
 */
export function useMore<E extends Endpoint, T>(
  endpoint: E & { response?: unknown },
  filter: Record<string, string>,
  itemsOf: (page: ResponseOf<E>) => readonly T[],
  { enabled = true, params }: UseMoreOptions = {},
): More<T> {
  const query = useInfiniteQuery({
    queryKey: endpointKey(endpoint, { more: filter, ...(params ? { params } : {}) }),
    enabled,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call<E>(endpoint, { ...(params ? { params } : {}), query: { ...filter, ...(pageParam === '' ? {} : { after: pageParam }) } } as CallInput<E>, { signal }),
    getNextPageParam: (last) => (last as { next: string | null }).next,
    select: ({ pages }) => pages.flatMap(itemsOf),
  });
  return {
    query,
    showMore: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    isLoadingMore: query.isFetchingNextPage,
  };
}
