import { sql, type RawBuilder } from 'kysely';
import { isOffice, organizationRoles } from '../../../kernel/actor.ts';
import { shanghaiDate, type CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { LastDay } from '../care.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor' | 'now'>;

/** The list narrowed: by place, by an organization's villages. All filters hold together with what the actor may see. */
export interface GapFilter {
  townshipId?: string;
  villageId?: string;
  /** Villages with which this organization has a live pairing. */
  organizationId?: string;
}

export interface GapCursor {
  until: LastDay;
  id: string;
}

/**
 * The villages whose gaps somebody may see, as a condition on a column; undefined: all of the county. An organization sees
 * those with which it has a live pairing, confirmed or still on paper.
 */
function villageScope({ actor }: Reader, filter: GapFilter, column: RawBuilder<unknown>): RawBuilder<boolean> {
  const townships = [filter.townshipId, actor.role === 'township' ? (actor.townshipId ?? null) : undefined];
  const villages = [filter.villageId, actor.role === 'village' ? (actor.villageId ?? null) : undefined];
  const isOrganization = actor.role === 'orgHead' || actor.role === 'reporter';
  const organizations = [filter.organizationId, isOrganization ? (actor.organizationId ?? null) : undefined];
  const conditions: RawBuilder<boolean>[] = [
    ...villages.filter(isAsked).map((id) => sql<boolean>`${column} = ${id}::uuid`),
    ...townships
      .filter(isAsked)
      .map((id) => sql<boolean>`${column} in (select village_id from villages where county_id = ${actor.countyId} and township_id = ${id}::uuid)`),
    ...organizations
      .filter(isAsked)
      .map(
        (id) =>
          sql<boolean>`${column} in (select village_id from pairings where county_id = ${actor.countyId} and organization_id = ${id}::uuid and ended_at is null)`,
      ),
  ];
  // Whom else a village of its own is paired with, is not for an organization to find out by asking.
  if (isOrganization && filter.organizationId !== undefined && filter.organizationId !== actor.organizationId) return sql`false`;
  const knownRole = isOffice(actor) || actor.role === 'system' || actor.role === 'township' || actor.role === 'village' || isOrganization;
  if (!knownRole) return sql`false`;
  return conditions.length === 0 ? sql`true` : sql`${sql.join(conditions, sql` and `)}`;
}

function isAsked<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** Whoever sees a gap may mend it with a measure; an organization where it answers for the household (policy.ts, whyNotTakeMeasure). */
function mayTakeMeasure({ actor, now }: Reader, householdId: RawBuilder<unknown>): RawBuilder<boolean> {
  if (!organizationRoles.some((role) => role === actor.role)) return sql`true`;
  return sql`exists (select from household_responsibilities r where r.county_id = ${actor.countyId} and r.household_id = ${householdId}
    and r.organization_id = ${actor.organizationId ?? null}::uuid and coalesce(r.ends_on, 'infinity') >= ${shanghaiDate(now)}::date)`;
}

export interface GapCounts {
  villages: number;
  households: number;
  persons: number;
}

const confirmed = sql`organization_confirmed_at is not null and village_confirmed_at is not null`;

/** How many are left behind today, each kind counted in its own index. */
export async function countGapsOf(ctx: Reader, filter: GapFilter = {}): Promise<GapCounts> {
  const { countyId } = ctx.actor;
  const today = shanghaiDate(ctx.now);
  const { rows } = await sql<GapCounts>`
    select
      (select count(*)::int from villages v where v.county_id = ${countyId} and ${villageScope(ctx, filter, sql.ref('v.village_id'))}
        and not exists (select from pairings p where p.county_id = ${countyId} and p.village_id = v.village_id and p.ended_at is null and ${confirmed})
      ) as villages,
      (select count(*)::int from households h where h.county_id = ${countyId} and h.unfinished and h.ended_at is null
        and h.cared_until < ${today}::date and ${villageScope(ctx, filter, sql.ref('h.village_id'))}
      ) as households,
      (select count(*)::int from persons p where p.county_id = ${countyId} and p.unfinished and p.ended_at is null
        and p.covered_until < ${today}::date and ${villageScope(ctx, filter, sql.ref('p.village_id'))}
      ) as persons
  `.execute(ctx.db);
  return rows[0] ?? { villages: 0, households: 0, persons: 0 };
}

export interface VillageGapRow {
  villageId: string;
  villageName: string;
  townshipName: string | null;
  since: CalendarDate;
  /** Live pairings that one side or both have still to confirm. */
  onPaper: number;
}

/** The day of an instant where the county is. */
function dayOf(instant: RawBuilder<unknown>): RawBuilder<string> {
  return sql`((${instant} at time zone 'Asia/Shanghai')::date)::text`;
}

/**
 * Every village without a confirmed pairing, since it first was part of a campaign, or since the last confirmed pairing was
 * lost; a village of no campaign since its registration.
 */
export async function listVillageGapRows(ctx: Reader, filter: GapFilter): Promise<VillageGapRow[]> {
  const { countyId } = ctx.actor;
  const { rows } = await sql<VillageGapRow>`
    select v.village_id as "villageId", v.name as "villageName", t.name as "townshipName",
      ${dayOf(sql`greatest(coalesce(
        (select min(joined_at) from campaign_group_villages where county_id = ${countyId} and village_id = v.village_id), v.registered_at
      ), max(p.confirmation_lost_at))`)} as since,
      (count(p.pairing_id) filter (where p.ended_at is null))::int as "onPaper"
    from villages v
    left join townships t on t.county_id = v.county_id and t.township_id = v.township_id
    left join pairings p on p.county_id = v.county_id and p.village_id = v.village_id
    where v.county_id = ${countyId} and ${villageScope(ctx, filter, sql.ref('v.village_id'))}
    group by v.county_id, v.village_id, t.county_id, t.township_id
    having count(*) filter (where p.ended_at is null and ${confirmed}) = 0
    order by since, v.village_id
  `.execute(ctx.db);
  return rows;
}

export interface HouseholdGapRow {
  householdId: string;
  villageId: string;
  villageName: string;
  townshipName: string | null;
  headName: string | null;
  personCount: number;
  ruleSet: string;
  category: string;
  unfinishedSince: CalendarDate;
  registeredOn: CalendarDate;
  measuredUntil: LastDay;
  responsibleUntil: LastDay;
  caredUntil: LastDay;
  mayTakeMeasure: boolean;
}

/** A page of the households that are left behind, those that were never cared for first, then by the day on which care ended. */
export async function listHouseholdGapRows(
  ctx: Reader,
  filter: GapFilter,
  { after, limit }: { after?: GapCursor; limit: number },
): Promise<HouseholdGapRow[]> {
  const { countyId } = ctx.actor;
  const { rows } = await sql<HouseholdGapRow>`
    with page as (
      select * from households h
      where h.county_id = ${countyId} and h.unfinished and h.ended_at is null and h.cared_until < ${shanghaiDate(ctx.now)}::date
        and ${villageScope(ctx, filter, sql.ref('h.village_id'))}
        and ${after ? sql`(h.cared_until, h.household_id) > (${after.until}::date, ${after.id}::uuid)` : sql`true`}
      order by h.cared_until, h.household_id
      limit ${limit}
    )
    select h.household_id as "householdId", h.village_id as "villageId", v.name as "villageName", t.name as "townshipName",
      h.head_name as "headName", h.person_count as "personCount", h.rule_set as "ruleSet", h.category,
      h.unfinished_since::text as "unfinishedSince", ${dayOf(sql.ref('h.registered_at'))} as "registeredOn", h.measured_until::text as "measuredUntil",
      h.responsible_until::text as "responsibleUntil", h.cared_until::text as "caredUntil",
      ${mayTakeMeasure(ctx, sql.ref('h.household_id'))} as "mayTakeMeasure"
    from page h
    join villages v on v.county_id = h.county_id and v.village_id = h.village_id
    left join townships t on t.county_id = v.county_id and t.township_id = v.township_id
    order by h.cared_until, h.household_id
  `.execute(ctx.db);
  return rows;
}

export interface PersonGapRow {
  personId: string;
  householdId: string;
  villageId: string;
  villageName: string;
  townshipName: string | null;
  name: string;
  isHead: boolean;
  unfinishedSince: CalendarDate;
  registeredOn: CalendarDate;
  coveredUntil: LastDay;
  mayTakeMeasure: boolean;
}

/** A page of the persons without cover, in the same order. */
export async function listPersonGapRows(
  ctx: Reader,
  filter: GapFilter,
  { after, limit }: { after?: GapCursor; limit: number },
): Promise<PersonGapRow[]> {
  const { countyId } = ctx.actor;
  const { rows } = await sql<PersonGapRow>`
    with page as (
      select * from persons p
      where p.county_id = ${countyId} and p.unfinished and p.ended_at is null and p.covered_until < ${shanghaiDate(ctx.now)}::date
        and ${villageScope(ctx, filter, sql.ref('p.village_id'))}
        and ${after ? sql`(p.covered_until, p.person_id) > (${after.until}::date, ${after.id}::uuid)` : sql`true`}
      order by p.covered_until, p.person_id
      limit ${limit}
    )
    select p.person_id as "personId", p.household_id as "householdId", p.village_id as "villageId", v.name as "villageName",
      t.name as "townshipName", p.name, p.is_head as "isHead", p.unfinished_since::text as "unfinishedSince",
      ${dayOf(sql.ref('p.registered_at'))} as "registeredOn", p.covered_until::text as "coveredUntil",
      ${mayTakeMeasure(ctx, sql.ref('p.household_id'))} as "mayTakeMeasure"
    from page p
    join villages v on v.county_id = p.county_id and v.village_id = p.village_id
    left join townships t on t.county_id = v.county_id and t.township_id = v.township_id
    order by p.covered_until, p.person_id
  `.execute(ctx.db);
  return rows;
}

export async function getCountyName({ db, actor }: Reader): Promise<string> {
  const county = await db.selectFrom('counties').select('name').where('countyId', '=', actor.countyId).executeTakeFirst();
  return county?.name ?? '';
}
