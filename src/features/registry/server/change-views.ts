import type { CountyContext } from './household-store.ts';

export interface ChangeRow {
  changeId: string;
  subjectType: string;
  subjectId: string;
  personName: string | null;
  changedByName: string;
  changedAt: Date;
  why: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** What happened to some villages, households or persons, the latest first. */
export async function listChangeRows(
  { db, actor }: CountyContext,
  { subjectIds, before, limit }: { subjectIds: readonly string[]; before: string | undefined; limit: number },
): Promise<ChangeRow[]> {
  let query = db
    .selectFrom('registryChanges')
    .leftJoin('persons', (join) =>
      join.onRef('persons.countyId', '=', 'registryChanges.countyId').onRef('persons.personId', '=', 'registryChanges.subjectId'),
    )
    .select([
      'changeId', 'subjectType', 'subjectId', 'persons.name as personName', 'changedByName', 'changedAt', 'why', 'before', 'after',
    ])
    .where('registryChanges.countyId', '=', actor.countyId)
    .where('registryChanges.subjectId', 'in', subjectIds)
    .orderBy('changeId', 'desc')
    .limit(limit);
  if (before !== undefined) query = query.where('changeId', '<', before);
  const rows = await query.execute();
  return rows.map(({ before: was, after, ...row }) => ({ ...row, before: recordOf(was), after: recordOf(after) }));
}

function recordOf(kept: unknown): Record<string, unknown> | null {
  return kept === null ? null : (kept as Record<string, unknown>);
}

/** Everybody who was ever of a household. */
export async function listPersonIdsOf({ db, actor }: CountyContext, householdId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('persons')
    .select('personId')
    .where('countyId', '=', actor.countyId)
    .where('householdId', '=', householdId)
    .execute();
  return rows.map(({ personId }) => personId);
}
