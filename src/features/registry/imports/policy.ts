import { isOffice, type Actor } from '../../../kernel/actor.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { ImportKind } from './fields.ts';

/** The office imports the whole county, a township its own villages; what a village knows it enters by hand. */
export function whyMayNotImport(actor: Actor, kind: ImportKind): Refusal[] {
  if (isOffice(actor) || actor.role === 'system') return [];
  if (actor.role !== 'township') return [{ code: 'registry-import.office-or-township' }];
  return kind === 'villages' ? [{ code: 'registry-import.villages-by-office' }] : [];
}

/** An import is seen and settled by its own township, and by the office. */
export function whyNotYourImport(actor: Actor, { townshipId }: { townshipId: string | null }): Refusal[] {
  if (isOffice(actor) || actor.role === 'system') return [];
  const isOwn = actor.role === 'township' && townshipId !== null && townshipId === actor.townshipId;
  return isOwn ? [] : [{ code: 'registry-import.not-yours' }];
}

/** Whose imports somebody sees: those of the own township; null: all of the county. */
export function townshipOfImports({ role, townshipId, accountId }: Actor): string | null {
  // A township officer without a township sees none.
  return role === 'township' ? (townshipId ?? accountId) : null;
}

/** The rows of a file with their ID numbers go back to whoever sent it, and to nobody else. */
export function maySeeValues(actor: Actor, { uploadedBy }: { uploadedBy: string }): boolean {
  return actor.accountId === uploadedBy;
}

/** A mapping says what each cell is, and with it who may see what of it: the sender's word. */
export function whyMayNotMap(actor: Actor, row: { uploadedBy: string }): Refusal[] {
  return maySeeValues(actor, row) ? [] : [{ code: 'registry-import.sender-maps' }];
}

/** An export without masks: for the office and, of its own villages, the township; each with a reason and an entry in the trail. */
export function whyMayNotExport(actor: Actor): Refusal[] {
  return isOffice(actor) || actor.role === 'township' || actor.role === 'system' ? [] : [{ code: 'registry-import.office-or-township' }];
}
