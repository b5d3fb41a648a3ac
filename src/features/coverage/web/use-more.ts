import { useInfiniteQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Endpoint, ResponseOf } from '../../../kernel/endpoint.ts';
import { call, type CallInput } from '../../../ui/api/call.ts';
import { endpointKey } from '../../../ui/api/use-endpoint.ts';

type PageOf<T> = { gaps: T[]; next: string | null };

export interface More<T> {
  query: Pick<UseQueryResult<T[]>, 'data' | 'error' | 'failureCount' | 'refetch'>;
  /** undefined: this is the end. */
  showMore: (() => void) | undefined;
  isLoadingMore: boolean;
}

/** A list that grows page by page. After a command all pages that are shown are asked anew, so none holds what has gone. */
export function useMore<T, E extends Endpoint>(endpoint: E & { response?: unknown }, filter: Record<string, string>): More<T> {
  const query = useInfiniteQuery({
    queryKey: endpointKey(endpoint, { more: filter }),
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) =>
      (await call(endpoint, { query: { ...filter, ...(pageParam === '' ? {} : { after: pageParam }) } } as CallInput<E>, { signal })) as ResponseOf<E> &
        PageOf<T>,
    getNextPageParam: (last: PageOf<T>) => last.next,
    select: ({ pages }) => pages.flatMap(({ gaps }) => gaps),
  });
  return {
    query,
    showMore: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    isLoadingMore: query.isFetchingNextPage,
  };
}
