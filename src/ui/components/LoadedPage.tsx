import type { ReactNode } from 'react';
import { Loaded, type LoadedProps } from './Loaded.tsx';
import { LoadingSkeleton } from './LoadingSkeleton.tsx';
import { PageHeader } from './PageHeader.tsx';

export interface LoadedPageProps<T> {
  /** Head of the page until there is something to name it by; the loaded page brings its own. */
  title: string;
  /** The way out, also while there is nothing to show. */
  back?: ReactNode;
  query: LoadedProps<T>['query'];
  children(data: T): ReactNode;
}

/** A page that is about one thing which must be asked for: it has a heading while it waits and when it was refused, too. */
export function LoadedPage<T>({ title, back, query, children }: LoadedPageProps<T>) {
  return (
    <>
      {query.data === undefined && <PageHeader title={title} back={back} />}
      <Loaded query={query} skeleton={<LoadingSkeleton lines={8} />}>
        {children}
      </Loaded>
    </>
  );
}
