import { newId } from '../../../kernel/ids.ts';
import { shanghaiDate, type CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Answer } from '../schedule.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

/** What the village said of one act of a question. */
export interface StoredAnswer extends Answer {
  answerId: string;
  actId: string;
  revision: number;
  reason: string;
  householdIds: string[];
  answeredByName: string;
  answeredAt: Date;
}

interface AnsweredAct {
  actId: string;
  revision: number;
  organizationId: string;
  villageId: string;
}

/** Adds an answer to every act that was asked about together. */
export async function addAnswer(
  ctx: UseCaseContext,
  acts: readonly AnsweredAct[],
  { holds, reason, householdIds }: Pick<StoredAnswer, 'holds' | 'reason' | 'householdIds'>,
): Promise<void> {
  const answerId = newId();
  await ctx.db
    .insertInto('followUpAnswers')
    .values(
      acts.map((act) => ({
        countyId: ctx.actor.countyId,
        answerId,
        ...act,
        holds,
        reason,
        householdIds,
        answeredOn: shanghaiDate(ctx.now),
        answeredBy: ctx.actor.accountId,
        answeredByName: ctx.actor.name,
        answeredAt: ctx.now,
      })),
    )
    .execute();
}

/** Every answer to these acts, the earliest first. */
export async function answersTo(ctx: Reader, actIds: readonly string[]): Promise<StoredAnswer[]> {
  if (actIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('followUpAnswers')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where('actId', 'in', [...new Set(actIds)])
    .orderBy('answeredAt')
    .orderBy('answerId')
    .execute();
  return rows.map(({ answeredOn, ...row }) => ({ ...row, day: answeredOn }));
}

/** That a village's due follow-ups were told this week: to itself, or to its township for it. */
export interface Telling {
  toldTownship: boolean;
}

/** Villages of which somebody has been told in this week: the village, or its township. */
export async function villagesTold({ db, actor }: Reader, week: CalendarDate): Promise<Map<string, Telling>> {
  const rows = await db
    .selectFrom('followUpNotices')
    .select(['villageId', 'toldTownship'])
    .where('countyId', '=', actor.countyId)
    .where('week', '=', week)
    .execute();
  return new Map(rows.map(({ villageId, toldTownship }) => [villageId, { toldTownship }]));
}

/**
 * True for the one who tells of these villages in this week; whoever comes second, on this server or another, tells nothing. Who comes second
 * to some of them only is thrown out of the transaction: no village counts as told of which nobody was, and the next look tells of the rest.
 */
export async function claimNotices(
  { db, actor, now }: UseCaseContext,
  week: CalendarDate,
  villages: readonly { villageId: string; due: number; toldTownship: boolean }[],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('followUpNotices')
    .values(villages.map((village) => ({ countyId: actor.countyId, ...village, week, toldAt: now })))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return false;
  if (numInsertedOrUpdatedRows !== BigInt(villages.length)) throw new Error('some of these villages are being told of by somebody else');
  return true;
}

/** Counties of this installation: national table. For jobs only. */
export async function listCountyIds(db: UseCaseContext['db']): Promise<string[]> {
  const rows = await db.selectFrom('counties').select('countyId').execute();
  return rows.map(({ countyId }) => countyId);
}
