import { sql } from 'kysely';
import { isOffice, type Actor } from '../../../kernel/actor.ts';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import { namesOfOrganizations } from '../../organizations/server/public-reads.ts';
import { villagesById } from '../../registry/server/public-reads.ts';
import type { ActKind } from '../act.ts';
import type { LedgerEntry } from '../ledger.ts';
import type { ActLine } from '../views.ts';
import { entryOf, latestRevisions, type Reader } from './store.ts';

export interface ActFilters {
  campaignId?: string | undefined;
  organizationId?: string | undefined;
  villageId?: string | undefined;
  householdId?: string | undefined;
  kind?: ActKind | undefined;
  /** The need, measure or pairing that they answer. */
  serves?: string | undefined;
  from?: CalendarDate | undefined;
  to?: CalendarDate | undefined;
}

/** Where a page ends: the values by which the list is ordered. */
export interface PageKey {
  date: CalendarDate;
  actId: string;
}

/** What the actor may read of the ledger, those taken back left out; the latest day first. */
export async function pageOfActs(
  ctx: Reader,
  filters: ActFilters,
  { after, size }: { after: PageKey | undefined; size: number },
): Promise<{ lines: ActLine[]; next: PageKey | undefined }> {
  const { campaignId, organizationId, villageId, householdId, kind, serves, from, to } = filters;
  const rows = await latestRevisions(ctx)
    .where('entry.withdrawn', '=', false)
    .where(withinReach(ctx.actor))
    .$if(campaignId !== undefined, (query) => query.where('entry.campaignId', '=', campaignId ?? ''))
    .$if(organizationId !== undefined, (query) => query.where('entry.organizationId', '=', organizationId ?? ''))
    .$if(villageId !== undefined, (query) => query.where('entry.villageId', '=', villageId ?? ''))
    .$if(householdId !== undefined, (query) => query.where(sql<boolean>`entry.household_ids @> array[${householdId ?? ''}::uuid]`))
    .$if(kind !== undefined, (query) => query.where('entry.kind', '=', kind ?? ''))
    .$if(serves !== undefined, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('actServes as served')
            .select('served.actId')
            .where('served.countyId', '=', ctx.actor.countyId)
            .where('served.servedId', '=', serves ?? '')
            .whereRef('served.actId', '=', 'entry.actId')
            .whereRef('served.revision', '=', 'entry.revision'),
        ),
      ),
    )
    .$if(from !== undefined, (query) => query.where('entry.actedOn', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('entry.actedOn', '<=', to ?? ''))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(entry.acted_on, entry.act_id) < (${after?.date ?? ''}::date, ${after?.actId ?? ''}::uuid)`),
    )
    .orderBy('entry.actedOn', 'desc')
    .orderBy('entry.actId', 'desc')
    .limit(size + 1)
    .execute();
  const shown = rows.slice(0, size).map(entryOf);
  const last = rows.length > size ? shown.at(-1) : undefined;
  return { lines: await linesOf(ctx, shown), next: last && { date: last.act.date, actId: last.act.actId } };
}

/** What the actor may read, as mayReadAct says it of one act: policy.ts. */
function withinReach({ role, organizationId, townshipId, villageId, ...actor }: Actor) {
  if (role === 'system' || isOffice({ role, ...actor })) return sql<boolean>`true`;
  if (role === 'orgHead' || role === 'reporter') return sql<boolean>`entry.organization_id = ${organizationId ?? null}`;
  if (role === 'village') return sql<boolean>`entry.village_id = ${villageId ?? null}`;
  return sql<boolean>`entry.village_id in (select v.village_id from villages v where v.county_id = ${actor.countyId} and v.township_id = ${townshipId ?? null})`;
}

export async function linesOf(ctx: Reader, entries: readonly LedgerEntry[]): Promise<ActLine[]> {
  const organizations = await namesOfOrganizations(ctx, entries.map(({ organizationId }) => organizationId));
  const villages = await villagesById(ctx, entries.map(({ act }) => act.villageId));
  return entries.map(({ act, revision, withdrawn, campaignId, organizationId, recordedByName, recordedAt }) => ({
    act,
    revision,
    withdrawn,
    campaignId,
    organizationId,
    organizationName: organizations.get(organizationId) ?? '',
    villageName: villages.get(act.villageId)?.name ?? '',
    recordedByName,
    recordedAt: recordedAt.toISOString(),
  }));
}

export async function lineOf(ctx: Reader, entry: LedgerEntry): Promise<ActLine> {
  const [line] = await linesOf(ctx, [entry]);
  if (!line) throw new Error('an entry without a line');
  return line;
}
