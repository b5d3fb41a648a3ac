import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { changesOfExpectations } from '../expectations.ts';
import { changeExpectations, listKnownExpectations, listLatestPlans } from './plans-store.ts';

/** Lays out further periods of campaigns without an end date, so that 26 always lie ahead. Harmless to repeat. */
export async function extendExpectations(ctx: UseCaseContext): Promise<void> {
  for (const plan of await listLatestPlans(ctx)) {
    if (plan.endsOn !== null) continue;
    const { add } = changesOfExpectations(plan, await listKnownExpectations(ctx, plan.campaignId), ctx.now);
    if (add.length === 0) continue;
    await changeExpectations(ctx, plan.campaignId, { add, renew: [], end: [] });
    await ctx.audit({
      action: 'weekly-report.expectations-extended',
      subject: { type: 'campaign', id: plan.campaignId },
      detail: { added: add.length },
    });
  }
}
