import { belongsToOrganization } from '../../../kernel/actor.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { villagesById } from '../../registry/server/public-reads.ts';
import { maySee, mayOpenOriginal, type EvidencePlace } from '../policy.ts';
import { claimsOf } from './claims-store.ts';
import { findEvidence, type StoredEvidence } from './store.ts';

const notFound = () => new RefusedError('notFound', [{ code: 'evidence.not-found' }]);

/** Evidence of the actor's own organization; whoever may not is told no more than that there is none. */
export async function loadOwn(ctx: UseCaseContext, evidenceId: string, options?: { forUpdate: boolean }): Promise<StoredEvidence> {
  const evidence = await findEvidence(ctx, evidenceId, options);
  if (!evidence || !belongsToOrganization(ctx.actor, evidence.organizationId)) throw notFound();
  return evidence;
}

/** Evidence that the actor may see. */
export async function loadVisible(ctx: UseCaseContext, evidenceId: string, options?: { forUpdate: boolean }): Promise<StoredEvidence> {
  const evidence = await findEvidence(ctx, evidenceId, options);
  const [visible] = evidence ? await visibleOf(ctx, [evidence]) : [];
  if (!visible) throw notFound();
  return visible;
}

/** Of several, those that the actor may see. */
export async function visibleOf(ctx: UseCaseContext, evidence: readonly StoredEvidence[]): Promise<StoredEvidence[]> {
  const villages = await villagesOf(ctx, evidence);
  return evidence.filter((one) => maySee(ctx.actor, { ...one, villages: villages.get(one.evidenceId) ?? [] }));
}

/** Only who looks from a village or a township needs them. */
async function villagesOf(ctx: UseCaseContext, evidence: readonly StoredEvidence[]): Promise<Map<string, EvidencePlace['villages']>> {
  const unclear = evidence.filter((one) => !mayOpenOriginal(ctx.actor, one));
  const claims = await claimsOf(ctx, { evidenceIds: unclear.map(({ evidenceId }) => evidenceId) });
  const villages = await villagesById(ctx, claims.map(({ villageId }) => villageId));
  const places = new Map<string, { villageId: string; townshipId: string | null }[]>();
  for (const { evidenceId, villageId } of claims) {
    const townshipId = villages.get(villageId)?.townshipId ?? null;
    places.set(evidenceId, [...(places.get(evidenceId) ?? []), { villageId, townshipId }]);
  }
  return places;
}
