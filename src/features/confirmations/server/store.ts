import { newId } from '../../../kernel/ids.ts';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Answer, AnswerWay, ReceiptState } from '../receipt.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

export interface Receipt {
  actId: string;
  campaignId: string;
  organizationId: string;
  villageId: string;
  actedOn: CalendarDate;
  withdrawn: boolean;
  askedFrom: number;
  state: ReceiptState;
}

export interface StoredAnswer extends Answer {
  reason: string;
  witnessName: string | null;
  witnessedOn: CalendarDate | null;
  witnessedHow: string | null;
  sheetId: string | null;
  codeCounter: number | null;
  capturedAt: Date | null;
  answeredByName: string;
  answeredAt: Date;
}

export type NewAnswer = Omit<StoredAnswer, 'answerId' | 'answeredByName' | 'answeredAt'> & { actId: string };

/** Holds an act's receipt until the commit: answers and corrections of one act come one after the other. False where there is none. */
export async function holdReceipt(ctx: Reader, actId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('actReceipts')
    .select('actId')
    .where('countyId', '=', ctx.actor.countyId)
    .where('actId', '=', actId)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export async function saveReceipt(ctx: Reader, receipt: Receipt): Promise<void> {
  await ctx.db
    .insertInto('actReceipts')
    .values({ countyId: ctx.actor.countyId, ...receipt })
    .onConflict((conflict) =>
      conflict.columns(['countyId', 'actId']).doUpdateSet(({ ref }) => ({
        villageId: ref('excluded.villageId'),
        actedOn: ref('excluded.actedOn'),
        withdrawn: ref('excluded.withdrawn'),
        askedFrom: ref('excluded.askedFrom'),
        state: ref('excluded.state'),
      })),
    )
    .execute();
}

export async function receiptsOf(ctx: Reader, actIds: readonly string[]): Promise<Pick<Receipt, 'actId' | 'withdrawn' | 'askedFrom' | 'state'>[]> {
  if (actIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('actReceipts')
    .select(['actId', 'withdrawn', 'askedFrom', 'state'])
    .where('countyId', '=', ctx.actor.countyId)
    .where(({ eb, val }) => eb('actId', '=', eb.fn.any(val([...new Set(actIds)]))))
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as ReceiptState }));
}

/** Every answer to these acts, the earliest first. */
export async function answersTo(ctx: Reader, actIds: readonly string[]): Promise<(StoredAnswer & { actId: string })[]> {
  if (actIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('actAnswers')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where('actId', 'in', [...new Set(actIds)])
    .orderBy('answeredAt')
    .orderBy('answerId')
    .execute();
  return rows.map((row) => ({ ...row, way: row.way as AnswerWay }));
}

export async function addAnswer(ctx: UseCaseContext, answer: NewAnswer): Promise<void> {
  await ctx.db
    .insertInto('actAnswers')
    .values({
      countyId: ctx.actor.countyId,
      answerId: newId(),
      ...answer,
      answeredBy: ctx.actor.accountId,
      answeredByName: ctx.actor.name,
      answeredAt: ctx.now,
    })
    .execute();
}
