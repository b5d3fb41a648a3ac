import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { mergerOf, whyNotMerge } from '../transitions.ts';
import { endNeed } from './end-need.ts';
import { loadNeeds } from './load-need.ts';
import { updateNeed } from './store.ts';

/** One need instead of several: the oldest stays, the others lead to it. */
export async function mergeNeeds(ctx: UseCaseContext, { body }: InputOf<typeof contract.mergeNeeds>): Promise<{ needId: string }> {
  const needs = await loadNeeds(ctx, body.needIds);
  refuseIf(whyNotMerge(needs, body.quantities));
  const { kept, keptFacts, closed } = mergerOf(needs, body.quantities);
  await updateNeed(ctx, kept, { action: 'merged', reason: { why: body.reason }, after: keptFacts });
  for (const need of closed) {
    await endNeed(ctx, need, { action: 'merged', reason: { why: body.reason }, after: { ...need, state: 'merged', mergedInto: kept.needId } });
  }
  await ctx.audit({
    action: 'need.merged-others',
    subject: { type: 'need', id: kept.needId },
    detail: { merged: closed.map(({ needId }) => needId), quantities: body.quantities },
  });
  return { needId: kept.needId };
}
