import { RefusedError } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { replaceClaims, type ActOfClaim } from './claims-store.ts';
import { findAllEvidence } from './store.ts';

export type { ActOfClaim } from './claims-store.ts';

/**
 * Within the transaction that records or corrects an act: this evidence, and from now on no other, stands beside it; the act's
 * village may then see the pictures. Evidence that is still arriving, or was refused, may be claimed: an act does not wait for its
 * photos. Refuses ids that are unknown or another organization's (`evidence.not-yours`).
 * @param act without one, only whose the evidence is is checked
 */
export async function claimEvidence(
  ctx: UseCaseContext,
  { evidenceIds, organizationId, act }: { evidenceIds: readonly string[]; organizationId: string; act?: ActOfClaim },
): Promise<void> {
  const ids = [...new Set(evidenceIds)];
  const own = (await findAllEvidence(ctx, ids)).filter((one) => one.organizationId === organizationId);
  if (own.length !== ids.length) throw new RefusedError('conflict', [{ code: 'evidence.not-yours', at: 'evidenceIds' }]);
  if (act) await replaceClaims(ctx, act, ids);
}
