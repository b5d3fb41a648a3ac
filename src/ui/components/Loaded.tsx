import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isWrongAddress } from '../api/problem-error.ts';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import { LoadingSkeleton } from './LoadingSkeleton.tsx';
import { NothingThere } from './NothingThere.tsx';
import { Notice } from './Notice.tsx';

export interface LoadedProps<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'failureCount' | 'refetch'>;
  children(data: T): ReactNode;
  /** Shown while the first answer is on its way; three lines of text unless given. */
  skeleton?: ReactNode;
}

/** Draws what an endpoint answered, and every state before and beside it: loading, server away, refused. */
export function Loaded<T>({ query, children, skeleton }: LoadedProps<T>) {
  const t = useTranslator(uiMessages);
  if (query.data !== undefined) return children(query.data);
  if (query.error && isWrongAddress(query.error)) return <NothingThere error={query.error} />;
  if (query.error) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (query.failureCount > 0) {
    return (
      <Notice tone="due" title={t('ui.waiting-title')} announce="status">
        <p>{t('ui.waiting-page')}</p>
        {!navigator.onLine && <p>{t('ui.offline')}</p>}
      </Notice>
    );
  }
  return skeleton ?? <LoadingSkeleton />;
}
