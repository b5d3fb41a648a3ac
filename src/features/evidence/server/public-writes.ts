import { RefusedError } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { replaceClaims, type ActOfClaim } from './claims-store.ts';
import { areEvidenceOf } from './public-reads.ts';
import { markClaimed } from './store.ts';

export type { ActOfClaim } from './claims-store.ts';

/**
 * Within the transaction that records or corrects an act: this evidence, and from now on no other, stands beside it; the act's
 * village may then see the pictures. Evidence that is still arriving, or was refused, may be claimed: an act does not wait for its
 * photos. Refuses ids that are unknown or another organization's (`evidence.not-yours`).
 */
export async function claimEvidence(
  ctx: UseCaseContext,
  { evidenceIds, organizationId, act }: { evidenceIds: readonly string[]; organizationId: string; act: ActOfClaim },
): Promise<void> {
  await keepEvidence(ctx, { evidenceIds, organizationId });
  await replaceClaims(ctx, act, [...new Set(evidenceIds)]);
}

/**
 * Within the transaction that writes down what names this evidence (an act, an entry of a gift): it is kept for good from now on, also
 * where a correction leaves it out again, since the history still names it. Who may see it is not changed by this.
 * Refuses ids that are unknown or another organization's (`evidence.not-yours`).
 */
export async function keepEvidence(ctx: UseCaseContext, { evidenceIds, organizationId }: { evidenceIds: readonly string[]; organizationId: string }): Promise<void> {
  if (!(await areEvidenceOf(ctx, evidenceIds, organizationId))) throw new RefusedError('conflict', [{ code: 'evidence.not-yours', at: 'evidenceIds' }]);
  await markClaimed(ctx, [...new Set(evidenceIds)]);
}
