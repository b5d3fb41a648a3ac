import type { Refusal } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { areEvidenceOf } from '../../evidence/server/public-reads.ts';
import type { GiftEntry } from '../gift.ts';
import { refusalsAgainstEntry } from '../rules.ts';

/** Holds an entry against the day and against what the organization has sent; `at` below the entry. */
export async function whyNotEnter(ctx: UseCaseContext, entry: GiftEntry, organizationId: string): Promise<Refusal[]> {
  const hasOwnPapers = await areEvidenceOf(ctx, entry.evidenceIds, organizationId);
  return refusalsAgainstEntry(entry, { today: shanghaiDate(ctx.now), hasOwnPapers });
}
