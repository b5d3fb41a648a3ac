import type { UseCaseContext } from '../../../platform/use-case/context.ts';

export interface ActOfClaim {
  actId: string;
  villageId: string;
}

/** From now on this evidence, and no other, stands beside the act. */
export async function replaceClaims({ db, actor, now }: UseCaseContext, { actId, villageId }: ActOfClaim, evidenceIds: readonly string[]): Promise<void> {
  await db.deleteFrom('evidenceClaims').where('countyId', '=', actor.countyId).where('actId', '=', actId).execute();
  if (evidenceIds.length === 0) return;
  await db
    .insertInto('evidenceClaims')
    .values(evidenceIds.map((evidenceId) => ({ countyId: actor.countyId, evidenceId, actId, villageId, claimedAt: now })))
    .execute();
}

export interface StoredClaim extends ActOfClaim {
  evidenceId: string;
}

export async function claimsOf({ db, actor }: UseCaseContext, by: { evidenceIds: readonly string[] } | { actIds: readonly string[] }): Promise<StoredClaim[]> {
  const [column, ids] = 'actIds' in by ? (['actId', by.actIds] as const) : (['evidenceId', by.evidenceIds] as const);
  if (ids.length === 0) return [];
  return db
    .selectFrom('evidenceClaims')
    .select(['evidenceId', 'actId', 'villageId'])
    .where('countyId', '=', actor.countyId)
    .where(column, 'in', [...new Set(ids)])
    .orderBy('evidenceId')
    .orderBy('actId')
    .execute();
}
