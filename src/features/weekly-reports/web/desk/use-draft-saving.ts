import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { ProblemError } from '../../../../ui/api/problem-error.ts';
import { useCommand, type Command } from '../../../../ui/api/use-command.ts';
import { endpointKey } from '../../../../ui/api/use-endpoint.ts';
import type { DraftState } from '../../../../ui/draft/draft-keeper.ts';
import { useKeptDraft } from '../../../../ui/draft/use-kept-draft.ts';
import { useSignedIn } from '../../../../ui/session.tsx';
import type { DraftContent } from '../../content.ts';
import { getOwnWeek, listOwnWeeks, saveDraft } from '../../contract.ts';
import type { OwnWeekView, SavedDraft } from '../../own-week-views.ts';
import { wordsToOpenWith } from './carried-words.ts';
import { createDraftSaver } from './draft-saver.ts';
import { isFromElsewhere, isUnsaved, localDraftOf, reconcile, serverDraftOf, type LocalDraft, type ServerDraft } from './local-draft.ts';

export interface DraftSaving {
  content: DraftContent;
  setContent(change: (content: DraftContent) => DraftContent): void;
  /** The server's version, where both sides have written: nothing is sent until a person has chosen. */
  conflict: ServerDraft | undefined;
  /** What both sides had in common. */
  base: DraftContent;
  /** Goes on from the server's version with what was chosen. */
  settle(content: DraftContent): void;
  unsaved: boolean;
  /** `content` is last week's words, which stand on the page only until something is written or the week is handed over. */
  isOpening: boolean;
  /** Since this device last wrote, the week was written on another. */
  isFromElsewhere: boolean;
  kept: DraftState;
  command: Command<typeof saveDraft>;
  /** Saves what is left and gives the revision to hand over or to sign. */
  flush(): Promise<number>;
  /** Forgets what this device holds: it was signed, or thrown away. */
  forget(): void;
}

/** Keeps the draft on the device with every keystroke, and on the server after a pause. */
export function useDraftSaving(view: OwnWeekView): DraftSaving {
  const { campaignId, dueDate } = view;
  const { name } = useSignedIn();
  const server = serverDraftOf(view);
  const { value, setValue, state, discard } = useKeptDraft<LocalDraft>(`weekly-report:${campaignId}:${dueDate}`, localDraftOf(server));
  const { local, conflict } = reconcile(value, server);
  const queries = useQueryClient();
  const command = useCommand(saveDraft);
  const { sendAndWait } = command;
  const [saver] = useState(() => {
    const params = { campaignId, dueDate };
    const key = endpointKey(getOwnWeek, { params });
    const known = () => queries.getQueryData<OwnWeekView>(key);
    return createDraftSaver({
      change: setValue,
      server: () => serverDraftOf(known() ?? view),
      maySave: () => known()?.actions.includes('saveDraft') ?? false,
      send: (baseRevision, content) => sendAndWait({ params, body: { baseRevision, content } }),
      refresh: () => queries.invalidateQueries({ queryKey: key }),
      onSaved(saved, content) {
        const week = known();
        if (week) queries.setQueryData<OwnWeekView>(key, withSaved(week, saved, content, name));
        // With the first save the week gets a draft, and with it other actions.
        if (week?.draft) return;
        void queries.invalidateQueries({ queryKey: key });
        void queries.invalidateQueries({ queryKey: endpointKey(listOwnWeeks) });
      },
      isStale: (error) => error instanceof ProblemError && error.refusals.some(({ code }) => code === 'weekly-report.stale-revision'),
      schedule(run, ms) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    });
  });
  useEffect(() => {
    // What an earlier visit left unsaved.
    saver.saveSoon();
    return () => {
      saver.saveNow().catch(() => {
        // It stays on the device and is sent with the next visit.
      });
    };
  }, [saver]);

  const change = (next: (local: LocalDraft) => LocalDraft) => {
    setValue((held) => next(reconcile(held, server).local));
    saver.saveSoon();
  };
  const opening = local.isOpened || isUnsaved(local) || conflict ? undefined : wordsToOpenWith(view);
  /** Whatever is done first is done to the words that are seen. */
  const setContent = (next: (content: DraftContent) => DraftContent) =>
    change((held) => ({ ...held, isOpened: true, content: next(held.isOpened ? held.content : (opening ?? held.content)) }));
  return {
    content: opening ?? local.content,
    setContent,
    conflict,
    base: local.base.content,
    settle: (content) => conflict && change(() => ({ content, base: conflict, sent: null })),
    unsaved: isUnsaved(local),
    isOpening: opening !== undefined,
    isFromElsewhere: view.draft !== null && isFromElsewhere(state.status === 'empty' ? undefined : value, server),
    kept: state,
    command,
    flush: () => {
      if (opening) setContent((content) => content);
      return saver.flush();
    },
    forget: useCallback(() => discard(), [discard]),
  };
}

function withSaved(week: OwnWeekView, saved: SavedDraft, content: DraftContent, savedBy: string): OwnWeekView {
  const before = week.draft ?? { handBackNote: '', correctionReason: '' };
  return { ...week, revision: saved.revision, draft: { ...before, ...saved, content, savedBy } };
}
