import { sql } from 'kysely';
import { isOffice } from '../../../kernel/actor.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { HouseholdCodes } from '../views.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

/** Ids of acts that wait for their receiving side, of those that the actor may read; the earliest day first. */
export async function openActIds(
  ctx: Reader,
  { organizationId, villageId }: { organizationId?: string | undefined; villageId?: string | undefined },
  size: number,
): Promise<{ actIds: string[]; total: number }> {
  const open = ctx.db
    .selectFrom('actReceipts as receipt')
    .where('receipt.countyId', '=', ctx.actor.countyId)
    .where('receipt.withdrawn', '=', false)
    .where('receipt.state', '<>', 'confirmed')
    .where(withinReach(ctx.actor))
    .$if(organizationId !== undefined, (query) => query.where('receipt.organizationId', '=', organizationId ?? ''))
    .$if(villageId !== undefined, (query) => query.where('receipt.villageId', '=', villageId ?? ''));
  const rows = await open.select('receipt.actId').orderBy('receipt.actedOn').orderBy('receipt.actId').limit(size).execute();
  const { total } = await open.select(({ fn }) => fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
  return { actIds: rows.map(({ actId }) => actId), total: Number(total) };
}

/** As mayReadAct says it of one act: assistance/policy.ts. */
function withinReach({ organizationId, townshipId, villageId, ...actor }: Reader['actor']) {
  if (actor.role === 'system' || isOffice(actor)) return sql<boolean>`true`;
  if (actor.role === 'orgHead' || actor.role === 'reporter') return sql<boolean>`receipt.organization_id = ${organizationId ?? null}`;
  if (actor.role === 'village') return sql<boolean>`receipt.village_id = ${villageId ?? null}`;
  return sql<boolean>`receipt.village_id in (select v.village_id from villages v where v.county_id = ${actor.countyId} and v.township_id = ${townshipId ?? null})`;
}

/** The households of the actor's village or township, with how many codes each has left. */
export async function householdCodesOf({ db, actor }: Reader): Promise<HouseholdCodes[]> {
  const rows = await db
    .selectFrom('households as household')
    .innerJoin('villages as village', (join) =>
      join.onRef('village.countyId', '=', 'household.countyId').onRef('village.villageId', '=', 'household.villageId'),
    )
    .leftJoin('householdCodeSheets as sheet', (join) =>
      join
        .onRef('sheet.countyId', '=', 'household.countyId')
        .onRef('sheet.householdId', '=', 'household.householdId')
        .on('sheet.replacedAt', 'is', null),
    )
    .select(['household.householdId', 'household.headName', 'village.name as villageName', 'sheet.issuedAt', 'sheet.codes'])
    .select(({ selectFrom }) =>
      selectFrom('actAnswers as answer')
        .select(({ fn }) => fn.countAll<string>().as('used'))
        .whereRef('answer.countyId', '=', 'household.countyId')
        .whereRef('answer.sheetId', '=', 'sheet.sheetId')
        .as('used'),
    )
    .where('household.countyId', '=', actor.countyId)
    .where('household.endedAt', 'is', null)
    .$if(actor.role === 'village', (query) => query.where('household.villageId', '=', actor.villageId ?? null))
    .$if(actor.role !== 'village', (query) => query.where('village.townshipId', '=', actor.townshipId ?? null))
    .orderBy('village.villageId')
    .orderBy('household.householdId')
    .execute();
  return rows.map(({ householdId, headName, villageName, issuedAt, codes, used }) => ({
    householdId,
    headName: headName ?? '',
    villageName,
    issuedAt: issuedAt?.toISOString() ?? null,
    left: (codes ?? 0) - Number(used ?? 0),
  }));
}
