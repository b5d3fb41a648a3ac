import { useMemo, useState } from 'react';
import { ProblemError } from '../../../../ui/api/problem-error.ts';
import type { CommandState } from '../../../../ui/api/use-command.ts';
import type { NewEntry, OutboxEntry } from '../../../../ui/outbox/entry.ts';
import { useOutboxKinds } from '../../../../ui/outbox/kinds.ts';
import { outbox } from '../../../../ui/outbox/outbox.ts';
import { correctAct } from '../../contract.ts';
import { actOfInput } from '../act-of-input.ts';
import type { CorrectionDraft } from './correction.ts';

/** A correction of the outbox that was refused: what it said, to begin with. */
export function correctionIn({ input }: OutboxEntry): CorrectionDraft {
  const { baseRevision, reason } = (input as { body: Omit<CorrectionDraft, 'act'> }).body;
  return { baseRevision, reason, act: actOfInput(input) };
}

export interface MendedCorrection extends CommandState {
  /** Takes the place of the refused one, with its photos, and goes by itself. */
  save(input: unknown, about: Pick<NewEntry, 'title' | 'capturedAt'>): void;
  /** This device had no room: the refused one stands as it was. */
  notKept: Error | undefined;
  /** Something was changed: what was refused is not said any more. */
  reset(): void;
}

/** How a refused correction goes on from its form; undefined where none is mended. */
export function useMendedCorrection(mended: OutboxEntry | undefined, onSaved: () => void): MendedCorrection | undefined {
  const kinds = useOutboxKinds();
  const [isPending, setPending] = useState(false);
  const [notKept, setNotKept] = useState<Error>();
  const [isTouched, setTouched] = useState(false);
  const refusal = useMemo(() => (mended?.refusal ? new ProblemError(mended.refusal) : null), [mended]);
  if (!mended) return undefined;
  const keep = async (input: unknown, about: Pick<NewEntry, 'title' | 'capturedAt'>) => {
    const { evidenceIds } = actOfInput(input);
    await outbox.add(mended.accountId, { ...about, endpoint: correctAct.name, input, dependsOn: evidenceIds }, { inPlaceOf: mended.commandId, kinds, releases: evidenceIds });
    onSaved();
  };
  return {
    isPending,
    waiting: undefined,
    error: isTouched ? null : refusal,
    stopWaiting: () => undefined,
    notKept,
    reset: () => setTouched(true),
    save(input, about) {
      setPending(true);
      setNotKept(undefined);
      keep(input, about)
        .catch((error: unknown) => setNotKept(error instanceof Error ? error : new Error('not kept', { cause: error })))
        .finally(() => setPending(false));
    },
  };
}
