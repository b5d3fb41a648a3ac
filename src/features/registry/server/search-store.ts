import { sql } from 'kysely';
import { searchTermsOf } from '../search-terms.ts';
import type { CountyContext } from './household-store.ts';
import { initialsOf } from './pinyin-initials.ts';

/** Makes new persons findable by any part of their names and initials. */
export async function insertSearchTerms(
  { db, actor }: CountyContext,
  persons: readonly { personId: string; name: string }[],
): Promise<void> {
  const rows: [term: string, personId: string][] = [];
  for (const { personId, name } of persons) {
    for (const term of searchTermsOf(name, await initialsOf(name))) rows.push([term, personId]);
  }
  if (rows.length === 0) return;
  // In the order of the index, which then grows leaf by leaf.
  rows.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  await sql`insert into person_search_terms (county_id, term, person_id)
    select ${actor.countyId}::uuid, row ->> 0, (row ->> 1)::uuid from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as t (row)`.execute(db);
}

/** After a change of name, or of whoever is no longer found. */
export async function deleteSearchTerms({ db, actor }: CountyContext, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await db
    .deleteFrom('personSearchTerms')
    .where('countyId', '=', actor.countyId)
    .where('personId', 'in', personIds)
    .execute();
}
