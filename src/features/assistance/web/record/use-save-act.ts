import { useCommand, type CommandState } from '../../../../ui/api/use-command.ts';
import { useReadClock } from '../../../../ui/clock.tsx';
import type { DraftAct } from '../../act.ts';
import { recordAct } from '../../contract.ts';
import { staleAfterSaving } from '../stale.ts';

export interface ActSaving extends CommandState {
  /** Saves an act of which nothing is missing, once, however often it is sent. */
  save(campaignId: string, act: DraftAct): void;
  reset(): void;
}

/** How an act gets into the ledger from the form. Here and nowhere else, so that another way of saving can take its place. */
export function useSaveAct({ onSaved }: { onSaved(act: DraftAct): void }): ActSaving {
  const readClock = useReadClock();
  const command = useCommand(recordAct, {
    invalidates: staleAfterSaving,
    onSuccess: ({ act }) => onSaved(act),
  });
  const { isPending, waiting, error, stopWaiting, reset } = command;
  return {
    isPending,
    waiting,
    error,
    stopWaiting,
    reset,
    save: (campaignId, act) => command.send({ body: { campaignId, act, capturedAt: readClock().toISOString() } }),
  };
}
