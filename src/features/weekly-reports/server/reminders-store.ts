import { newId } from '../../../kernel/ids.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { WeekKey } from './store.ts';

export async function addReminder(
  ctx: UseCaseContext,
  { campaignId, organizationId, dueDate }: WeekKey,
  people: number,
): Promise<void> {
  await ctx.db
    .insertInto('reportReminders')
    .values({
      countyId: ctx.actor.countyId,
      reminderId: newId(),
      campaignId,
      organizationId,
      dueDate,
      people,
      remindedBy: ctx.actor.accountId,
      remindedAt: ctx.now,
    })
    .execute();
}
