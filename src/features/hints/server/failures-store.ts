import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { OfVersion } from './readings-store.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

/** A version could not be looked through; since when is kept from the first time on. */
export async function addFailure({ db, actor, now }: UseCaseContext, { reportId, version }: OfVersion): Promise<void> {
  await db
    .insertInto('reportReadingFailures')
    .values({ countyId: actor.countyId, reportId, version, failedSince: now, lastFailedAt: now })
    .onConflict((conflict) => conflict.columns(['countyId', 'reportId', 'version']).doUpdateSet(({ ref }) => ({ lastFailedAt: ref('excluded.lastFailedAt') })))
    .execute();
}

export async function endFailure({ db, actor }: Reader, { reportId, version }: OfVersion): Promise<void> {
  await db
    .deleteFrom('reportReadingFailures')
    .where('countyId', '=', actor.countyId)
    .where('reportId', '=', reportId)
    .where('version', '=', version)
    .execute();
}

/** Of these reports the versions that could not be looked through, with since when. */
export async function failuresOf({ db, actor }: Reader, reportIds: readonly string[]): Promise<(OfVersion & { failedSince: Date })[]> {
  if (reportIds.length === 0) return [];
  return db
    .selectFrom('reportReadingFailures')
    .select(['reportId', 'version', 'failedSince'])
    .where('countyId', '=', actor.countyId)
    .where('reportId', 'in', [...reportIds])
    .orderBy('version')
    .execute();
}
