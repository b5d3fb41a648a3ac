import type { Selectable } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import type { Needs } from '../../../platform/database/schema.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { NeedAction, StepReason } from '../history.ts';
import { factsOf, type Need, type NeedFacts, type NeedState, type Urgency } from '../need.ts';

/** A need's facts out of its row. */
export function needOf(row: Selectable<Needs>): Need {
  const { needId, villageId, householdId, personId, kind, summary, quantity, unit, dueOn, why, mergedInto, splitFrom } = row;
  return {
    needId,
    villageId,
    householdId,
    personId,
    kind,
    summary,
    quantity,
    unit,
    urgency: row.urgency as Urgency,
    dueOn,
    why,
    state: row.state as NeedState,
    mergedInto,
    splitFrom,
    revision: row.revision,
    registeredByName: row.registeredByName,
    registeredAt: row.registeredAt,
    closedAt: row.closedAt,
  };
}

/** Whose a need is: that never changes. null: its village's, or there is no such need. */
export async function householdOfNeed(ctx: UseCaseContext, needId: string): Promise<string | null> {
  const row = await ctx.db.selectFrom('needs').select('householdId').where('countyId', '=', ctx.actor.countyId).where('needId', '=', needId).executeTakeFirst();
  return row?.householdId ?? null;
}

/** Held until the transaction ends, in the order of their ids: two who merge the same needs do not wait for each other in a ring. */
export async function needsForUpdate(ctx: UseCaseContext, needIds: readonly string[]): Promise<Need[]> {
  const rows = await ctx.db
    .selectFrom('needs')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where('needId', 'in', needIds)
    .orderBy('needId')
    .forUpdate()
    .execute();
  return rows.map(needOf);
}

/** What some households and their members still need, held until the transaction ends. */
export async function openNeedsOfHouseholdsForUpdate(ctx: UseCaseContext, householdIds: readonly string[]): Promise<Need[]> {
  if (householdIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('needs')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where('householdId', 'in', householdIds)
    .where('state', '=', 'open')
    .orderBy('needId')
    .forUpdate()
    .execute();
  return rows.map(needOf);
}

export async function addNeed(ctx: UseCaseContext, facts: NeedFacts, why: string): Promise<Need> {
  const { accountId, name, countyId } = ctx.actor;
  const needId = newId();
  const need: Need = { ...facts, needId, revision: 0, registeredByName: name, registeredAt: ctx.now, closedAt: null };
  await ctx.db.insertInto('needs').values({ countyId, ...need, registeredBy: accountId }).execute();
  await addChange(ctx, needId, { action: 'registered', reason: { why }, before: null, after: facts });
  return need;
}

/** Writes what a need has become and the step of its history that led there: never one without the other. */
export async function updateNeed(
  ctx: UseCaseContext,
  need: Need,
  { action, reason, after }: { action: NeedAction; reason: StepReason; after: NeedFacts },
): Promise<number> {
  const revision = need.revision + 1;
  await ctx.db
    .updateTable('needs')
    .set({ ...factsOf(after), revision, closedAt: after.state === 'open' ? null : ctx.now })
    .where('countyId', '=', ctx.actor.countyId)
    .where('needId', '=', need.needId)
    .execute();
  await addChange(ctx, need.needId, { action, reason, before: need, after });
  return revision;
}

async function addChange(
  ctx: UseCaseContext,
  needId: string,
  change: { action: NeedAction; reason: StepReason; before: NeedFacts | null; after: NeedFacts },
): Promise<void> {
  await ctx.db
    .insertInto('needChanges')
    .values({
      countyId: ctx.actor.countyId,
      changeId: newId(),
      needId,
      action: change.action,
      changedBy: ctx.actor.accountId,
      changedByName: ctx.actor.name,
      changedAt: ctx.now,
      ...('why' in change.reason ? { why: change.reason.why } : { why: '', cause: change.reason.cause }),
      before: change.before && JSON.stringify(factsOf(change.before)),
      after: JSON.stringify(factsOf(change.after)),
    })
    .execute();
}

/** That a person looked at two needs and found them different; said once more, nothing changes. */
export async function addDistinction(ctx: UseCaseContext, needIds: readonly string[]): Promise<void> {
  const [oneNeedId = '', otherNeedId = ''] = needIds.toSorted();
  const { countyId, accountId, name } = ctx.actor;
  await ctx.db
    .insertInto('needDistinctions')
    .values({ countyId, oneNeedId, otherNeedId, decidedBy: accountId, decidedByName: name, decidedAt: ctx.now })
    .onConflict((conflict) => conflict.columns(['countyId', 'oneNeedId', 'otherNeedId']).doNothing())
    .execute();
}
