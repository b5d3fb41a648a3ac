import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { leaveFiles } from './leftovers-store.ts';
import { forgetHashes } from './likeness-store.ts';
import { findEvidence, forgetContent, forgetPieces } from './store.ts';

/**
 * Lets go of what nothing has named. The line stays: an act that a phone without a network has kept for a fortnight may still name it,
 * and is not refused for that. An act that names it at this moment is a moment earlier or later, by the lock.
 */
export async function forgetEvidence(ctx: UseCaseContext, evidenceId: string): Promise<void> {
  const evidence = await findEvidence(ctx, evidenceId, { forUpdate: true });
  if (!evidence || evidence.claimedAt || evidence.forgottenAt) return;
  const { state, sha256, displaySha256, smallSha256 } = evidence;
  if (state !== 'arriving' && state !== 'accepted') return;
  await forgetPieces(ctx, evidenceId);
  await forgetHashes(ctx, evidenceId);
  await forgetContent(ctx, evidenceId);
  if (state === 'accepted') await leaveFiles(ctx, [sha256, displaySha256, smallSha256].filter((digest) => digest !== null));
  await ctx.audit({ action: 'evidence.forgotten', subject: { type: 'evidence', id: evidenceId }, detail: { sha256, state } });
}
