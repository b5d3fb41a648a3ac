import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { claimEvidence } from '../../evidence/server/public-writes.ts';
import { noteDraw } from '../../gifts/server/public-writes.ts';
import { actRecorded } from '../events.ts';
import type { LedgerEntry } from '../ledger.ts';
import type { ActLine } from '../views.ts';
import { lineOf } from './act-views.ts';
import { addRevision } from './store.ts';

export type NextRevision = Omit<LedgerEntry, 'capturedAt' | 'recordedAt' | 'recordedByName'> & { capturedAt: string | undefined };

/**
 * Adds a revision of an act to the ledger, with its photos and papers, trail and event.
 * @returns undefined where another transaction has entered this revision meanwhile: nothing was added then
 */
export async function addAndTell(
  ctx: UseCaseContext,
  { capturedAt, ...next }: NextRevision,
  { action, detail }: { action: string; detail: Record<string, unknown> },
): Promise<ActLine | undefined> {
  const entry = { ...next, capturedAt: capturedAt === undefined ? null : new Date(capturedAt) };
  if (!(await addRevision(ctx, entry))) return undefined;
  const { act, revision, withdrawn, campaignId, organizationId } = next;
  const { actId, villageId, kind, date } = act;
  // Beside an act that was taken back the village sees no picture any more.
  const evidenceIds = withdrawn ? [] : act.evidenceIds;
  if (revision > 1 || evidenceIds.length > 0) await claimEvidence(ctx, { evidenceIds, organizationId, act: { actId, villageId } });
  await noteDraw(ctx, { ...act, revision, withdrawn });
  await ctx.audit({ action, subject: { type: 'act', id: actId }, detail: { revision, ...detail } });
  await ctx.record(actRecorded({ actId, campaignId, organizationId, villageId, kind, date, revision, withdrawn }));
  return lineOf(ctx, { ...entry, recordedByName: ctx.actor.name, recordedAt: ctx.now });
}
