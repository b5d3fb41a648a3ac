import { sql } from 'kysely';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import { householdColumns, personColumns, type Household, type Person } from '../household-store.ts';
import type { CountyContext } from './import-store.ts';

const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

/** Rows as they are kept, sealed; held until the transaction ends. */
export async function holdHouseholdRows({ db, actor }: CountyContext, householdIds: readonly string[]): Promise<Map<string, Household>> {
  if (householdIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('households')
    .select(householdColumns)
    .where('countyId', '=', actor.countyId)
    .where('householdId', '=', anyOf(householdIds))
    .orderBy('householdId')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.householdId, { ...row, income: row.income as Household['income'] }]));
}

export async function readPersonRows({ db, actor }: CountyContext, personIds: readonly string[]): Promise<Map<string, Person>> {
  if (personIds.length === 0) return new Map();
  const rows = await db.selectFrom('persons').select(personColumns).where('countyId', '=', actor.countyId).where('personId', '=', anyOf(personIds)).execute();
  return new Map(rows.map((row) => [row.personId, row]));
}

/** Many households in one statement, each with its next revision. */
export async function writeHouseholds({ db, actor }: CountyContext, rows: readonly Household[]): Promise<void> {
  if (rows.length === 0) return;
  const records = rows.map((row) => ({
    household_id: row.householdId, village_id: row.villageId, number: row.number, head_name: row.headName, person_count: row.personCount,
    rule_set: row.ruleSet, category: row.category, unfinished: row.unfinished, unfinished_since: row.unfinishedSince, causes: row.causes,
    income: row.income, income_year: row.incomeYear, housing: row.housing, water: row.water, address: row.address,
    bank_account_sealed: row.bankAccountSealed, bank_account_index: row.bankAccountIndex, note: row.note,
    ended_at: row.endedAt, end_reason: row.endReason,
  }));
  await sql`update households set village_id = new.village_id, number = new.number, head_name = new.head_name, person_count = new.person_count,
      rule_set = new.rule_set, category = new.category, unfinished = new.unfinished, unfinished_since = new.unfinished_since, causes = new.causes,
      income = new.income, income_year = new.income_year, housing = new.housing, water = new.water, address = new.address,
      bank_account_sealed = new.bank_account_sealed, bank_account_index = new.bank_account_index, note = new.note,
      ended_at = new.ended_at, end_reason = new.end_reason, revision = households.revision + 1
    from jsonb_populate_recordset(null::households, ${JSON.stringify(records)}::jsonb) new
    where households.county_id = ${actor.countyId} and households.household_id = new.household_id`.execute(db);
}

