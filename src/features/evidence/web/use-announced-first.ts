import { useState } from 'react';
import type { Sentence } from '../../../kernel/language.ts';
import { outbox } from '../../../ui/outbox/outbox.ts';
import { useIsHere } from '../../../ui/use-is-here.ts';
import { evidenceOnDevice } from './held-evidence.ts';

export interface AnnouncedFirst {
  /** The photos are being told to the server; without a line that lasts. */
  isUnderWay: boolean;
  /** This device could not note it: nothing was told or sent. */
  notKept: Error | undefined;
  /** Something was changed while they were told: what was to be done then was not. */
  wasChanged: boolean;
  /**
   * Tells the server of these, then does what is to be done. A photo that is refused ends it, and says why where it stands.
   * @param isAsItWas false once somebody has gone on writing: half a sum is not sent, nor the one that is no longer meant
   */
  begin(evidenceIds: readonly string[], title: Sentence, then: () => void, isAsItWas: () => boolean): void;
}

export interface AnnouncedFirstOptions {
  /** Key of the form's kept draft, where it keeps one: the bytes wait on this device until the draft is gone. */
  draftKey?: string;
}

/** For a form that goes to the server by itself and not by the outbox: its photos are told first, and the outbox goes on sending them. */
export function useAnnouncedFirst({ draftKey }: AnnouncedFirstOptions = {}): AnnouncedFirst {
  const [isUnderWay, setUnderWay] = useState(false);
  const [notKept, setNotKept] = useState<Error>();
  const [wasChanged, setWasChanged] = useState(false);
  const isHere = useIsHere();
  return {
    isUnderWay,
    notKept,
    wasChanged,
    begin(evidenceIds, title, then, isAsItWas) {
      setNotKept(undefined);
      setWasChanged(false);
      const unknown = unannounced(evidenceIds);
      if (unknown.length === 0) return then();
      setUnderWay(true);
      const goOn = async () => {
        await outbox.release(unknown.map(({ commandId }) => commandId), title, draftKey);
        const areKnown = await knownToServer(evidenceIds);
        if (!areKnown || !isHere()) return;
        if (isAsItWas()) then();
        else setWasChanged(true);
      };
      goOn()
        .catch((error: unknown) => setNotKept(error instanceof Error ? error : new Error('not kept', { cause: error })))
        .finally(() => setUnderWay(false));
    },
  };
}

function unannounced(evidenceIds: readonly string[]) {
  return evidenceOnDevice(outbox.read().entries ?? [], evidenceIds).filter(({ announced }) => !announced);
}

/** Resolves when the server has heard of each: false where it refused one. */
function knownToServer(evidenceIds: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      const unknown = unannounced(evidenceIds);
      const isRefused = unknown.some(({ state }) => state === 'refused');
      if (unknown.length > 0 && !isRefused) return;
      unsubscribe();
      resolve(!isRefused);
    };
    const unsubscribe = outbox.subscribe(look);
    look();
  });
}
