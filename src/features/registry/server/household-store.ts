import { sql, type RawBuilder, type Selectable, type Updateable } from 'kysely';
import type { Households, Persons } from '../../../platform/database/schema.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Income } from '../household.ts';
import type { Change } from './change-store.ts';

export type CountyContext = Pick<UseCaseContext, 'db' | 'actor'>;

/** Written by coverage alone, by `writeCare` of public-writes.ts. */
type Care = 'measuredUntil' | 'responsibleUntil' | 'caredUntil';
export type Household = Omit<Selectable<Households>, 'income' | Care | 'countyId'> & { income: Income | null };
export type Person = Omit<Selectable<Persons>, 'coveredUntil' | 'countyId'>;
/** Dates as JSON carries them. */
type AsJson<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] };

const householdColumns = [
  'householdId', 'villageId', 'number', 'headName', 'personCount', 'ruleSet', 'category', 'unfinished', 'unfinishedSince',
  'causes', 'income', 'incomeYear', 'housing', 'water', 'address', 'bankAccountSealed', 'bankAccountIndex', 'note',
  'revision', 'registeredAt', 'endedAt', 'endReason',
] as const satisfies readonly (keyof Household)[];
const personColumns = [
  'personId', 'householdId', 'villageId', 'name', 'isHead', 'relation', 'gender', 'birthDate', 'idNumberSealed',
  'idNumberIndex', 'phoneSealed', 'phoneIndex', 'schooling', 'labour', 'healthSealed', 'unfinished', 'unfinishedSince',
  'revision', 'registeredAt', 'endedAt', 'endReason',
] as const satisfies readonly (keyof Person)[];

export async function insertPersons(ctx: CountyContext, rows: readonly AsJson<Person>[]): Promise<void> {
  if (rows.length > 0) await insertion(ctx, 'persons', personColumns, rows).execute(ctx.db);
}

/** What the history says of who came in whole: the row itself, without what can be made anew of it. */
const keptOfHousehold = [
  'villageId', 'ruleSet', 'category', 'unfinished', 'unfinishedSince', 'number', 'causes', 'income', 'incomeYear', 'housing',
  'water', 'address', 'note', 'bankAccountSealed',
] as const satisfies readonly (keyof Household)[];
const keptOfPerson = [
  'name', 'relation', 'gender', 'birthDate', 'schooling', 'labour', 'idNumberSealed', 'phoneSealed', 'healthSealed',
] as const satisfies readonly (keyof Person)[];

/** Why something came into the registry, as its history says. */
export type Origin = Pick<Change, 'why' | 'importId'>;

/** New households with the first lines of their histories. */
export async function insertBornHouseholds(ctx: UseCaseContext, rows: readonly AsJson<Household>[], origin: Origin): Promise<void> {
  if (rows.length > 0) await withBirths(ctx, 'household', insertion(ctx, 'households', householdColumns, rows), keptOfHousehold, origin).execute(ctx.db);
}

/** Those who live in them, likewise. */
export async function insertBornPersons(ctx: UseCaseContext, rows: readonly AsJson<Person>[], origin: Origin): Promise<void> {
  if (rows.length > 0) await withBirths(ctx, 'person', insertion(ctx, 'persons', personColumns, rows), keptOfPerson, origin).execute(ctx.db);
}

/** One parameter carries all rows: a hundred thousand persons must not take a hundred thousand statements. */
function insertion<R extends object>({ actor }: Pick<CountyContext, 'actor'>, table: 'households' | 'persons', columns: readonly (keyof R & string)[], rows: readonly R[]): RawBuilder<unknown> {
  const pairs = columns.map((column) => [snakeCase(column), column] as const);
  const records = rows.map((row) => {
    const record: Record<string, unknown> = {};
    for (const [name, column] of pairs) record[name] = row[column];
    return record;
  });
  const list = sql.join(pairs.map(([name]) => sql.ref(name)));
  return sql`insert into ${sql.table(table)} (county_id, ${list})
    select ${actor.countyId}::uuid, ${list} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(records)}::json)`;
}

/**
 * The history is made of the rows where they are: nothing is sent twice. Its line bears the id of who was born, so that the
 * lines of a household stand together in the order of their ids.
 */
