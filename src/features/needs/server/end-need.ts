import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { needClosed } from '../events.ts';
import type { NeedAction, StepReason } from '../history.ts';
import type { Need, NeedFacts, NeedState } from '../need.ts';
import { updateNeed } from './store.ts';

/** The end of a need, whichever: its row, its history, the trail, and those who listen. */
export async function endNeed(
  ctx: UseCaseContext,
  need: Need,
  step: { action: NeedAction; reason: StepReason; after: NeedFacts & { state: Exclude<NeedState, 'open'> } },
): Promise<void> {
  const { needId, villageId, householdId, personId } = need;
  await updateNeed(ctx, need, step);
  await ctx.audit({
    action: `need.${step.action}`,
    subject: { type: 'need', id: needId },
    detail: step.after.mergedInto === null ? {} : { into: step.after.mergedInto },
  });
  await ctx.record(needClosed({ needId, villageId, householdId, personId, outcome: step.after.state }));
}
