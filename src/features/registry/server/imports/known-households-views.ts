import { sql } from 'kysely';
import type { Secrets } from '../../../../platform/secrets/secrets.ts';
import type { Income } from '../../household.ts';
import type { KnownHousehold, KnownPerson } from '../../imports/plan-household.ts';
import { grouped } from '../../../../kernel/grouped.ts';
import type { Cause, Gender, Housing, LabourAbility, Relation, Schooling, Water } from '../../codes.ts';
import { openBankAccount, openPerson } from '../personal-secrecy.ts';
import type { CountyContext } from './import-store.ts';

/** By what the households of a file are looked for. */
export interface Traces {
  numbers: string[];
  /** Blind indexes of ID numbers. */
  idNumberIndexes: string[];
  personIds: string[];
  householdIds: string[];
}

/** Where the traces lead, among what is counted now. */
export interface Found {
  byNumber: Map<string, string>;
  byIdNumberIndex: Map<string, { householdId: string; personId: string; isHead: boolean }>;
  byPersonId: Map<string, string>;
  /** Those of the ids that are households. */
  households: Set<string>;
}

/**
 * Rows that this transaction has written, or that came in a moment ago, are not in the statistics: the database would read whole
 * tables, again for each batch, where an index leads to a few rows.
 */
export async function preferIndexes({ db }: Pick<CountyContext, 'db'>): Promise<void> {
  await sql`select set_config('enable_seqscan', 'off', true)`.execute(db);
}

export const headKey = (villageId: string, headName: string) => `${villageId} ${headName}`;

export async function findTraces({ db, actor }: CountyContext, { numbers, idNumberIndexes, personIds, householdIds }: Traces): Promise<Found> {
  const found: Found = { byNumber: new Map(), byIdNumberIndex: new Map(), byPersonId: new Map(), households: new Set() };
  const households = () => db.selectFrom('households').where('countyId', '=', actor.countyId).where('endedAt', 'is', null);
  const persons = () =>
    db.selectFrom('persons').select(['householdId', 'personId', 'isHead', 'idNumberIndex']).where('countyId', '=', actor.countyId).where('endedAt', 'is', null);
  if (numbers.length > 0) {
    for (const row of await households().select(['householdId', 'number']).where('number', '=', sql<string>`any(${numbers}::text[])`).execute()) {
      if (row.number !== null) found.byNumber.set(row.number, row.householdId);
    }
  }
  if (idNumberIndexes.length > 0) {
    for (const { idNumberIndex, ...row } of await persons().where('idNumberIndex', '=', sql<string>`any(${idNumberIndexes}::text[])`).execute()) {
      if (idNumberIndex !== null) found.byIdNumberIndex.set(idNumberIndex, row);
    }
  }
  if (personIds.length > 0) {
    for (const row of await persons().where('personId', '=', sql<string>`any(${personIds}::uuid[])`).execute()) found.byPersonId.set(row.personId, row.householdId);
  }
  if (householdIds.length > 0) {
    for (const { householdId } of await households().select('householdId').where('householdId', '=', sql<string>`any(${householdIds}::uuid[])`).execute()) found.households.add(householdId);
  }
  return found;
}

/** A household with the names in it, nothing of it opened. */
export interface FoundNamesake {
  householdId: string;
  villageId: string;
  headName: string | null;
  number: string | null;
  /** Blind index of the head's ID number. */
  headIndex: string | null;
  names: string[];
}

/** Households of these villages whose head has this name, or that have no head where the name is null; perhaps a few more. */
export async function findNamesakes({ db, actor }: CountyContext, wanted: readonly { villageId: string; headName: string | null }[]): Promise<FoundNamesake[]> {
  if (wanted.length === 0) return [];
  const villages = sql<string>`any(${[...new Set(wanted.map(({ villageId }) => villageId))]}::uuid[])`;
  const heads = sql<string>`any(${[...new Set(wanted.flatMap(({ headName }) => headName ?? []))]}::text[])`;
  const households = await db
    .selectFrom('households')
    .select(['householdId', 'villageId', 'headName', 'number'])
    .where('countyId', '=', actor.countyId)
    .where('endedAt', 'is', null)
    .where('villageId', '=', villages)
    .where((any) => any.or([any('headName', '=', heads), ...(wanted.some(({ headName }) => headName === null) ? [any('headName', 'is', null)] : [])]))
    .execute();
  if (households.length === 0) return [];
  const persons = await db
    .selectFrom('persons')
    .select(['householdId', 'name', 'isHead', 'idNumberIndex'])
    .where('countyId', '=', actor.countyId)
    .where('householdId', '=', sql<string>`any(${households.map(({ householdId }) => householdId)}::uuid[])`)
    .where('endedAt', 'is', null)
    .execute();
  const members = grouped(persons, ({ householdId }) => householdId);
  return households.map((household) => {
    const own = members.get(household.householdId) ?? [];
    return { ...household, headIndex: own.find(({ isHead }) => isHead)?.idNumberIndex ?? null, names: own.map(({ name }) => name) };
  });
}

/** Households with who lives in them, opened for comparison. */
export async function readKnownHouseholds(
  { db, actor }: CountyContext,
  secrets: Secrets,
  householdIds: readonly string[],
): Promise<Map<string, KnownHousehold>> {
  if (householdIds.length === 0) return new Map();
  const ids = sql<string>`any(${[...householdIds]}::uuid[])`;
  const households = await db
    .selectFrom('households')
    .select(['householdId', 'villageId', 'number', 'ruleSet', 'category', 'unfinishedSince', 'causes', 'income', 'incomeYear', 'housing', 'water', 'address', 'bankAccountSealed', 'note', 'revision'])
    .where('countyId', '=', actor.countyId)
    .where('householdId', '=', ids)
    .execute();
  const persons = await db
    .selectFrom('persons')
    .select(['personId', 'householdId', 'name', 'relation', 'gender', 'birthDate', 'idNumberSealed', 'phoneSealed', 'healthSealed', 'schooling', 'labour', 'revision'])
    .where('countyId', '=', actor.countyId)
    .where('householdId', '=', ids)
    .where('endedAt', 'is', null)
    .orderBy('personId')
    .execute();
  const members = grouped(persons, ({ householdId }) => householdId);
  return new Map(
    households.map(({ bankAccountSealed, ...row }) => [
      row.householdId,
      {
        ...row,
        causes: row.causes as Cause[],
        income: row.income as Income | null,
        housing: row.housing as Housing | null,
        water: row.water as Water | null,
        bankAccount: openBankAccount(secrets, row.householdId, bankAccountSealed),
        persons: (members.get(row.householdId) ?? []).map(({ idNumberSealed, phoneSealed, healthSealed, ...person }): KnownPerson => {
          const opened = openPerson(secrets, person.personId, { idNumberSealed, phoneSealed, healthSealed });
          return {
            ...person,
            relation: person.relation as Relation,
            gender: person.gender as Gender | null,
            schooling: person.schooling as Schooling | null,
            labour: person.labour as LabourAbility | null,
            ...opened,
            health: opened.health === null ? null : [...opened.health],
          };
        }),
      },
    ]),
  );
}
