import { sql, type RawBuilder } from 'kysely';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { CoverageKind } from '../contract.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

/** Everybody whom the actor's gap list is about, left behind or not: villages, unfinished households and the persons in them. */
export async function countToCover(ctx: Reader): Promise<Record<CoverageKind, number>> {
  const { countyId } = ctx.actor;
  const { rows } = await sql<Record<CoverageKind, number>>`
    select
      (select count(*)::int from villages v where v.county_id = ${countyId} and ${placeOf(ctx, sql.ref('v.village_id'))}) as village,
      (select count(*)::int from households h where h.county_id = ${countyId} and h.unfinished and h.ended_at is null
        and ${placeOf(ctx, sql.ref('h.village_id'))}) as household,
      (select count(*)::int from persons p where p.county_id = ${countyId} and p.unfinished and p.ended_at is null
        and ${placeOf(ctx, sql.ref('p.village_id'))}) as person
  `.execute(ctx.db);
  return rows[0] ?? { village: 0, household: 0, person: 0 };
}

/** The office: the county; a township: its villages; a village: itself. */
function placeOf({ actor }: Reader, villageId: RawBuilder<unknown>): RawBuilder<boolean> {
  if (actor.role === 'village') return sql`${villageId} = ${actor.villageId ?? null}::uuid`;
  if (actor.role === 'township') {
    return sql`${villageId} in (select village_id from villages where county_id = ${actor.countyId} and township_id = ${actor.townshipId ?? null}::uuid)`;
  }
  return sql`true`;
}
