import { emptyContent, type DraftContent } from '../../content.ts';
import type { OwnWeekView } from '../../own-week-views.ts';
import { isSameContent } from './draft-comparison.ts';

/** What this device holds of a draft, beside what it knows of the server's. */
export interface LocalDraft {
  content: DraftContent;
  /** The server's version that the writing began from. */
  base: ServerDraft;
  /** Sent, and no answer yet: the server may have it. */
  sent: DraftContent | null;
  /** The week was gone on with on this device, or last week's words were taken out: it does not open with them again. */
  isOpened?: boolean;
}

export interface ServerDraft {
  revision: number;
  content: DraftContent;
}

/** The server's side of a week, also where nobody has written anything. */
export function serverDraftOf(view: Pick<OwnWeekView, 'draft' | 'revision'>): ServerDraft {
  return { revision: view.draft?.revision ?? view.revision, content: view.draft?.content ?? emptyContent };
}

export function localDraftOf(server: ServerDraft): LocalDraft {
  return { content: server.content, base: server, sent: null };
}

/** Is there anything here that the server has not acknowledged? */
export function isUnsaved({ content, base }: LocalDraft): boolean {
  return !isSameContent(content, base.content);
}

/** Was the server's draft written on another device since this one last heard of it? `held` is undefined where this one keeps nothing. */
export function isFromElsewhere(held: LocalDraft | undefined, server: ServerDraft): boolean {
  if (!held) return true;
  return server.revision > held.base.revision && !(held.sent && isSameContent(held.sent, server.content));
}

export interface Reconciled {
  local: LocalDraft;
  /** The server's version, where both sides have written since they were last the same. */
  conflict: ServerDraft | undefined;
}

/**
 * Brings the device's draft and the server's together without losing either. Nothing unsaved here: the server's is taken.
 * Ours came through though its answer was lost: the writing goes on from there. Both were written: a person decides.
 */
export function reconcile(local: LocalDraft, server: ServerDraft): Reconciled {
  // An answer that left the server before our last save tells nothing new.
  if (server.revision <= local.base.revision) return { local, conflict: undefined };
  if (!isUnsaved(local) || isSameContent(local.content, server.content)) {
    return { local: localDraftOf(server), conflict: undefined };
  }
  if (isSameContent(local.base.content, server.content) || (local.sent && isSameContent(local.sent, server.content))) {
    return { local: { ...local, base: server, sent: null }, conflict: undefined };
  }
  return { local, conflict: server };
}
