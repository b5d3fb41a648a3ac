import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { LedgerEntry } from '../../assistance/ledger.ts';
import { receiptsOf } from '../../confirmations/server/public-reads.ts';
import { questionsOf, type Question } from '../schedule.ts';

/** Where acts stand with their receiving side, by act. */
export type Receipts = ReadonlyMap<string, Awaited<ReturnType<typeof receiptsOf>>[number]>;

export interface Asked {
  questions: Question<LedgerEntry>[];
  /** Of every act given, those that are not asked about among them. */
  receipts: Receipts;
}

/**
 * The questions about acts, the same whether they are listed or answered. What its village says never arrived is settled first: it
 * stands in no question, and the acts beside it are asked about without it (decision 22).
 */
export async function questionsAbout(ctx: UseCaseContext, entries: readonly LedgerEntry[]): Promise<Asked> {
  const receipts = new Map((await receiptsOf(ctx, entries.map(({ act }) => act.actId))).map((receipt) => [receipt.actId, receipt]));
  return { questions: questionsOf(entries.filter(({ act }) => !isDisputed(receipts, act.actId))), receipts };
}

export function isDisputed(receipts: Receipts, actId: string): boolean {
  return receipts.get(actId)?.state === 'disputed';
}
