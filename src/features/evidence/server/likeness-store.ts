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
 * at hashes that share a band, or all of it but one bit, with what is looked for: one statement, a thousand short looks into the indexes.
 */
export async function findNearHashes(
  { db, actor }: Reader,
  { hashes, within, most, except }: { hashes: readonly DifferenceHash[]; within: number; most: number; except: string },
): Promise<NearHash[]> {
  const { rows } = await sql<NearHash>`
    select evidence_id, min(distance)::integer as distance
    from (${sql.join(bandColumns.map((_, band) => lookByBand(band, hashes, actor.countyId)), sql` union all `)}) near
    where distance <= ${within} and evidence_id <> ${except}
    group by evidence_id order by distance limit ${most}`.execute(db);
  return rows;
}

const bandColumns = ['upper_band', 'middle_band', 'lower_band'] as const;

/** Each value is looked up by plain equality: under row-level security an index serves only what cannot leak. */
function lookByBand(band: number, hashes: readonly DifferenceHash[], countyId: string) {
  const probes = hashes.flatMap((hash, at) => nearBands(hash[band] ?? 0, bandBits[band] ?? 0).map((value) => ({ value, at: at + 1 })));
  const distances = bandColumns.map((column, one) => {
    const sought = sql`${hashes.map((hash) => hash[one])}::integer[]`;
    return sql`bit_count((kept.${sql.ref(column)} # (${sought})[probe.at])::bit(32))`;
  });
  return sql`
    select kept.evidence_id, ${sql.join(distances, sql` + `)} as distance
    from unnest(${probes.map(({ value }) => value)}::integer[], ${probes.map(({ at }) => at)}::integer[]) as probe (value, at)
    join evidence_hashes kept on kept.county_id = ${countyId} and kept.${sql.ref(bandColumns[band] ?? 'upper_band')} = probe.value`;
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