function withBirths(
  { actor, now }: UseCaseContext,
  subjectType: 'household' | 'person',
  inserting: RawBuilder<unknown>,
  kept: readonly string[],
  { why, importId }: Origin,
): RawBuilder<unknown> {
  const id = sql.ref(`${subjectType}_id`);
  return sql`with born as (${inserting} returning *)
    insert into registry_changes (county_id, change_id, subject_type, subject_id, household_id, import_id, changed_by, changed_by_name, changed_at, why, after)
    select county_id, ${id}, ${subjectType}, ${id}, household_id, ${importId ?? null}::uuid, ${actor.accountId}::uuid, ${actor.name},
      ${now.toISOString()}::timestamptz, ${why}, jsonb_build_object(${sql.join(kept.flatMap((field) => [sql.lit(field), sql.ref(snakeCase(field))]))}) from born`;
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export async function findHouseholdForUpdate({ db, actor }: CountyContext, householdId: string): Promise<Household | undefined> {
  const row = await db
    .selectFrom('households')
    .select(householdColumns)
    .where('countyId', '=', actor.countyId)
    .where('householdId', '=', householdId)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, income: row.income as Income | null };
}

export async function findHouseholdRow({ db, actor }: CountyContext, householdId: string): Promise<Household | undefined> {
  const row = await db
    .selectFrom('households')
    .select(householdColumns)
    .where('countyId', '=', actor.countyId)
    .where('householdId', '=', householdId)
    .executeTakeFirst();
  return row && { ...row, income: row.income as Income | null };
}

/** In which household a person is; asked before that household is held. */
export async function findPersonRow({ db, actor }: CountyContext, personId: string): Promise<Person | undefined> {
  return db
    .selectFrom('persons')
    .select(personColumns)
    .where('countyId', '=', actor.countyId)
    .where('personId', '=', personId)
    .executeTakeFirst();
}

/** Who lives in a household now, the head first, then in the order of registration. Whoever changes them holds the household. */
export async function listLivingPersons({ db, actor }: CountyContext, householdId: string): Promise<Person[]> {
  return db
    .selectFrom('persons')
    .select(personColumns)
    .where('countyId', '=', actor.countyId)
    .where('householdId', '=', householdId)
    .where('endedAt', 'is', null)
    .orderBy('isHead', 'desc')
    .orderBy('personId')
    .execute();
}

export async function updateHousehold(
  { db, actor }: CountyContext,
  householdId: string,
  { income, ...change }: Partial<Omit<Household, 'householdId' | 'villageId' | 'registeredAt'>>,
): Promise<void> {
  const set: Updateable<Households> = income === undefined ? change : { ...change, income: income === null ? null : JSON.stringify(income) };
  await db
    .updateTable('households')
    .set(set)
    .where('countyId', '=', actor.countyId)
    .where('householdId', '=', householdId)
    .execute();
}

/** Another village, for the household and everybody who was ever of it: lists and the gap list ask each by its own column. */
export async function updateVillage({ db, actor }: CountyContext, householdId: string, villageId: string): Promise<void> {
  for (const table of ['households', 'persons'] as const) {
    await db.updateTable(table).set({ villageId }).where('countyId', '=', actor.countyId).where('householdId', '=', householdId).execute();
  }
}

export async function updatePersons(
  { db, actor }: CountyContext,
  personIds: readonly string[],
  change: Partial<Omit<Person, 'personId' | 'householdId' | 'villageId' | 'registeredAt' | 'revision'>>,
): Promise<void> {
  if (personIds.length === 0) return;
  await db
    .updateTable('persons')
    .set((expression) => ({ ...change, revision: expression('revision', '+', 1) }))
    .where('countyId', '=', actor.countyId)
    .where('personId', 'in', personIds)
    .execute();
}

/** Who holds these ID numbers now, by their blind index. */
export async function listHoldersOfIdNumbers(
  { db, actor }: CountyContext,
  indexes: readonly string[],
): Promise<{ personId: string; name: string; villageId: string; householdId: string; idNumberIndex: string }[]> {
  if (indexes.length === 0) return [];
  const rows = await db
    .selectFrom('persons')
    .select(['personId', 'name', 'villageId', 'householdId', 'idNumberIndex'])
    .where('countyId', '=', actor.countyId)
    .where('endedAt', 'is', null)
    .where('idNumberIndex', '=', sql<string>`any(${[...indexes]}::text[])`)
    .execute();
  return rows.flatMap(({ idNumberIndex, ...row }) => (idNumberIndex === null ? [] : [{ ...row, idNumberIndex }]));
}

/** Which of these household numbers (户编号) are in use. */
export async function listHoldersOfNumbers(
  { db, actor }: CountyContext,
  numbers: readonly string[],
): Promise<{ householdId: string; number: string }[]> {
  if (numbers.length === 0) return [];
  const rows = await db
    .selectFrom('households')
    .select(['householdId', 'number'])
    .where('countyId', '=', actor.countyId)
    .where('endedAt', 'is', null)
    .where('number', '=', sql<string>`any(${[...numbers]}::text[])`)
    .execute();
  return rows.flatMap(({ householdId, number }) => (number === null ? [] : [{ householdId, number }]));
}
