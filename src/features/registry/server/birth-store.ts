import { sql, type RawBuilder } from 'kysely';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Change } from './change-store.ts';
import { householdColumns, personColumns, type CountyContext, type Household, type Person } from './household-store.ts';

/** Dates as JSON carries them. */
type AsJson<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] };

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

/**
 * One parameter carries all rows: a hundred thousand persons must not take a hundred thousand statements. What they have in
 * common is sent once.
 */
function insertion<R extends object>({ actor }: Pick<CountyContext, 'actor'>, table: 'households' | 'persons', columns: readonly (keyof R & string)[], rows: readonly R[]): RawBuilder<unknown> {
  const first = rows[0] ?? ({} as R);
  const fields = columns.map((column) => ({ name: snakeCase(column), column, isCommon: rows.every((row) => row[column] === first[column]) }));
  const recordOf = (row: R, of: typeof fields) => {
    const record: Record<string, unknown> = {};
    for (const { name, column } of of) record[name] = row[column];
    return record;
  };
  const own = fields.filter(({ isCommon }) => !isCommon);
  const records = rows.map((row) => recordOf(row, own));
  const common = recordOf(first, fields.filter(({ isCommon }) => isCommon));
  const source = sql.join(fields.map(({ name, isCommon }) => sql.ref(`${isCommon ? 'common' : 'own'}.${name}`)));
  const shape = sql`null::${sql.table(table)}`;
  return sql`insert into ${sql.table(table)} (county_id, ${sql.join(fields.map(({ name }) => sql.ref(name)))})
    select ${actor.countyId}::uuid, ${source}
    from json_populate_record(${shape}, ${JSON.stringify(common)}::json) common, json_populate_recordset(${shape}, ${JSON.stringify(records)}::json) own`;
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
