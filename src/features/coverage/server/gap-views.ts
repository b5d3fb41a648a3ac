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

const confirmed = sql`p.ended_at is null and p.organization_confirmed_at is not null and p.village_confirmed_at is not null`;

/** Whether somebody stands by the village today, by an agreement that both sides have confirmed and whose term holds. */
function isHelped(countyId: string, today: CalendarDate): RawBuilder<boolean> {
  return sql`exists (
    select from pairings p
    join pairing_agreements a on a.county_id = p.county_id and a.agreement_id = p.agreement_id
    where p.county_id = ${countyId} and p.village_id = v.village_id and ${confirmed}
      and a.starts_on <= ${today}::date and coalesce(a.ends_on, 'infinity') >= ${today}::date
  )`;
}

/** How many are left behind today, each kind counted in its own index. */
export async function countGapsOf(ctx: Reader, filter: GapFilter = {}): Promise<GapCounts> {
  const { countyId } = ctx.actor;
  const today = shanghaiDate(ctx.now);
  const { rows } = await sql<GapCounts>`
    select
      (select count(*)::int from villages v where v.county_id = ${countyId} and ${villageScope(ctx, filter, sql.ref('v.village_id'))}
        and not ${isHelped(countyId, today)}
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
  /** The day on which a campaign first named it, or on which it was registered where none did. */
  owedSince: CalendarDate;
  /** Through which day somebody last stood by it; `-infinity` never. */
  helpedUntil: LastDay;
  /** Live pairings that one side or both have still to confirm. */
  onPaper: number;
  /** The one whose confirmed term was over last. */
  overPairingId: string | null;
  /** The first day of a confirmed term that is still to begin. */
  beginsOn: CalendarDate | null;
}

/** The day of an instant where the county is. */
function shanghaiDay(instant: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${instant} at time zone 'Asia/Shanghai')::date`;
}

function dayOf(instant: RawBuilder<unknown>): RawBuilder<string> {
  return sql`(${shanghaiDay(instant)})::text`;
}

/**
 * Every village by which nobody stands today. When somebody last did is asked from the papers: of each agreement that both sides
 * confirmed, its term, from the day of the second confirmation, to the day before another took its place or its pairing ended.
 */
export async function listVillageGapRows(ctx: Reader, filter: GapFilter): Promise<VillageGapRow[]> {
  const { countyId } = ctx.actor;
  const today = shanghaiDate(ctx.now);
  const { rows } = await sql<VillageGapRow>`
    with gap as (
      select v.* from villages v
      where v.county_id = ${countyId} and ${villageScope(ctx, filter, sql.ref('v.village_id'))} and not ${isHelped(countyId, today)}
    ), agreed as (
      select p.village_id, p.pairing_id, a.agreement_id, a.version, a.starts_on, a.ends_on, p.ended_at, p.agreement_id = a.agreement_id and ${confirmed} as stands,
        max(c.confirmed_at) as confirmed_at
      from gap
      join pairings p on p.county_id = gap.county_id and p.village_id = gap.village_id
      join pairing_confirmations c on c.county_id = p.county_id and c.pairing_id = p.pairing_id
      join pairing_agreements a on a.county_id = c.county_id and a.agreement_id = c.agreement_id
      where p.county_id = ${countyId}
      group by p.county_id, p.pairing_id, a.county_id, a.agreement_id
      having count(distinct c.side) = 2
    ), term as (
      select agreed.*, greatest(starts_on, ${shanghaiDay(sql`confirmed_at`)}) as first_day,
        least(ends_on, ${shanghaiDay(sql`least(ended_at, (
          select min(later.made_at) from pairing_agreement_parties party
          join pairing_agreements later on later.county_id = party.county_id and later.agreement_id = party.agreement_id
          where party.county_id = ${countyId} and party.pairing_id = agreed.pairing_id and later.version > agreed.version
        ))`)} - 1) as last_day
      from agreed
    ), helped as (
      select village_id, max(last_day) filter (where first_day <= last_day and first_day <= ${today}::date) as until,
        (array_agg(pairing_id order by ends_on desc) filter (where stands and ends_on < ${today}::date))[1] as over_pairing_id,
        min(starts_on) filter (where stands and starts_on > ${today}::date) as begins_on
      from term group by village_id
    )
    select gap.village_id as "villageId", gap.name as "villageName", t.name as "townshipName",
      ${dayOf(sql`coalesce(
        (select min(joined_at) from campaign_group_villages where county_id = ${countyId} and village_id = gap.village_id), gap.registered_at
      )`)} as "owedSince",
      coalesce(helped.until, '-infinity')::text as "helpedUntil",
      (select count(*)::int from pairings p where p.county_id = ${countyId} and p.village_id = gap.village_id and p.ended_at is null and not (${confirmed})) as "onPaper",
      helped.over_pairing_id as "overPairingId", helped.begins_on::text as "beginsOn"
    from gap
    left join townships t on t.county_id = gap.county_id and t.township_id = gap.township_id
    left join helped on helped.village_id = gap.village_id
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
