import { sql } from 'kysely';
import { searchTermsOf } from '../search-terms.ts';
import type { CountyContext } from './household-store.ts';
import { initialsOf } from './pinyin-initials.ts';

/** Makes new persons findable by any part of their names and initials. */
export async function insertSearchTerms(
  { db, actor }: CountyContext,
  persons: readonly { personId: string; name: string }[],
): Promise<void> {
  const rows = await termsOf(persons);
  if (rows.length === 0) return;
  // In the order of the index, which then grows leaf by leaf.
  rows.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  await sql`insert into person_search_terms (county_id, term, person_id)
    select ${actor.countyId}::uuid, term, person_id from ${tableOf(rows)}`.execute(db);
}

/**
 * After a change of name, with the former one, or of whoever is no longer found. The terms are worked out again: an index of
 * them by person would cost an import more than everything else that makes a person findable.
 */
export async function deleteSearchTerms(
  { db, actor }: CountyContext,
  persons: readonly { personId: string; name: string }[],
): Promise<void> {
  const rows = await termsOf(persons);
  if (rows.length === 0) return;
  await sql`delete from person_search_terms using ${tableOf(rows)}
    where person_search_terms.county_id = ${actor.countyId}::uuid and person_search_terms.term = given.term and person_search_terms.person_id = given.person_id`.execute(db);
}

/** Terms have no line break: two texts, cut at the breaks, are read by the database in half of the time that JSON takes. */
function tableOf(rows: readonly (readonly [term: string, personId: string])[]) {
  const [terms, ids] = [rows.map(([term]) => term).join('\n'), rows.map(([, id]) => id).join('\n')];
  return sql`unnest(string_to_array(${terms}, chr(10)), string_to_array(${ids}, chr(10))::uuid[]) as given (term, person_id)`;
}

async function termsOf(persons: readonly { personId: string; name: string }[]): Promise<[term: string, personId: string][]> {
  const rows: [term: string, personId: string][] = [];
  for (const { personId, name } of persons) {
    for (const term of searchTermsOf(name, await initialsOf(name))) rows.push([term, personId]);
  }
  return rows;
}
