import { textsOf, type DraftContent } from '../../content.ts';
import type { SavedDraft } from '../../own-week-views.ts';
import { isUnsaved, reconcile, type LocalDraft, type Reconciled, type ServerDraft } from './local-draft.ts';

/** Long enough not to send every word, short enough that a second device sees it at once. */
const pauseMs = 1_200;

export interface DraftSaverOptions {
  /** Changes what this device holds, at once. */
  change(next: (held: LocalDraft) => LocalDraft): void;
  /** What is known of the server's side. */
  server(): ServerDraft;
  /** Does the server take drafts of this week from this person now? */
  maySave(): boolean;
  send(baseRevision: number, content: DraftContent): Promise<SavedDraft>;
  /** Asks the server anew after it refused. */
  refresh(): Promise<void>;
  onSaved(saved: SavedDraft, content: DraftContent): void;
  isStale(error: unknown): boolean;
  schedule(run: () => void, ms: number): () => void;
}

export interface DraftSaver {
  /** After a pause in typing. */
  saveSoon(): void;
  saveNow(): Promise<void>;
  /** Saves until nothing is left and gives the revision to hand over or to sign. Throws what the server refused. */
  flush(): Promise<number>;
}

/** Sends what the device holds to the server, one save at a time; what is typed meanwhile goes with the next. */
export function createDraftSaver(options: DraftSaverOptions): DraftSaver {
  let cancel: (() => void) | undefined;
  let underWay: Promise<void> | undefined;

  /** Marks what is about to be sent, so that it is known again if its answer is lost. */
  const begin = (): LocalDraft | undefined => {
    if (!options.maySave()) return undefined;
    let sending: LocalDraft | undefined;
    options.change((held) => {
      const { local, conflict } = reconcile(held, options.server());
      if (conflict || !isUnsaved(local)) return held;
      sending = local;
      return { ...local, sent: local.content };
    });
    return sending;
  };

  const carryOut = async ({ base, content }: LocalDraft) => {
    try {
      // A device may hold a draft from before the ledger, which had acts of its own: the server takes words.
      const saved = await options.send(base.revision, textsOf(content));
      options.change((held) => ({ ...held, base: { revision: saved.revision, content }, sent: null }));
      options.onSaved(saved, content);
    } catch (error) {
      await options.refresh();
      if (options.isStale(error)) saveSoon();
      throw error;
    }
  };

  const saveNow = async (): Promise<void> => {
    cancel?.();
    cancel = undefined;
    await underWay;
    const sending = begin();
    if (!sending) return;
    underWay = carryOut(sending).finally(() => {
      underWay = undefined;
    });
    await underWay;
  };

  const saveSoon = () => {
    cancel?.();
    cancel = options.schedule(() => {
      saveNow().catch(() => {
        // The state beside the form says that it is not saved, and why.
      });
    }, pauseMs);
  };

  const flush = async (): Promise<number> => {
    for (;;) {
      await saveNow();
      let reconciled: Reconciled | undefined;
      options.change((held) => {
        reconciled = reconcile(held, options.server());
        return reconciled.local;
      });
      // Two versions wait for a person: the revision that is known here is refused by the server, and rightly.
      if (!reconciled || reconciled.conflict || !isUnsaved(reconciled.local) || !options.maySave()) {
        return reconciled?.local.base.revision ?? 0;
      }
    }
  };

  return { saveSoon, saveNow, flush };
}
