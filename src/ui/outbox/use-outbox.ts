import { useMemo, useSyncExternalStore } from 'react';
import { useSession } from '../session.tsx';
import type { OutboxEntry } from './entry.ts';
import { outbox } from './outbox.ts';

export interface OwnOutbox {
  /** The newest first; undefined until the device has been read; none where it cannot be. */
  entries: readonly OutboxEntry[] | undefined;
  /** This device keeps nothing: what is typed can be sent from no outbox. */
  entriesError: Error | undefined;
  waiting: number;
  refused: number;
  /** How many of other accounts this device holds; what they are is nobody else's business. */
  ofOthers: number;
  sendingId: string | undefined;
  sentShare: number | undefined;
  needsSignIn: boolean;
  isReserveUsed: boolean;
}

/** What the person signed in has on this device. */
export function useOutbox(): OwnOutbox {
  // A session that ends is told to the parts of a page one after another: this one may still be drawn without it.
  const accountId = useSession()?.accountId;
  const { entries, entriesError, sendingId, sentShare, needsSignIn, isReserveUsed } = useSyncExternalStore(outbox.subscribe, outbox.read, outbox.read);
  return useMemo(() => {
    const own = entries?.filter((entry) => entry.accountId === accountId);
    const count = (state: OutboxEntry['state']) => own?.filter((entry) => entry.state === state).length ?? 0;
    const ofOthers = entries?.filter((entry) => entry.accountId !== accountId && (entry.state === 'waiting' || entry.state === 'refused')).length ?? 0;
    return { entries: own ?? (entriesError && []), entriesError, waiting: count('waiting'), refused: count('refused'), ofOthers, sendingId, sentShare, needsSignIn, isReserveUsed };
  }, [entries, entriesError, sendingId, sentShare, needsSignIn, isReserveUsed, accountId]);
}
