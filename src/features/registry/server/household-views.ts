import { sql, type ExpressionBuilder } from 'kysely';
import type { DB } from '../../../platform/database/schema.ts';
import type { Income } from '../household.ts';
import type { CountyContext } from './household-store.ts';

/** What a list of households asks for, personal numbers already as their blind indexes. */
export interface HouseholdFilter {
  /** Absent: every village of the county. */
  villageIds?: readonly string[];
  category?: string;
  unfinished?: boolean;
  /** Absent: struck off or not. */
  ended?: boolean;
  /** The beginning of a search term. */
  term?: string;
  householdNumber?: string;
  personalNumber?: { written: string; idNumberIndex: string; phoneIndex: string; bankAccountIndex: string };
}

export interface HouseholdListRow {
  householdId: string;
  villageId: string;
  number: string | null;
  headName: string | null;
  personCount: number;
  ruleSet: string;
  category: string;
  unfinished: boolean;
  unfinishedSince: string | null;
  causes: string[];
  income: Income | null;
  endedAt: Date | null;
}

/** Comes after every text that begins with what stands before it. */
const lastLetter = '\u{10FFFF}';

function filtered({ db, actor }: CountyContext, filter: HouseholdFilter) {
  const { villageIds, category, unfinished, ended, term, householdNumber, personalNumber } = filter;
  let query = db.selectFrom('households').where('households.countyId', '=', actor.countyId);
  if (ended !== undefined) query = query.where('households.endedAt', ended ? 'is not' : 'is', null);
  if (villageIds !== undefined) query = query.where('households.villageId', '=', sql<string>`any(${[...villageIds]}::uuid[])`);
  if (category !== undefined) query = query.where('households.category', '=', category);
  if (unfinished !== undefined) query = query.where('households.unfinished', '=', unfinished);
  if (term !== undefined) {
    query = query.where((expression) => expression('households.householdId', 'in', householdsNamed(expression, actor.countyId, term)));
  }
  if (householdNumber !== undefined) query = query.where('households.number', '=', householdNumber);
  if (personalNumber !== undefined) {
    query = query.where((expression) =>
      expression.or([
        expression('households.number', '=', personalNumber.written),
        expression('households.bankAccountIndex', '=', personalNumber.bankAccountIndex),
        expression('households.householdId', 'in', householdsOfNumber(expression, actor.countyId, personalNumber)),
      ]),
    );
  }
  return query;
}

/** Bounds instead of LIKE: behind a wall, only operators that tell nothing may use the index. */
function householdsNamed(expression: ExpressionBuilder<DB, 'households'>, countyId: string, term: string) {
  return expression
    .selectFrom('personSearchTerms')
    .innerJoin('persons', (join) =>
      join.onRef('persons.countyId', '=', 'personSearchTerms.countyId').onRef('persons.personId', '=', 'personSearchTerms.personId'),
    )
    .select('persons.householdId')
    .where('personSearchTerms.countyId', '=', countyId)
    .where('personSearchTerms.term', '>=', term)
    .where('personSearchTerms.term', '<', `${term}${lastLetter}`);
}

function householdsOfNumber(
  expression: ExpressionBuilder<DB, 'households'>,
  countyId: string,
  { idNumberIndex, phoneIndex }: NonNullable<HouseholdFilter['personalNumber']>,
) {
  return expression
    .selectFrom('persons')
    .select('persons.householdId')
    .where('persons.countyId', '=', countyId)
    .where((or) => or.or([or('persons.idNumberIndex', '=', idNumberIndex), or('persons.phoneIndex', '=', phoneIndex)]));
}

/** A page in the order of villages and of registration, beginning after a household. */
export async function listHouseholdRows(
  ctx: CountyContext,
  filter: HouseholdFilter,
  { after, limit }: { after?: string; limit: number },
): Promise<HouseholdListRow[]> {
  let query = filtered(ctx, filter)
    .select([
      'households.householdId', 'households.villageId', 'number', 'headName', 'personCount', 'ruleSet', 'category',
      'unfinished', 'unfinishedSince', 'causes', 'income', 'households.endedAt',
    ])
    .orderBy('households.villageId')
    .orderBy('households.householdId')
    .limit(limit);
  if (after !== undefined) {
    query = query.where(
      sql<boolean>`(households.village_id, households.household_id) > (select village_id, household_id from households
        where county_id = ${ctx.actor.countyId} and household_id = ${after})`,
    );
  }
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, income: row.income as Income | null }));
}

export async function countHouseholds(ctx: CountyContext, filter: HouseholdFilter): Promise<{ households: number; persons: number }> {
  const { households, persons } = await filtered(ctx, filter)
    .select((expression) => [
      expression.fn.countAll<number>().as('households'),
      sql<number>`coalesce(sum(person_count), 0)::int8`.as('persons'),
    ])
    .executeTakeFirstOrThrow();
  return { households, persons };
}

/** Which members of these households a term finds. */
export async function listNamesFound(
  { db, actor }: CountyContext,
  term: string,
  householdIds: readonly string[],
): Promise<{ householdId: string; name: string }[]> {
  if (householdIds.length === 0) return [];
  return db
    .selectFrom('persons')
    .innerJoin('personSearchTerms', (join) =>
      join.onRef('personSearchTerms.countyId', '=', 'persons.countyId').onRef('personSearchTerms.personId', '=', 'persons.personId'),
    )
    .select(['persons.householdId', 'persons.name'])
    .distinct()
    .where('persons.countyId', '=', actor.countyId)
    .where('persons.householdId', 'in', householdIds)
    .where('persons.isHead', '=', false)
    .where('personSearchTerms.term', '>=', term)
    .where('personSearchTerms.term', '<', `${term}${lastLetter}`)
    .orderBy('persons.name')
    .execute();
}

export async function listFormerPersons(
  { db, actor }: CountyContext,
  householdId: string,
): Promise<{ personId: string; name: string; endedAt: Date; endReason: string }[]> {
  const rows = await db
    .selectFrom('persons')
    .select(['personId', 'name', 'endedAt', 'endReason'])
    .where('countyId', '=', actor.countyId)
    .where('householdId', '=', householdId)
    .where('endedAt', 'is not', null)
    .orderBy('endedAt', 'desc')
    .orderBy('personId')
    .execute();
  return rows.flatMap(({ endedAt, endReason, ...row }) => (endedAt === null ? [] : [{ ...row, endedAt, endReason: endReason ?? '' }]));
}
