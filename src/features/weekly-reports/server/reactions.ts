import { campaignLaunched } from '../../plans/events.ts';
import { reactTo, type Reaction } from '../../../platform/use-case/reaction.ts';
import { changesOfExpectations } from '../expectations.ts';
import { addPlanVersion, changeExpectations, listKnownExpectations } from './plans-store.ts';

/** A campaign goes live: from this moment its weeks are on the board, in the same transaction. */
export const weeklyReportReactions: Reaction[] = [
  reactTo('weekly-reports', campaignLaunched, async (ctx, launched) => {
    const plan = { ...launched, campaignName: launched.name };
    await addPlanVersion(ctx, plan);
    const known = await listKnownExpectations(ctx, plan.campaignId);
    const changes = changesOfExpectations(plan, known, ctx.now);
    await changeExpectations(ctx, plan.campaignId, changes);
    await ctx.audit({
      action: 'weekly-report.expectations-laid-out',
      subject: { type: 'campaign', id: plan.campaignId },
      detail: { version: plan.version, added: changes.add.length, renewed: changes.renew.length, ended: changes.end.length },
    });
  }),
];
