import type { GiftTerms } from '../../gift.ts';
import type { GiftEntryView, GiftView } from '../../views.ts';
import type { DraftEntry } from './EntryFields.tsx';

/** A correction while it is written. */
export interface Correction {
  /** The revision that was read: what was corrected elsewhere meanwhile is not written over. */
  baseRevision: number;
  entry: DraftEntry;
  reason: string;
}

export interface TermsCorrection {
  baseRevision: number;
  /** As it was read. */
  base?: GiftTerms;
  terms: GiftTerms;
  reason: string;
}

/** What belongs together is taken from one version or from the other. */
const partsOfEntry = [['stage'], ['day'], ['amount'], ['words'], ['voucher']] as const;
const partsOfTerms = [['giverKind', 'giverName'], ['villageId'], ['dueOn'], ['note']] as const;

/** The latest, but for what was changed here. */
function changedHere<T>(mine: T, base: T, latest: T, parts: readonly (readonly (keyof T)[])[]): T {
  const touched = parts.filter((part) => part.some((key) => mine[key] !== base[key])).flat();
  return { ...latest, ...Object.fromEntries(touched.map((key) => [key, mine[key]])) };
}

/** Papers that were added here come to the latest; those that were taken out here are left out. */
function papersHere(mine: readonly string[], base: readonly string[], latest: readonly string[]): string[] {
  const added = mine.filter((id) => !base.includes(id) && !latest.includes(id));
  return [...latest.filter((id) => mine.includes(id) || !base.includes(id)), ...added];
}

function isSame<T>(mine: T, base: T, parts: readonly (readonly (keyof T)[])[]): boolean {
  return parts.flat().every((key) => mine[key] === base[key]);
}

function entryAt({ revision, entry, earlier }: GiftEntryView, baseRevision: number): DraftEntry {
  return revision === baseRevision ? entry : (earlier.find((one) => one.revision === baseRevision)?.entry ?? entry);
}

/** The correction, on the latest revision of its entry: what was not touched here is as it stands now. */
export function entryOnLatest(view: GiftEntryView, { baseRevision, entry, reason }: Correction): Correction {
  const base = entryAt(view, baseRevision);
  const evidenceIds = papersHere(entry.evidenceIds, base.evidenceIds, view.entry.evidenceIds);
  return { baseRevision: view.revision, entry: { ...changedHere(entry, base, view.entry, partsOfEntry), evidenceIds }, reason };
}

/** It still stands on the latest revision, or goes along: nothing of it was touched, or it is what arrived. Undefined where a person must look. */
export function entryUpToDate(view: GiftEntryView, draft: Correction): Correction | undefined {
  if (draft.baseRevision >= view.revision) return draft;
  const isLike = (entry: DraftEntry) => isSame(draft.entry, entry, partsOfEntry) && draft.entry.evidenceIds.join() === entry.evidenceIds.join();
  return isLike(entryAt(view, draft.baseRevision)) || isLike(view.entry) ? entryOnLatest(view, draft) : undefined;
}

export function termsOf({ giverKind, giverName, villageId, dueOn, note }: GiftTerms): GiftTerms {
  return { giverKind, giverName, villageId, dueOn, note };
}

/** As it was read; a draft that does not say it knows what the history tells. */
function termsAt(gift: Pick<GiftView, 'history'> & GiftTerms, { base, baseRevision }: TermsCorrection): GiftTerms {
  const before = gift.history.find(({ revision }) => revision === baseRevision);
  return base ?? termsOf({ ...gift, ...before });
}

type Standing = Pick<GiftView, 'history' | 'revision'> & GiftTerms;

export function termsOnLatest(gift: Standing, draft: TermsCorrection): TermsCorrection {
  const latest = termsOf(gift);
  return { baseRevision: gift.revision, base: latest, terms: changedHere(draft.terms, termsAt(gift, draft), latest, partsOfTerms), reason: draft.reason };
}

export function termsUpToDate(gift: Standing, draft: TermsCorrection): TermsCorrection | undefined {
  if (draft.baseRevision >= gift.revision) return draft;
  const goesAlong = isSame(draft.terms, termsAt(gift, draft), partsOfTerms) || isSame(draft.terms, gift, partsOfTerms);
  return goesAlong ? termsOnLatest(gift, draft) : undefined;
}
