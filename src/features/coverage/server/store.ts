import { grouped } from '../../../kernel/grouped.ts';
import { newId } from '../../../kernel/ids.ts';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { LiveTerm, ResponsibilityEnd } from '../rules.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

export interface Responsibility extends LiveTerm {
  responsibilityId: string;
  householdId: string;
  organizationId: string;
  endCause: string | null;
  endReason: string | null;
}

export interface Measure extends LiveTerm {
  measureId: string;
  householdId: string;
  /** null: for the whole household. */
  personId: string | null;
  kind: string;
  /** null: the government's own. */
  organizationId: string | null;
  needId: string | null;
  content: string;
  /** Why it ended, where somebody ended it. */
  endReason: string | null;
}

const responsibilityColumns = [
  'responsibilityId',
  'householdId',
  'organizationId',
  'startsOn',
  'endsOn',
  'endedAt',
  'endCause',
  'endReason',
] as const;
const measureColumns = [
  'measureId',
  'householdId',
  'personId',
  'kind',
  'organizationId',
  'needId',
  'content',
  'startsOn',
  'endsOn',
  'endedAt',
  'endReason',
] as const;

export async function findResponsibility(ctx: Reader, responsibilityId: string): Promise<Responsibility | undefined> {
  return ctx.db
    .selectFrom('householdResponsibilities')
    .select(responsibilityColumns)
    .where('countyId', '=', ctx.actor.countyId)
    .where('responsibilityId', '=', responsibilityId)
    .forUpdate()
    .executeTakeFirst();
}

/** What an organization answers for in a village and nobody has ended. */
export async function listUnendedInVillage(ctx: Reader, organizationId: string, villageId: string): Promise<Responsibility[]> {
  const { countyId } = ctx.actor;
  return ctx.db
    .selectFrom('householdResponsibilities')
    .select(responsibilityColumns)
    .where('countyId', '=', countyId)
    .where('organizationId', '=', organizationId)
    .where('endedAt', 'is', null)
    .where('householdId', 'in', (eb) =>
      eb.selectFrom('households').select('householdId').where('countyId', '=', countyId).where('villageId', '=', villageId),
    )
    .orderBy('responsibilityId')
    .forUpdate()
    .execute();
}

/** What organizations answer for among these households without a live pairing with the village in which each lives now. */
export async function listUnendedWithoutPairing(ctx: Reader, householdIds: readonly string[]): Promise<Responsibility[]> {
  if (householdIds.length === 0) return [];
  const { countyId } = ctx.actor;
  return ctx.db
    .selectFrom('householdResponsibilities')
    .select(responsibilityColumns)
    .where('countyId', '=', countyId)
    .where('householdId', 'in', householdIds)
    .where('endedAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('households')
            .innerJoin('pairings', (join) =>
              join.onRef('pairings.countyId', '=', 'households.countyId').onRef('pairings.villageId', '=', 'households.villageId'),
            )
            .select('pairingId')
            .where('households.countyId', '=', countyId)
            .whereRef('households.householdId', '=', 'householdResponsibilities.householdId')
            .whereRef('pairings.organizationId', '=', 'householdResponsibilities.organizationId')
            .where('pairings.endedAt', 'is', null),
        ),
      ),
    )
    .orderBy('responsibilityId')
    .forUpdate()
    .execute();
}

/** Responsibilities of some households, ended ones too, the oldest first. */
export async function listResponsibilities(ctx: Reader, householdIds: readonly string[]): Promise<Responsibility[]> {
  if (householdIds.length === 0) return [];
  return ctx.db
    .selectFrom('householdResponsibilities')
    .select(responsibilityColumns)
    .where('countyId', '=', ctx.actor.countyId)
    .where('householdId', 'in', householdIds)
    .orderBy('responsibilityId')
    .execute();
}

const batch = 1_000;

export async function addResponsibilities(
  ctx: UseCaseContext,
  rows: readonly Omit<Responsibility, 'responsibilityId' | 'endedAt' | 'endCause' | 'endReason'>[],
): Promise<string[]> {
  const made = rows.map((row) => ({
    ...row,
    countyId: ctx.actor.countyId,
    responsibilityId: newId(),
    assignedBy: ctx.actor.accountId,
    assignedByName: ctx.actor.name,
    assignedAt: ctx.now,
  }));
  for (let from = 0; from < made.length; from += batch) {
    await ctx.db.insertInto('householdResponsibilities').values(made.slice(from, from + batch)).execute();
  }
  return made.map(({ responsibilityId }) => responsibilityId);
}

/** Each with the last day on which it held. */
export async function endResponsibilities(
  ctx: UseCaseContext,
  endings: readonly { responsibilityId: string; endsOn: CalendarDate }[],
  { cause, reason }: { cause: ResponsibilityEnd; reason: string },
): Promise<void> {
  for (const [endsOn, ofDay] of grouped(endings, (ending) => ending.endsOn)) {
    await ctx.db
      .updateTable('householdResponsibilities')
      .set({ endsOn, endedAt: ctx.now, endedByName: ctx.actor.name, endReason: reason, endCause: cause })
      .where('countyId', '=', ctx.actor.countyId)
      .where('responsibilityId', 'in', ofDay.map(({ responsibilityId }) => responsibilityId))
      .execute();
  }
}

export async function findMeasure(ctx: Reader, measureId: string): Promise<Measure | undefined> {
  return ctx.db
    .selectFrom('measures')
    .select(measureColumns)
    .where('countyId', '=', ctx.actor.countyId)
    .where('measureId', '=', measureId)
    .forUpdate()
    .executeTakeFirst();
}

/** Measures of some households, ended ones too, the oldest first. */
export async function listMeasures(ctx: Reader, householdIds: readonly string[]): Promise<Measure[]> {
  if (householdIds.length === 0) return [];
  return ctx.db
    .selectFrom('measures')
    .select(measureColumns)
    .where('countyId', '=', ctx.actor.countyId)
    .where('householdId', 'in', householdIds)
    .orderBy('measureId')
    .execute();
}

export async function addMeasures(ctx: UseCaseContext, rows: readonly Omit<Measure, 'measureId' | 'endedAt' | 'endReason'>[]): Promise<string[]> {
  const made = rows.map((row) => ({
    ...row,
    countyId: ctx.actor.countyId,
    measureId: newId(),
    takenBy: ctx.actor.accountId,
    takenByName: ctx.actor.name,
    takenAt: ctx.now,
  }));
  for (let from = 0; from < made.length; from += batch) {
    await ctx.db.insertInto('measures').values(made.slice(from, from + batch)).execute();
  }
  return made.map(({ measureId }) => measureId);
}

export async function changeMeasureTerm(
  ctx: UseCaseContext,
  measureId: string,
  change: { endsOn: CalendarDate | null; content: string },
): Promise<void> {
  await ctx.db
    .updateTable('measures')
    .set(change)
    .where('countyId', '=', ctx.actor.countyId)
    .where('measureId', '=', measureId)
    .execute();
}

export async function endMeasures(
  ctx: UseCaseContext,
  measureIds: readonly string[],
  { endsOn, reason }: { endsOn: CalendarDate; reason: string },
): Promise<void> {
  if (measureIds.length === 0) return;
  await ctx.db
    .updateTable('measures')
    .set({ endsOn, endedAt: ctx.now, endedByName: ctx.actor.name, endReason: reason })
    .where('countyId', '=', ctx.actor.countyId)
    .where('measureId', 'in', measureIds)
    .execute();
}
