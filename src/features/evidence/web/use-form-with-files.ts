import type { Endpoint } from '../../../kernel/endpoint.ts';
import type { Sentence } from '../../../kernel/language.ts';
import { useSentNote } from '../../../ui/draft/use-sent-note.ts';
import { useOutbox } from '../../../ui/outbox/use-outbox.ts';
import { useIsHere } from '../../../ui/use-is-here.ts';
import { settleEvidence } from './held-evidence.ts';
import { useAnnouncedFirst } from './use-announced-first.ts';

export interface FormWithFiles {
  /** The photos are being told to the server; without a line that lasts. */
  isUnderWay: boolean;
  /** This device could not note that they go: nothing was told or sent. `<NotSaved>` says so. */
  notKept: Error | undefined;
  /** While the files were told, somebody went on writing: the form was not sent, and waits to be saved again. */
  wasChanged: boolean;
  /** Tells the server of the files, then sends the form where it is as it was when it was saved. */
  send(evidenceIds: readonly string[], title: Sentence, sending: () => void, isAsItWas: () => boolean): void;
  /** The server has the form: what it names goes, and nothing else of the form stays. */
  saved(evidenceIds: readonly string[], named: readonly string[]): void;
  /** The sending has ended without a yes. */
  refused(error: unknown): void;
  /** The form is given up: what nobody else knows of is thrown away; where it may have arrived, only what the server was not told of. */
  giveUp(evidenceIds: readonly string[], named: readonly string[]): void;
}

/**
 * A form that goes to the server by itself and not by the outbox, with the files that it names. Its files are told first; their bytes wait
 * on this device until its kept draft is gone.
 * @param draftKey of the kept draft
 * @param shownBy the question whose answer tells what the server names
 */
export function useFormWithFiles(draftKey: string, shownBy?: Endpoint): FormWithFiles {
  const announcing = useAnnouncedFirst({ draftKey });
  const { entries = [] } = useOutbox();
  const sent = useSentNote(draftKey, shownBy);
  const isHere = useIsHere();
  const settle = (evidenceIds: readonly string[], named: readonly string[], isUncertain: boolean) => {
    sent.forget();
    void settleEvidence(entries, { draftKey, evidenceIds, named, isUncertain });
  };
  return {
    isUnderWay: announcing.isUnderWay,
    notKept: announcing.notKept,
    wasChanged: announcing.wasChanged,
    send: (evidenceIds, title, sending, isAsItWas) => {
      const begin = () => {
        sent.begin();
        sending();
      };
      announcing.begin(evidenceIds, title, begin, isAsItWas);
    },
    // Answered when its page is gone, it knows nothing of what a form of the same key has put beside itself since.
    saved: (evidenceIds, named) => (isHere() ? settle(evidenceIds, named, false) : settle([], named, true)),
    refused: sent.refused,
    giveUp: (evidenceIds, named) => settle(evidenceIds, named, sent.isOpen()),
  };
}
