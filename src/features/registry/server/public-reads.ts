import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Township, Village } from '../contract.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

function villagesOfCounty({ db, actor }: Reader) {
  return db
    .selectFrom('villages')
    .leftJoin('townships', (join) =>
      join.onRef('townships.countyId', '=', 'villages.countyId').onRef('townships.townshipId', '=', 'villages.townshipId'),
    )
    .select(['villages.villageId', 'villages.name', 'villages.townshipId', 'townships.name as townshipName'])
    .where('villages.countyId', '=', actor.countyId);
}

/** One village of the actor's county, or undefined where there is none of that id. */
export async function findVillage(ctx: Reader, villageId: string): Promise<Village | undefined> {
  return villagesOfCounty(ctx).where('villages.villageId', '=', villageId).executeTakeFirst();
}

/** All villages of the county in the order in which they came in, which is that of the notices. */
export async function allVillages(ctx: Reader): Promise<Village[]> {
  return villagesOfCounty(ctx).orderBy('villages.villageId').execute();
}

/** Villages by id; ids that the county does not know are left out. */
export async function villagesById(ctx: Reader, villageIds: readonly string[]): Promise<Map<string, Village>> {
  if (villageIds.length === 0) return new Map();
  const rows = await villagesOfCounty(ctx).where('villages.villageId', 'in', [...new Set(villageIds)]).execute();
  return new Map(rows.map((row) => [row.villageId, row]));
}

/** How far villages lie from the county town, in km by road; those of which nobody has said it are left out. */
export async function distancesOfVillages({ db, actor }: Reader): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('villages')
    .select(['villageId', 'distanceToCountyKm'])
    .where('countyId', '=', actor.countyId)
    .where('distanceToCountyKm', 'is not', null)
    .execute();
  return new Map(rows.flatMap(({ villageId, distanceToCountyKm }) => (distanceToCountyKm === null ? [] : [[villageId, distanceToCountyKm]])));
}

/** Where villages lie, of those of which somebody has said it. */
export { statedPlacesOf } from './village-place-store.ts';

/** One township of the actor's county, or undefined where there is none of that id. */
export async function findTownship(ctx: Reader, townshipId: string): Promise<Township | undefined> {
  return townshipsOfCounty(ctx).where('townshipId', '=', townshipId).executeTakeFirst();
}

export async function allTownships(ctx: Reader): Promise<Township[]> {
  return townshipsOfCounty(ctx).orderBy('townshipId').execute();
}

function townshipsOfCounty({ db, actor }: Reader) {
  return db.selectFrom('townships').select(['townshipId', 'name']).where('countyId', '=', actor.countyId);
}

/** What later rooms know of a household: whose it is and whether somebody must answer for it. */
export interface HouseholdBrief {
  householdId: string;
  villageId: string;
  /** null while the household has no head. */
  headName: string | null;
  personCount: number;
  ruleSet: string;
  category: string;
  /** In a category that its rule set calls unfinished. */
  unfinished: boolean;
  /** Moved away, died out or entered by mistake. */
  isEnded: boolean;
}

function households({ db, actor }: Reader) {
  return db
    .selectFrom('households')
    .select(['householdId', 'villageId', 'headName', 'personCount', 'ruleSet', 'category', 'unfinished', 'endedAt'])
    .where('countyId', '=', actor.countyId);
}

type HouseholdRow = Awaited<ReturnType<ReturnType<typeof households>['executeTakeFirstOrThrow']>>;

const briefOf = ({ endedAt, ...row }: HouseholdRow): HouseholdBrief => ({ ...row, isEnded: endedAt !== null });

/** One household of the actor's county, or undefined where there is none of that id. */
export async function findHousehold(ctx: Reader, householdId: string): Promise<HouseholdBrief | undefined> {
  const row = await households(ctx).where('householdId', '=', householdId).executeTakeFirst();
  return row && briefOf(row);
}

/** Households by id; ids that the county does not know are left out. */
export async function householdsById(ctx: Reader, householdIds: readonly string[]): Promise<Map<string, HouseholdBrief>> {
  if (householdIds.length === 0) return new Map();
  const rows = await households(ctx).where('householdId', 'in', [...new Set(householdIds)]).execute();
  return new Map(rows.map((row) => [row.householdId, briefOf(row)]));
}

/** What later rooms know of a person: no more than a name and a place. */
export interface PersonBrief {
  personId: string;
  householdId: string;
  villageId: string;
  name: string;
  isHead: boolean;
  isEnded: boolean;
}

function persons({ db, actor }: Reader) {
  return db
    .selectFrom('persons')
    .select(['personId', 'householdId', 'villageId', 'name', 'isHead', 'endedAt'])
    .where('countyId', '=', actor.countyId);
}

/** Persons by id; ids that the county does not know are left out. */
export async function personsById(ctx: Reader, personIds: readonly string[]): Promise<Map<string, PersonBrief>> {
  if (personIds.length === 0) return new Map();
  const rows = await persons(ctx).where('personId', 'in', [...new Set(personIds)]).execute();
  return new Map(rows.map(({ endedAt, ...row }) => [row.personId, { ...row, isEnded: endedAt !== null }]));
}

/** Who lives in a household now, the head first. */
export async function listPersonsOfHousehold(ctx: Reader, householdId: string): Promise<PersonBrief[]> {
  const rows = await persons(ctx)
    .where('householdId', '=', householdId)
    .where('endedAt', 'is', null)
    .orderBy('isHead', 'desc')
    .orderBy('personId')
    .execute();
  return rows.map(({ endedAt, ...row }) => ({ ...row, isEnded: endedAt !== null }));
}

/** Who lives in some households, who has left too. */
export async function listPersonsOfHouseholds(ctx: Reader, householdIds: readonly string[]): Promise<PersonBrief[]> {
  if (householdIds.length === 0) return [];
  const rows = await persons(ctx).where('householdId', 'in', [...new Set(householdIds)]).execute();
  return rows.map(({ endedAt, ...row }) => ({ ...row, isEnded: endedAt !== null }));
}

/** What a household is short of and who lives in it, without names: by this later rooms offer what fits. */
export interface HouseholdCircumstances {
  /** Codes of registry/codes.ts, the main cause first. */
  causes: string[];
  members: { birthDate: CalendarDate | null; schooling: string | null; labour: string | null }[];
}

export async function findHouseholdCircumstances(ctx: Reader, householdId: string): Promise<HouseholdCircumstances | undefined> {
  const { countyId } = ctx.actor;
  const household = await ctx.db
    .selectFrom('households')
    .select('causes')
    .where('countyId', '=', countyId)
    .where('householdId', '=', householdId)
    .executeTakeFirst();
  if (!household) return undefined;
  const members = await ctx.db
    .selectFrom('persons')
    .select(['birthDate', 'schooling', 'labour'])
    .where('countyId', '=', countyId)
    .where('householdId', '=', householdId)
    .where('endedAt', 'is', null)
    .execute();
  return { causes: household.causes, members };
}

/** Every rule set of the county, with the names of its categories. */
export { listRuleSetRows as listRuleSets } from './rule-set-store.ts';

/** Imports with which the actor has to go on: read, checked or broken off, and not written. */
export { countWaitingImports } from './imports/count-waiting-imports.ts';
