import { digestOf } from '../../../platform/files/disk-file-store.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import type { Afterwards, UseCaseContext } from '../../../platform/use-case/context.ts';
import type { EvidenceRefusal } from '../evidence.ts';
import { evidenceAccepted } from '../events.ts';
import { examine, type Verdict } from './examine.ts';
import { spareFiles } from './leftovers-store.ts';
import { keepHashes } from './likeness-store.ts';
import { acceptEvidence, changeEvidence, findEvidence, forgetPieces, joinPieces, type StoredEvidence } from './store.ts';

let before: Promise<unknown> = Promise.resolve();

/**
 * Looks at evidence of which every piece is here, and accepts or refuses it: one at a time, so that no more than one is in memory,
 * and outside of any transaction. Twice is harmless: what is settled is left alone.
 */
export function settleEvidence(files: FileStore, inTransaction: Afterwards['inTransaction'], evidenceId: string): Promise<void> {
  const turn = before.then(() => settle(files, inTransaction, evidenceId));
  before = turn.catch(() => undefined);
  return turn;
}

async function settle(files: FileStore, inTransaction: Afterwards['inTransaction'], evidenceId: string): Promise<void> {
  const arrived = await inTransaction((ctx) => findArrived(ctx, evidenceId));
  if (!arrived) return;
  const verdict = await examine(
    {
      // The same content may be about to be removed, since nothing else used it: it is put once nobody removes it any more.
      async put(file) {
        await inTransaction((ctx) => spareFiles(ctx, digestOf(file)));
        return files.put(file);
      },
    },
    arrived.evidence,
    arrived.content,
  );
  await inTransaction((ctx) => write(ctx, evidenceId, verdict));
}

async function findArrived(ctx: UseCaseContext, evidenceId: string): Promise<{ evidence: StoredEvidence; content: Buffer } | undefined> {
  const evidence = await findEvidence(ctx, evidenceId);
  if (evidence?.state !== 'checking') return undefined;
  return { evidence, content: await joinPieces(ctx, evidence) };
}

async function write(ctx: UseCaseContext, evidenceId: string, verdict: Verdict): Promise<void> {
  const evidence = await findEvidence(ctx, evidenceId, { forUpdate: true });
  if (evidence?.state !== 'checking') return;
  if ('refusal' in verdict) {
    await refuseEvidence(ctx, evidenceId, verdict.refusal);
    return;
  }
  await acceptEvidence(ctx, evidenceId, verdict.accepted);
  await keepHashes(ctx, evidenceId, verdict.hashes);
  await forgetPieces(ctx, evidenceId);
  const { sha256, bytes, kind } = evidence;
  await ctx.audit({
    action: 'evidence.accepted',
    subject: { type: 'evidence', id: evidenceId },
    detail: { sha256, bytes, contentKind: verdict.accepted.contentKind },
  });
  await ctx.record(evidenceAccepted({ evidenceId, kind }));
}

/** For good: nothing of it is kept but the reason. */
export async function refuseEvidence(ctx: UseCaseContext, evidenceId: string, refusal: EvidenceRefusal): Promise<void> {
  await changeEvidence(ctx, evidenceId, { state: 'refused', refusal, checkingSince: null, settledAt: ctx.now });
  await forgetPieces(ctx, evidenceId);
  await ctx.audit({ action: 'evidence.refused', subject: { type: 'evidence', id: evidenceId }, detail: { code: refusal.code } });
}
