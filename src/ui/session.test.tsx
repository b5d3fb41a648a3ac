import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SessionProvider, SignedIn, useSessionQuery, useSignedIn, type Session } from './session.tsx';

const session: Session = { accountId: 'ann', name: '示例联络员', role: 'reporter', countyName: '示例县' };
const queryKey = ['readSession'];

/** As the gate of a page: it draws the page for whom it has found signed in. */
function Gate({ children }: { children: ReactNode }) {
  const { data } = useSessionQuery();
  return data ? <SignedIn session={data}>{children}</SignedIn> : 'signed out';
}
const Name = () => useSignedIn().name;

/** @param ends the server's word that the session has ended, which reaches the parts of a page one after another */
const page = (ends?: (queries: QueryClient) => void) => {
  const queries = new QueryClient();
  queries.setQueryData(queryKey, session);
  const Ends = () => {
    ends?.(queries);
    return null;
  };
  return renderToStaticMarkup(
    <QueryClientProvider client={queries}>
      <SessionProvider question={{ queryKey, queryFn: () => Promise.resolve(null) }}>
        <Gate>
          <Ends />
          <Name />
        </Gate>
      </SessionProvider>
    </QueryClientProvider>,
  );
};

describe('a page for people signed in', () => {
  it('is drawn whole for whom its gate has found, though the session ends in that moment', () => {
    expect(page()).toBe('示例联络员');
    expect(page((queries) => queries.setQueryData(queryKey, null))).toBe('示例联络员');
  });

  it('is a mistake of ours where no gate stands before it', () => {
    expect(() => renderToStaticMarkup(<Name />)).toThrow('this page needs a session');
  });
});
