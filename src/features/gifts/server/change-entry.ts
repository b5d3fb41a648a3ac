import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import type { GiftEntry } from '../gift.ts';
import { refusalsAgainstStale } from '../rules.ts';
import type { GiftView } from '../views.ts';
import { keepEvidence } from '../../evidence/server/public-writes.ts';
import { below, first } from './change.ts';
import { whyNotEnter } from './why-not-enter.ts';
import { loadOwnGift } from './load-gift.ts';
import { addEntry, entriesOf, type EntryRevision } from './store.ts';
import { viewGift } from './view-gift.ts';

/** One more time that something was promised, arrived or was spent. More than has arrived is a hint, never a refusal. */
export async function addGiftEntry(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.addGiftEntry>): Promise<GiftView> {
  const { gift, terms: [latest] } = await loadOwnGift(ctx, params.giftId);
  refuseIf(latest.withdrawn ? [{ code: 'gifts.already-withdrawn' }] : []);
  const { entry } = body;
  refuseIf(below('entry', await whyNotEnter(ctx, entry, gift.organizationId)), 'invalid');
  if (!(await addEntry(ctx, gift.giftId, entry, first))) throw new RefusedError('conflict', [{ code: 'gifts.entry-exists' }]);
  await keepEvidence(ctx, { evidenceIds: entry.evidenceIds, organizationId: gift.organizationId });
  await auditEntry(ctx, 'gifts.entry-added', gift.giftId, entry);
  return viewGift(ctx, gift.giftId);
}

export async function correctGiftEntry(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.correctGiftEntry>): Promise<GiftView> {
  const { latest, organizationId } = await loadOwnEntry(ctx, params);
  refuseIf(refusalsAgainstStale(latest, body.baseRevision));
  const entry = { ...body.entry, entryId: params.entryId };
  refuseIf(below('entry', await whyNotEnter(ctx, entry, organizationId)), 'invalid');
  await addNext(ctx, latest, { entry, withdrawn: false, reason: body.reason });
  await keepEvidence(ctx, { evidenceIds: entry.evidenceIds, organizationId });
  await auditEntry(ctx, 'gifts.entry-corrected', params.giftId, entry);
  return viewGift(ctx, params.giftId);
}

export async function withdrawGiftEntry(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.withdrawGiftEntry>): Promise<GiftView> {
  const { latest } = await loadOwnEntry(ctx, params);
  refuseIf(refusalsAgainstStale(latest, body.baseRevision));
  await addNext(ctx, latest, { entry: latest.entry, withdrawn: true, reason: body.reason });
  await auditEntry(ctx, 'gifts.entry-withdrawn', params.giftId, latest.entry);
  return viewGift(ctx, params.giftId);
}

interface OwnEntry {
  latest: EntryRevision;
  organizationId: string;
}

async function loadOwnEntry(ctx: UseCaseContext, { giftId, entryId }: { giftId: string; entryId: string }): Promise<OwnEntry> {
  const { gift } = await loadOwnGift(ctx, giftId);
  const latest = (await entriesOf(ctx, [giftId])).find(({ entry }) => entry.entryId === entryId);
  if (!latest) throw new RefusedError('notFound', [{ code: 'gifts.entry-not-found' }]);
  return { latest, organizationId: gift.organizationId };
}

/** Whoever comes second to the same revision is told to look again. */
async function addNext(ctx: UseCaseContext, latest: EntryRevision, next: Pick<EntryRevision, 'entry' | 'withdrawn' | 'reason'>): Promise<void> {
  const { entry, withdrawn, reason } = next;
  if (await addEntry(ctx, latest.giftId, entry, { revision: latest.revision + 1, withdrawn, reason })) return;
  throw new RefusedError('conflict', [{ code: 'gifts.stale-revision', params: { by: latest.recordedByName } }]);
}

async function auditEntry(ctx: UseCaseContext, action: string, giftId: string, { entryId, stage, amount, day, evidenceIds }: GiftEntry): Promise<void> {
  await ctx.audit({ action, subject: { type: 'gift', id: giftId }, detail: { entryId, stage, amount, day, papers: evidenceIds.length } });
}
