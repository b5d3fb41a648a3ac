import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { readSession } from '../../features/accounts/contract.ts';
import { getRecordOptions } from '../../features/assistance/contract.ts';
import { getOwnWeek, listOwnWeeks } from '../../features/weekly-reports/contract.ts';
import { call } from '../../ui/api/call.ts';
import { endpointKey } from '../../ui/api/use-endpoint.ts';
import { useReadClock } from '../../ui/clock.tsx';
import { keepAnswers } from '../../ui/offline/kept-answers.ts';
import { useOutboxKinds } from '../../ui/outbox/kinds.ts';
import { sendFromHere } from '../../ui/outbox/outbox.ts';
import { OutboxBadge } from '../../ui/outbox/OutboxBadge.tsx';
import type { Session } from '../../ui/session.tsx';

export { readKept } from '../../ui/offline/kept-answers.ts';

/** Questions whose last answers an app without a network still needs: the weeks, the week's report, the form of an act. */
const keptQuestions = new Set([listOwnWeeks, getOwnWeek, getRecordOptions].map(({ name }) => name));

/** What runs while somebody of an organization is signed in: sends what waits, keeps what was last seen, shows how it stands. */
export function FieldTools({ session: { accountId } }: { session: Session }) {
  const queries = useQueryClient();
  const kinds = useOutboxKinds();
  const readClock = useReadClock();
  const now = useEffectEvent(() => readClock().toISOString());
  useEffect(() => {
    const end = keepAnswers(queries, accountId, keptQuestions);
    // Asked for while there is a line: the first act on a hill finds its villages.
    void queries.prefetchQuery({ queryKey: endpointKey(getRecordOptions, {}), queryFn: ({ signal }) => call(getRecordOptions, {}, { signal }), staleTime: 300_000 });
    return end;
  }, [queries, accountId]);
  useEffect(
    () =>
      sendFromHere({
        accountId,
        kinds,
        now,
        onReceived({ invalidates = [] }) {
          if (invalidates === 'everything') void queries.invalidateQueries();
          else for (const stale of invalidates) void queries.invalidateQueries({ queryKey: endpointKey(stale) });
        },
        onSignInNeeded: () => void queries.invalidateQueries({ queryKey: endpointKey(readSession) }),
      }),
    [queries, accountId, kinds],
  );
  return <OutboxBadge />;
}
