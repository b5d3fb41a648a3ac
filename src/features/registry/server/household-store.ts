import { sql, type Selectable, type Updateable } from 'kysely';
import type { Households, Persons } from '../../../platform/database/schema.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Income } from '../household.ts';

export type CountyContext = Pick<UseCaseContext, 'db' | 'actor'>;

/** Written by coverage alone, by `writeCare` of public-writes.ts. */
type Care = 'measuredUntil' | 'responsibleUntil' | 'caredUntil';
export type Household = Omit<Selectable<Households>, 'income' | Care | 'countyId'> & { income: Income | null };
export type Person = Omit<Selectable<Persons>, 'coveredUntil' | 'countyId'>;

export const householdColumns = [
  'householdId', 'villageId', 'number', 'headName', 'personCount', 'ruleSet', 'category', 'unfinished', 'unfinishedSince',
  'causes', 'income', 'incomeYear', 'housing', 'water', 'address', 'bankAccountSealed', 'bankAccountIndex', 'note',
  'revision', 'registeredAt', 'endedAt', 'endReason',
] as const satisfies readonly (keyof Household)[];
export const personColumns = [
  'personId', 'householdId', 'villageId', 'name', 'isHead', 'relation', 'gender', 'birthDate', 'idNumberSealed',
  'idNumberIndex', 'phoneSealed', 'phoneIndex', 'schooling', 'labour', 'healthSealed', 'unfinished', 'unfinishedSince',
  'revision', 'registeredAt', 'endedAt', 'endReason',
] as const satisfies readonly (keyof Person)[];

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

/** Another village; by their foreign key the database takes everybody along who was ever of the household. */
export async function updateVillage({ db, actor }: CountyContext, householdId: string, villageId: string): Promise<void> {
  await db.updateTable('households').set({ villageId }).where('countyId', '=', actor.countyId).where('householdId', '=', householdId).execute();
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
