import { sql, type RawBuilder } from 'kysely';
import { searchTermsOf } from '../search-terms.ts';
import type { CountyContext } from './household-store.ts';
import { initialsOf } from './pinyin-initials.ts';

/** Makes new persons findable by any part of their names and initials. */
export async function insertSearchTerms({ db, actor }: CountyContext, persons: readonly Named[]): Promise<void> {
  if (persons.length === 0) return;
  // In the order of the index, which then grows leaf by leaf.
  await sql`insert into person_search_terms (county_id, term, person_id)
    select ${actor.countyId}::uuid, term, person_id from ${await termsOf(persons)} order by term, person_id`.execute(db);
}

/**
 * After a change of name, with the former one, or of whoever is no longer found. The terms are worked out again: an index of
 * them by person would cost an import more than everything else that makes a person findable.
 */
export async function deleteSearchTerms({ db, actor }: CountyContext, persons: readonly Named[]): Promise<void> {
  if (persons.length === 0) return;
  await sql`delete from person_search_terms using ${await termsOf(persons)}
    where person_search_terms.county_id = ${actor.countyId}::uuid and person_search_terms.term = found.term and person_search_terms.person_id = given.person_id`.execute(db);
}

interface Named {
  personId: string;
  name: string;
}

/** Terms have neither blanks nor breaks: two texts, cut there, are read by the database in half of the time that JSON takes. */
async function termsOf(persons: readonly Named[]): Promise<RawBuilder<unknown>> {
  const terms: string[] = [];
  for (const { name } of persons) terms.push(searchTermsOf(name, await initialsOf(name)).join(' '));
  const ids = persons.map(({ personId }) => personId);
  return sql`unnest(string_to_array(${terms.join('\n')}, chr(10)), string_to_array(${ids.join('\n')}, chr(10))::uuid[]) as given (terms, person_id)
    cross join unnest(string_to_array(given.terms, ' ')) as found (term)`;
}