/** Many persons in one statement. Whoever is no longer the head is written first: a household has one. */
export async function writePersons({ db, actor }: CountyContext, rows: readonly Person[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.filter(({ isHead }) => !isHead).map(({ personId }) => personId);
  if (ids.length > 0) {
    await db.updateTable('persons').set({ isHead: false }).where('countyId', '=', actor.countyId).where('personId', '=', anyOf(ids)).where('isHead', '=', true).execute();
  }
  const records = rows.map((row) => ({
    person_id: row.personId, name: row.name, is_head: row.isHead, relation: row.relation, gender: row.gender, birth_date: row.birthDate,
    id_number_sealed: row.idNumberSealed, id_number_index: row.idNumberIndex, phone_sealed: row.phoneSealed, phone_index: row.phoneIndex,
    schooling: row.schooling, labour: row.labour, health_sealed: row.healthSealed, ended_at: row.endedAt, end_reason: row.endReason,
  }));
  await sql`update persons set name = new.name, is_head = new.is_head, relation = new.relation, gender = new.gender, birth_date = new.birth_date,
      id_number_sealed = new.id_number_sealed, id_number_index = new.id_number_index, phone_sealed = new.phone_sealed, phone_index = new.phone_index,
      schooling = new.schooling, labour = new.labour, health_sealed = new.health_sealed, ended_at = new.ended_at, end_reason = new.end_reason,
      revision = persons.revision + 1
    from jsonb_populate_recordset(null::persons, ${JSON.stringify(records)}::jsonb) new
    where persons.county_id = ${actor.countyId} and persons.person_id = new.person_id`.execute(db);
}

/** The households know their head and how many they are. */
export async function alignHouseholds({ db, actor }: CountyContext, householdIds: readonly string[]): Promise<void> {
  if (householdIds.length === 0) return;
  await sql`update households set head_name = living.head_name, person_count = living.count
    from (select home.household_id, max(person.name) filter (where person.is_head) as head_name, count(person.person_id)::int as count
          from households home
          left join persons person on person.county_id = home.county_id and person.household_id = home.household_id and person.ended_at is null
          where home.county_id = ${actor.countyId} and home.household_id = ${anyOf(householdIds)}
          group by home.household_id) living
    where households.county_id = ${actor.countyId} and households.household_id = living.household_id
      and (households.head_name, households.person_count) is distinct from (living.head_name, living.count)`.execute(db);
}

/**
 * Where a household's standing has changed, it has changed for everybody who lives in it; whoever came later stands so from the
 * day of coming.
 */
export async function alignStanding({ db, actor }: CountyContext, householdIds: readonly string[]): Promise<void> {
  if (householdIds.length === 0) return;
  await sql`update persons set unfinished = home.unfinished,
      unfinished_since = case when home.unfinished then greatest(home.unfinished_since,
        case when persons.registered_at > home.registered_at then (persons.registered_at at time zone 'Asia/Shanghai')::date end) end
    from households home
    where persons.county_id = ${actor.countyId} and home.county_id = ${actor.countyId} and home.household_id = persons.household_id
      and persons.household_id = ${anyOf(householdIds)} and persons.ended_at is null`.execute(db);
}

/** One line of the history that an import made. */
export interface ImportedChange {
  changeId: string;
  subjectType: 'township' | 'village' | 'household' | 'person';
  subjectId: string;
  householdId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** What an import changed, in order, some at a time. */
export async function listChangesOf({ db, actor }: CountyContext, importId: string, { after, limit }: { after: string | null; limit: number }): Promise<ImportedChange[]> {
  const rows = await db
    .selectFrom('registryChanges')
    .select(['changeId', 'subjectType', 'subjectId', 'householdId', 'before', 'after'])
    .where('countyId', '=', actor.countyId)
    .where('importId', '=', importId)
    .$if(after !== null, (query) => query.where('changeId', '>', after ?? ''))
    .orderBy('changeId')
    .limit(limit)
    .execute();
  return rows.map(({ subjectType, before, after: kept, ...row }) => ({
    ...row,
    subjectType: subjectType as ImportedChange['subjectType'],
    before: before as ImportedChange['before'],
    after: kept as ImportedChange['after'],
  }));
}

/** Holds what an import wrote until the transaction ends, in the order of the ids: whoever changes a person holds the household. */
export async function holdWhatWasWritten({ db, actor }: CountyContext, importId: string): Promise<void> {
  const written = (subject: 'village' | 'household') => sql`(select subject_id from registry_changes
    where county_id = ${actor.countyId} and import_id = ${importId} and subject_type = ${subject})`;
  await sql`select count(*) from (select 1 from villages where county_id = ${actor.countyId} and village_id in ${written('village')}
    order by village_id for update) held`.execute(db);
  await sql`select count(*) from (select 1 from households where county_id = ${actor.countyId}
      and household_id in (select household_id from registry_changes where county_id = ${actor.countyId} and import_id = ${importId})
    order by household_id for no key update) held`.execute(db);
}

/**
 * What undoing would take away or break: whatever was changed since, by hand or by another import that stands, of what this
 * import wrote; who came since into a household that it brought; who became the head where it had made the head another.
 * @returns names, and how many in all
 */
export async function listLaterChanges({ db, actor }: UseCaseContext, importId: string, limit: number): Promise<{ names: string[]; count: number }> {
  const later = sql`with mine as (
      select subject_type, subject_id, household_id, max(change_id::text) as last, bool_or(before is null) as is_born, bool_or(before ->> 'relation' = 'head') as was_head
      from registry_changes where county_id = ${actor.countyId} and import_id = ${importId} group by subject_type, subject_id, household_id),
    changed as (
      select subject_type, subject_id from mine
      where exists (select 1 from registry_changes other
        where other.county_id = ${actor.countyId} and other.subject_id = mine.subject_id and other.change_id::text > mine.last
          and other.import_id is distinct from ${importId}::uuid
          and not exists (select 1 from registry_imports undone
            where undone.county_id = ${actor.countyId} and undone.import_id = other.import_id and undone.state = 'undone'))
      union
      select 'person', person_id from persons
      where county_id = ${actor.countyId} and ended_at is null and person_id not in (select subject_id from mine)
        and (household_id in (select subject_id from mine where subject_type = 'household' and is_born)
          or is_head and household_id in (select household_id from mine where was_head)))`;
  const counted = await sql<{ count: number }>`${later} select count(*)::int as count from changed`.execute(db);
  const count = counted.rows[0]?.count ?? 0;
  if (count === 0) return { names: [], count };
  const named = await sql<{ name: string | null }>`${later} select case subject_type
        when 'person' then (select name from persons where county_id = ${actor.countyId} and person_id = subject_id)
        when 'household' then (select head_name from households where county_id = ${actor.countyId} and household_id = subject_id)
        else (select name from villages where county_id = ${actor.countyId} and village_id = subject_id) end as name
      from changed limit ${limit}`.execute(db);
  return { names: [...new Set(named.rows.flatMap(({ name }) => name ?? []))], count };
}
