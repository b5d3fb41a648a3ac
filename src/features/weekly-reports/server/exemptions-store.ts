import { newId } from '../../../kernel/ids.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as z from 'zod';
import type { exemptionViewSchema } from '../views.ts';
import type { WeekKey } from './store.ts';

export type ExemptionEntry = z.infer<typeof exemptionViewSchema>;

export async function addExemption(
  ctx: UseCaseContext,
  { campaignId, organizationId, dueDate }: WeekKey,
  entry: { action: ExemptionEntry['action']; reason: string },
): Promise<void> {
  await ctx.db
    .insertInto('reportExemptions')
    .values({
      countyId: ctx.actor.countyId,
      exemptionId: newId(),
      campaignId,
      organizationId,
      dueDate,
      action: entry.action,
      reason: entry.reason,
      decidedBy: ctx.actor.accountId,
      decidedByName: ctx.actor.name,
      decidedAt: ctx.now,
    })
    .execute();
}

/** Granted and revoked, oldest first. */
export async function listExemptions(ctx: UseCaseContext, week: WeekKey): Promise<ExemptionEntry[]> {
  const rows = await ctx.db
    .selectFrom('reportExemptions')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where('campaignId', '=', week.campaignId)
    .where('organizationId', '=', week.organizationId)
    .where('dueDate', '=', week.dueDate)
    .orderBy('exemptionId')
    .execute();
  return rows.map((row) => ({
    action: row.action as ExemptionEntry['action'],
    reason: row.reason,
    decidedBy: row.decidedByName,
    decidedAt: row.decidedAt.toISOString(),
  }));
}
