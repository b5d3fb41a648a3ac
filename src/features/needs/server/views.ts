import { sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import { isOffice } from '../../../kernel/actor.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { listCountyCapabilities } from '../../organizations/server/public-reads.ts';
import type { NeedAction, NeedStep, StepCause } from '../history.ts';
import { nameOfKind } from '../kinds.ts';
import { isOverdue, type NeedFacts, type NeedState, type Urgency } from '../need.ts';
import type { NeedCounts, NeedLine } from '../views.ts';

export type Reader = Pick<UseCaseContext, 'db' | 'actor' | 'now'>;

export interface NeedFilters {
  villageId?: string | undefined;
  townshipId?: string | undefined;
  kind?: string | undefined;
  urgency?: Urgency | undefined;
  state: NeedState | 'all';
  overdue?: 'true' | undefined;
}

function needsWithNames({ db, actor }: Reader) {
  return db
    .selectFrom('needs')
    .innerJoin('villages', (join) =>
      join.onRef('villages.countyId', '=', 'needs.countyId').onRef('villages.villageId', '=', 'needs.villageId'),
    )
    .leftJoin('townships', (join) =>
      join.onRef('townships.countyId', '=', 'villages.countyId').onRef('townships.townshipId', '=', 'villages.townshipId'),
    )
    .leftJoin('households', (join) =>
      join.onRef('households.countyId', '=', 'needs.countyId').onRef('households.householdId', '=', 'needs.householdId'),
    )
    .leftJoin('persons', (join) =>
      join.onRef('persons.countyId', '=', 'needs.countyId').onRef('persons.personId', '=', 'needs.personId'),
    )
    .selectAll('needs')
    .select([
      'villages.name as villageName',
      'townships.name as townshipName',
      'households.headName',
      'persons.name as personName',
    ])
    .where('needs.countyId', '=', actor.countyId)
    .where(withinReach(actor));
}

/** What the actor answers for, as answersForVillage says it of one village: registry/local-scope.ts. */
function withinReach({ role, townshipId, villageId, ...actor }: Actor) {
  if (role === 'system' || isOffice({ role, ...actor })) return sql<boolean>`true`;
  if (role === 'township') return sql<boolean>`villages.township_id = ${townshipId ?? null}`;
  return sql<boolean>`needs.village_id = ${role === 'village' ? (villageId ?? null) : null}`;
}

type Rows = Awaited<ReturnType<ReturnType<typeof needsWithNames>['execute']>>;

async function linesOf(ctx: Reader, rows: Rows): Promise<NeedLine[]> {
  if (rows.length === 0) return [];
  const added = await listCountyCapabilities(ctx);
  const today = shanghaiDate(ctx.now);
  return rows.map((row) => {
    const { needId, villageId, villageName, townshipName, householdId, headName, personId, personName, kind, summary } = row;
    const state = row.state as NeedState;
    return {
      needId,
      villageId,
      villageName,
      townshipName,
      householdId,
      headName,
      personId,
      personName,
      kind,
      kindName: { ...nameOfKind(kind, added) },
      summary,
      quantity: row.quantity,
      unit: row.unit,
      urgency: row.urgency as Urgency,
      dueOn: row.dueOn,
      isOverdue: isOverdue({ state, dueOn: row.dueOn }, today),
      why: row.why,
      state,
      registeredByName: row.registeredByName,
      registeredAt: row.registeredAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
    };
  });
}

/** Where a page ends: the values by which the list is ordered. */
export interface PageKey {
  urgencyRank: number;
  dueRank: string;
  needId: string;
}

function inOrder(ctx: Reader, filters: NeedFilters) {
  const { villageId, townshipId, kind, urgency, state, overdue } = filters;
  return needsWithNames(ctx)
    .$if(villageId !== undefined, (query) => query.where('needs.villageId', '=', villageId ?? ''))
    .$if(townshipId !== undefined, (query) => query.where('villages.townshipId', '=', townshipId ?? ''))
    .$if(kind !== undefined, (query) => query.where('needs.kind', '=', kind ?? ''))
    .$if(urgency !== undefined, (query) => query.where('needs.urgency', '=', urgency ?? ''))
    .$if(state !== 'all', (query) => query.where('needs.state', '=', state))
    .$if(overdue !== undefined, (query) => query.where('needs.state', '=', 'open').where('needs.dueOn', '<', shanghaiDate(ctx.now)))
    .orderBy('needs.urgencyRank')
    .orderBy('needs.dueRank')
    .orderBy('needs.needId');
}

/** The most urgent first, then what is due first, then the oldest. `next` is undefined on the last page. */
export async function pageOfNeeds(
  ctx: Reader,
  filters: NeedFilters,
  { after, size }: { after?: PageKey | undefined; size: number },
): Promise<{ lines: NeedLine[]; next: PageKey | undefined }> {
  const rows = await inOrder(ctx, filters)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(needs.urgency_rank, needs.due_rank, needs.need_id) > (${after?.urgencyRank ?? 0}::smallint, ${after?.dueRank ?? ''}::date, ${after?.needId ?? ''}::uuid)`,
      ),
    )
    .limit(size + 1)
    .execute();
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  return {
    lines: await linesOf(ctx, shown),
    next: last && { urgencyRank: last.urgencyRank, dueRank: last.dueRank, needId: last.needId },
  };
}

export async function countsOfNeeds(ctx: Reader): Promise<NeedCounts> {
  const today = shanghaiDate(ctx.now);
  const { open, urgent, overdue } = await ctx.db
    .selectFrom('needs')
    .innerJoin('villages', (join) =>
      join.onRef('villages.countyId', '=', 'needs.countyId').onRef('villages.villageId', '=', 'needs.villageId'),
    )
    .select(({ fn }) => [
      fn.countAll<number>().as('open'),
      fn.countAll<number>().filterWhere('needs.urgency', '=', 'urgent').as('urgent'),
      fn.countAll<number>().filterWhere('needs.dueOn', '<', today).as('overdue'),
    ])
    .where('needs.countyId', '=', ctx.actor.countyId)
    .where('needs.state', '=', 'open')
    .where(withinReach(ctx.actor))
    .executeTakeFirstOrThrow();
  return { open, urgent, overdue };
}

/** One need within the actor's reach, with what a list does not show. */
export async function findNeedRow(ctx: Reader, needId: string) {
  return needsWithNames(ctx).where('needs.needId', '=', needId).executeTakeFirst();
}

/** Needs within the actor's reach by id, in no order; others are left out. */
export async function needLinesById(ctx: Reader, needIds: readonly string[]): Promise<NeedLine[]> {
  if (needIds.length === 0) return [];
  return linesOf(ctx, await needsWithNames(ctx).where('needs.needId', 'in', needIds).execute());
}

/** What came out of a need or went into it: parts of a split, needs merged into it. */
export async function relatedNeeds(ctx: Reader, needId: string): Promise<{ merged: NeedLine[]; parts: NeedLine[] }> {
  const merged = await needsWithNames(ctx).where('needs.mergedInto', '=', needId).orderBy('needs.needId').execute();
  const parts = await needsWithNames(ctx).where('needs.splitFrom', '=', needId).orderBy('needs.needId').execute();
  return { merged: await linesOf(ctx, merged), parts: await linesOf(ctx, parts) };
}

/** All needs that a household ever had: open ones in the order of every list, then the closed, the latest first. */
export async function needsOfHousehold(ctx: Reader, householdId: string): Promise<NeedLine[]> {
  const rows = await needsWithNames(ctx)
    .where('needs.householdId', '=', householdId)
    .orderBy('needs.closedAt', (order) => order.desc().nullsFirst())
    .orderBy('needs.urgencyRank')
    .orderBy('needs.dueRank')
    .orderBy('needs.needId')
    .limit(200)
    .execute();
  return linesOf(ctx, rows);
}

/** Open needs of one place and kind, with which another may be compared. */
export async function openNeedsLike(
  ctx: Reader,
  { villageId, householdId, kind }: { villageId: string; householdId: string | null; kind: string },
): Promise<NeedLine[]> {
  const rows = await needsWithNames(ctx)
    .where('needs.villageId', '=', villageId)
    .where('needs.householdId', 'is not distinct from', householdId)
    .where('needs.kind', '=', kind)
    .where('needs.state', '=', 'open')
    .orderBy('needs.needId')
    .limit(50)
    .execute();
  return linesOf(ctx, rows);
}

/** Open needs that share place and kind with another open one, by place and kind: what is worth comparing. */
export async function openNeedsWithCompany(ctx: Reader, most: number): Promise<NeedLine[]> {
  const rows = await needsWithNames(ctx)
    .where('needs.state', '=', 'open')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('needs as company')
          .select('company.needId')
          .whereRef('company.countyId', '=', 'needs.countyId')
          .whereRef('company.villageId', '=', 'needs.villageId')
          .whereRef('company.householdId', 'is not distinct from', 'needs.householdId')
          .whereRef('company.kind', '=', 'needs.kind')
          .whereRef('company.needId', '!=', 'needs.needId')
          .where('company.state', '=', 'open'),
      ),
    )
    .orderBy('needs.villageId')
    .orderBy('needs.householdId')
    .orderBy('needs.kind')
    .orderBy('needs.needId')
    .limit(most)
    .execute();
  return linesOf(ctx, rows);
}

/** Which of these needs were said to be different: pairs of ids, the lesser first, joined by a blank. */
export async function distinctionsAmong(ctx: Reader, needIds: readonly string[]): Promise<Set<string>> {
  if (needIds.length === 0) return new Set();
  const rows = await ctx.db
    .selectFrom('needDistinctions')
    .select(['oneNeedId', 'otherNeedId'])
    .where('countyId', '=', ctx.actor.countyId)
    .where('oneNeedId', 'in', needIds)
    .where('otherNeedId', 'in', needIds)
    .execute();
  return new Set(rows.map(({ oneNeedId, otherNeedId }) => `${oneNeedId} ${otherNeedId}`));
}

export interface KeptStep extends NeedStep {
  stepId: string;
  byName: string;
  at: Date;
  why: string;
  cause: StepCause | null;
}

/** The steps of a need, oldest first. */
export async function stepsOfNeed(ctx: Reader, needId: string): Promise<KeptStep[]> {
  const rows = await ctx.db
    .selectFrom('needChanges')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where('needId', '=', needId)
    .orderBy('changeId')
    .execute();
  return rows.map((row) => ({
    stepId: row.changeId,
    action: row.action as NeedAction,
    byName: row.changedByName,
    at: row.changedAt,
    why: row.why,
    cause: row.cause as StepCause | null,
    before: row.before as unknown as NeedFacts | null,
    after: row.after as unknown as NeedFacts,
  }));
}
