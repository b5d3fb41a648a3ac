import { useCallback, useMemo, useState } from 'react';
import type { Sentence } from '../../../../kernel/language.ts';
import type { CommandState } from '../../../../ui/api/use-command.ts';
import { ProblemError } from '../../../../ui/api/problem-error.ts';
import { useReadClock } from '../../../../ui/clock.tsx';
import { askToPersist } from '../../../../ui/offline/storage-room.ts';
import type { NewEntry, OutboxEntry } from '../../../../ui/outbox/entry.ts';
import { useOutboxKinds } from '../../../../ui/outbox/kinds.ts';
import { outbox } from '../../../../ui/outbox/outbox.ts';
import { useSignedIn } from '../../../../ui/session.tsx';
import type { DraftAct } from '../../act.ts';
import { recordAct } from '../../contract.ts';
import { titleOfAct } from './title-of-act.ts';

export interface ActSaving extends CommandState {
  /** Keeps an act of which nothing is missing on this device, with what follows it; from there it goes to the ledger by itself, once. */
  save(campaignId: string, act: DraftAct, villageName: string, following?: Following): void;
  /** This device had no room or keeps nothing: nothing was saved. */
  notKept: Error | undefined;
  reset(): void;
}

type Following = (about: { title: Sentence; capturedAt: string }) => NewEntry[];

export interface SaveActOptions {
  /** A refused entry whose place the act takes; what was refused stands beside its fields until something is changed. */
  mended: OutboxEntry | undefined;
  onSaved(act: DraftAct, entry: OutboxEntry): void;
  /** How the form was filled in: kernel/effort.ts; undefined where nothing is told of it. */
  effortOf(act: DraftAct): string | undefined;
}

/** How an act gets into the ledger from the form: by the outbox, always, so that it never waits for a line. */
export function useSaveAct({ mended, onSaved, effortOf }: SaveActOptions): ActSaving {
  const readClock = useReadClock();
  const { accountId } = useSignedIn();
  const kinds = useOutboxKinds();
  const [isPending, setPending] = useState(false);
  const [notKept, setNotKept] = useState<Error>();
  const [isRefusalRead, setRefusalRead] = useState(false);
  const refusal = useMemo(() => (mended?.refusal ? new ProblemError(mended.refusal) : null), [mended]);
  const reset = useCallback(() => {
    setNotKept(undefined);
    setRefusalRead(true);
  }, []);
  const save = async (campaignId: string, act: DraftAct, villageName: string, following?: Following) => {
    setPending(true);
    reset();
    try {
      const capturedAt = readClock().toISOString();
      const input = { body: { campaignId, act, capturedAt } };
      const title = titleOfAct(act, villageName);
      const entry = await outbox.add(
        accountId,
        { endpoint: recordAct.name, input, title, capturedAt, dependsOn: act.evidenceIds, effort: effortOf(act) },
        { inPlaceOf: mended?.commandId, kinds, releases: act.evidenceIds, followers: following?.({ title, capturedAt }) ?? [] },
      );
      void askToPersist();
      onSaved(act, entry);
    } catch (error) {
      setNotKept(error instanceof Error ? error : new Error('not kept', { cause: error }));
    } finally {
      setPending(false);
    }
  };
  return {
    isPending,
    waiting: undefined,
    error: isRefusalRead ? null : refusal,
    stopWaiting: () => undefined,
    notKept,
    reset,
    save: (campaignId, act, villageName, following) => void save(campaignId, act, villageName, following),
  };
}
