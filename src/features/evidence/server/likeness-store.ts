import { sql } from 'kysely';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { bandBits, nearBands, type DifferenceHash } from '../likeness/difference-hash.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

export async function keepHashes({ db, actor }: UseCaseContext, evidenceId: string, hashes: readonly DifferenceHash[]): Promise<void> {
  if (hashes.length === 0) return;
  await db
    .insertInto('evidenceHashes')
    .values(
      hashes.map(([upperBand, middleBand, lowerBand], frame) => ({ countyId: actor.countyId, evidenceId, frame, upperBand, middleBand, lowerBand })),
    )
    .onConflict((conflict) => conflict.columns(['countyId', 'evidenceId', 'frame']).doNothing())
    .execute();
}

export async function forgetHashes({ db, actor }: UseCaseContext, evidenceId: string): Promise<void> {
  await db.deleteFrom('evidenceHashes').where('countyId', '=', actor.countyId).where('evidenceId', '=', evidenceId).execute();
}

/** In the order of the frames. */
export async function hashesOf({ db, actor }: Reader, evidenceId: string): Promise<DifferenceHash[]> {
  const rows = await db
    .selectFrom('evidenceHashes')
    .select(['upperBand', 'middleBand', 'lowerBand'])
    .where('countyId', '=', actor.countyId)
    .where('evidenceId', '=', evidenceId)
    .orderBy('frame')
    .execute();
  return rows.map(({ upperBand, middleBand, lowerBand }) => [upperBand, middleBand, lowerBand]);
}

export interface NearHash {
  evidenceId: string;
  distance: number;
}

/**
 * Pictures of the county of which some kept part has a hash at most `within` bits from one of these, the nearest first. Looks only
 * at hashes that share a band, or all of it but one bit, with one that is looked for; one statement for all, since their bands overlap.
 */
export async function findNearHashes(
  { db, actor }: Reader,
  { hashes, within, most, except }: { hashes: readonly DifferenceHash[]; within: number; most: number; except: string },
): Promise<NearHash[]> {
  if (hashes.length === 0) return [];
  const nearIn = (band: 0 | 1 | 2) => [...new Set(hashes.flatMap((hash) => nearBands(hash[band], bandBits[band])))];
  const distances = hashes.map(
    ([upper, middle, lower]) =>
      sql`bit_count((upper_band # ${upper})::bit(32)) + bit_count((middle_band # ${middle})::bit(32)) + bit_count((lower_band # ${lower})::bit(32))`,
  );
  const distance = sql<number>`least(${sql.join(distances)})`;
  return db
    .selectFrom('evidenceHashes')
    .select(['evidenceId', sql<number>`min(${distance})::integer`.as('distance')])
    .where('countyId', '=', actor.countyId)
    .where('evidenceId', '<>', except)
    .where(({ or, eb, val }) =>
      or([
        eb('upperBand', '=', eb.fn.any(val(nearIn(0)))),
        eb('middleBand', '=', eb.fn.any(val(nearIn(1)))),
        eb('lowerBand', '=', eb.fn.any(val(nearIn(2)))),
      ]),
    )
    .where(distance, '<=', within)
    .groupBy('evidenceId')
    .orderBy('distance')
    .limit(most)
    .execute();
}

/** Greys by evidence; those that have none are left out. */
export async function greysOfAll({ db, actor }: Reader, evidenceIds: readonly string[]): Promise<Map<string, Buffer>> {
  if (evidenceIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('evidence')
    .select(['evidenceId', 'greys'])
    .where('countyId', '=', actor.countyId)
    .where('evidenceId', 'in', [...evidenceIds])
    .execute();
  return new Map(rows.flatMap(({ evidenceId, greys }) => (greys === null ? [] : [[evidenceId, greys]])));
}
