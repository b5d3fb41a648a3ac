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
  return (await registerPlaces(ctx, named)).villages;
}

/** Places as an import brings them: it must know which of them it brought. */
export interface RegisteredPlaces {
  /** In the order given. */
  villages: Village[];
  bornVillageIds: ReadonlySet<string>;
  bornTownships: readonly { townshipId: string; name: string }[];
}

export async function registerPlaces(ctx: UseCaseContext, named: readonly NamedVillage[]): Promise<RegisteredPlaces> {
  if (named.length === 0) return { villages: [], bornVillageIds: new Set(), bornTownships: [] };
  const { townships, born: bornTownships } = await registerTownships(ctx, named.flatMap(({ township }) => (township === null ? [] : [township])));
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
  const villages = named.map(({ name, township }) => {
    const village = known.get(keyOf(name, township));
    if (!village) throw new Error(`village ${name} was registered and is not there`);
    return village;
  });
  return { villages, bornVillageIds: new Set(born.map(({ villageId }) => villageId)), bornTownships };
}

async function registerTownships(
  ctx: UseCaseContext,
  names: readonly string[],
): Promise<{ townships: Map<string, string>; born: { townshipId: string; name: string }[] }> {
  const wanted = [...new Set(names)];
  if (wanted.length === 0) return { townships: new Map(), born: [] };
  const { countyId } = ctx.actor;
  const born = await ctx.db
    .insertInto('townships')
    .values(wanted.map((name) => ({ countyId, townshipId: newId(), name })))
    .onConflict((conflict) => conflict.columns(['countyId', 'name']).doNothing())
    .returning(['townshipId', 'name'])
    .execute();
  const rows = await ctx.db
    .selectFrom('townships')
    .select(['townshipId', 'name'])
    .where('countyId', '=', countyId)
    .where('name', 'in', wanted)
    .execute();
  return { townships: new Map(rows.map((row) => [row.name, row.townshipId])), born };
}

function keyOf(name: string, township: string | null): string {
  return JSON.stringify([township, name]);
}

/** Whole households with their persons, one or many thousands; see register-households.ts. */
export { registerHouseholds, type RegistrationOrder } from './register-households.ts';
export type { Registration } from './household-intake.ts';

/** How far a household is cared for, as coverage has worked it out from what it keeps. Days; `-infinity` never, `infinity` without end. */
export interface Care {
  householdId: string;
  /** Last day on which a live measure covers the whole household. */
  measuredUntil: string;
  /** Last day on which an organization answers for it. */
  responsibleUntil: string;
  persons: readonly { personId: string; coveredUntil: string }[];
}

/** For coverage alone, in its own transaction: writes these columns and nothing else; no history, since nothing of the registry changed. */
export async function writeCare({ db, actor }: Pick<UseCaseContext, 'db' | 'actor'>, cares: readonly Care[]): Promise<void> {
  if (cares.length === 0) return;
  const households = cares.map((care) => [care.householdId, care.measuredUntil, care.responsibleUntil]);
  await sql`update households set measured_until = care.measured, responsible_until = care.responsible
    from (select (item ->> 0)::uuid as id, (item ->> 1)::date as measured, (item ->> 2)::date as responsible
          from jsonb_array_elements(${JSON.stringify(households)}::jsonb) as item) care
    where county_id = ${actor.countyId} and household_id = care.id`.execute(db);
  const persons = cares.flatMap((care) => care.persons.map(({ personId, coveredUntil }) => [personId, coveredUntil]));
  if (persons.length === 0) return;
  await sql`update persons set covered_until = care.covered
    from (select (item ->> 0)::uuid as id, (item ->> 1)::date as covered
          from jsonb_array_elements(${JSON.stringify(persons)}::jsonb) as item) care
    where county_id = ${actor.countyId} and person_id = care.id`.execute(db);
}

/**
 * Holds households until the end of the transaction, in the order of their ids, so that two commands about several never wait
 * for each other in a ring. Not as keys: rows that refer to them are written meanwhile.
 */
export async function lockHouseholds({ db, actor }: Pick<UseCaseContext, 'db' | 'actor'>, householdIds: readonly string[]): Promise<void> {
  if (householdIds.length === 0) return;
  await db
    .selectFrom('households')
    .select('householdId')
    .where('countyId', '=', actor.countyId)
    .where('householdId', 'in', householdIds)
    .orderBy('householdId')
    .forNoKeyUpdate()
    .execute();
}
