import { sql } from 'kysely';
import { isOffice } from '../../../kernel/actor.ts';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

/** Where a page ends: the values by which the list is ordered. */
export interface OpenActKey {
  date: CalendarDate;
  actId: string;
}

export interface OpenActFilters {
  organizationId?: string | undefined;
  villageId?: string | undefined;
}

/** Acts that wait for their receiving side, of those that the actor may read. */
function openActs(ctx: Reader, { organizationId, villageId }: OpenActFilters) {
  return ctx.db
    .selectFrom('actReceipts as receipt')
    .where('receipt.countyId', '=', ctx.actor.countyId)
    .where('receipt.withdrawn', '=', false)
    .where('receipt.state', '<>', 'confirmed')
    .where(withinReach(ctx.actor))
    .$if(organizationId !== undefined, (query) => query.where('receipt.organizationId', '=', organizationId ?? ''))
    .$if(villageId !== undefined, (query) => query.where('receipt.villageId', '=', villageId ?? ''));
}

/** How many acts wait for the receiving side, of those that the actor may read. */
export async function countOpenActs(ctx: Reader, filters: OpenActFilters = {}): Promise<number> {
  const { total } = await openActs(ctx, filters).select(({ fn }) => fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
  return Number(total);
}

/** Their ids, the earliest day first. */
export async function pageOfOpenActs(
  ctx: Reader,
  filters: OpenActFilters,
  { after, size }: { after: OpenActKey | undefined; size: number },
): Promise<{ actIds: string[]; next: OpenActKey | undefined }> {
  const rows = await openActs(ctx, filters)
    .select(['receipt.actId', 'receipt.actedOn'])
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(receipt.acted_on, receipt.act_id) > (${after?.date ?? ''}::date, ${after?.actId ?? ''}::uuid)`),
    )
    .orderBy('receipt.actedOn')
    .orderBy('receipt.actId')
    .limit(size + 1)
    .execute();
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  return { actIds: shown.map(({ actId }) => actId), next: last && { date: last.actedOn, actId: last.actId } };
}

/** As mayReadAct says it of one act: assistance/policy.ts. */
function withinReach({ organizationId, townshipId, villageId, ...actor }: Reader['actor']) {
  if (actor.role === 'system' || isOffice(actor)) return sql<boolean>`true`;
  if (actor.role === 'orgHead' || actor.role === 'reporter') return sql<boolean>`receipt.organization_id = ${organizationId ?? null}`;
  if (actor.role === 'village') return sql<boolean>`receipt.village_id = ${villageId ?? null}`;
  return sql<boolean>`receipt.village_id in (select v.village_id from villages v where v.county_id = ${actor.countyId} and v.township_id = ${townshipId ?? null})`;
}
