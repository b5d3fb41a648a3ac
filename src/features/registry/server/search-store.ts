import { sql } from 'kysely';
import { searchTermsOf } from '../search-terms.ts';
import type { CountyContext } from './household-store.ts';
import { initialsOf } from './pinyin-initials.ts';

/** Makes new persons findable by any part of their names and initials. */
export async function insertSearchTerms(
  { db, actor }: CountyContext,
  persons: readonly { personId: string; name: string }[],
): Promise<void> {
  const terms: string[] = [];
  const personIds: string[] = [];
  for (const { personId, name } of persons) {
    for (const term of searchTermsOf(name, await initialsOf(name))) {
      terms.push(term);
      personIds.push(personId);
    }
  }
  if (terms.length === 0) return;
  await sql`insert into person_search_terms (county_id, term, person_id)
    select ${actor.countyId}::uuid, term, person_id from unnest(${terms}::text[], ${personIds}::uuid[]) as t (term, person_id)`.execute(db);
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
