import { sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Village } from '../contract.ts';
import { allVillages } from './public-reads.ts';

/** A village as a notice names it; the township is null where the notice names none. */
export interface NamedVillage {
  name: string;
  township: string | null;
}

/**
 * Makes sure that every named village and its township exist, within the caller's transaction.
 * Known ones are found by the exact names of both: the same village name in two townships is two villages.
 * @returns the village of each name, in the order given
 */
export async function registerVillages(ctx: UseCaseContext, named: readonly NamedVillage[]): Promise<Village[]> {
  if (named.length === 0) return [];
  const townships = await registerTownships(ctx, named.flatMap(({ township }) => (township === null ? [] : [township])));
  const distinct = [...new Map(named.map((village) => [keyOf(village.name, village.township), village])).values()];
  const { countyId } = ctx.actor;
  const born = await ctx.db
    .insertInto('villages')
    .values(
      distinct.map(({ name, township }) => ({
        countyId,
        villageId: newId(),
        townshipId: township === null ? null : (townships.get(township) ?? null),
        name,
        registeredAt: ctx.now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['countyId', 'townshipId', 'name']).doNothing())
    .returning(['villageId', 'name'])
    .execute();
  for (const { villageId, name } of born) {
    await ctx.audit({ action: 'village.registered', subject: { type: 'village', id: villageId }, detail: { name } });
  }
  const known = new Map((await allVillages(ctx)).map((village) => [keyOf(village.name, village.townshipName), village]));
  return named.map(({ name, township }) => {
    const village = known.get(keyOf(name, township));
    if (!village) throw new Error(`village ${name} was registered and is not there`);
    return village;
  });
}

async function registerTownships(ctx: UseCaseContext, names: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(names)];
  if (wanted.length === 0) return new Map();
  const { countyId } = ctx.actor;
  await ctx.db
    .insertInto('townships')
    .values(wanted.map((name) => ({ countyId, townshipId: newId(), name })))
    .onConflict((conflict) => conflict.columns(['countyId', 'name']).doNothing())
    .execute();
  const rows = await ctx.db
    .selectFrom('townships')
    .select(['townshipId', 'name'])
    .where('countyId', '=', countyId)
    .where('name', 'in', wanted)
    .execute();
  return new Map(rows.map((row) => [row.name, row.townshipId]));
}

function keyOf(name: string, township: string | null): string {
  return JSON.stringify([township, name]);
}

/** Until when a household and its persons are cared for; `-infinity` never, `infinity` without end. Kept by coverage. */
export interface CareOfHousehold {
  householdId: string;
  measuredUntil: string;
  responsibleUntil: string;
}

export interface CoverOfPerson {
  personId: string;
  coveredUntil: string;
}

/** Writes what coverage computed, within the caller's transaction: one statement each for households and persons. */
export async function writeCare(
  ctx: UseCaseContext,
  { households, persons }: { households: readonly CareOfHousehold[]; persons: readonly CoverOfPerson[] },
): Promise<void> {
  if (households.length > 0) {
    await sql`
      update households set measured_until = care.measured_until, responsible_until = care.responsible_until
      from unnest(
        ${households.map(({ householdId }) => householdId)}::uuid[],
        ${households.map(({ measuredUntil }) => measuredUntil)}::date[],
        ${households.map(({ responsibleUntil }) => responsibleUntil)}::date[]
      ) as care (household_id, measured_until, responsible_until)
      where households.county_id = ${ctx.actor.countyId} and households.household_id = care.household_id
    `.execute(ctx.db);
  }
  if (persons.length > 0) {
    await sql`
      update persons set covered_until = cover.covered_until
      from unnest(
        ${persons.map(({ personId }) => personId)}::uuid[],
        ${persons.map(({ coveredUntil }) => coveredUntil)}::date[]
      ) as cover (person_id, covered_until)
      where persons.county_id = ${ctx.actor.countyId} and persons.person_id = cover.person_id
    `.execute(ctx.db);
  }
}
