import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import { whyNotTouch } from '../transitions.ts';
import { endNeed } from './end-need.ts';
import { needsForUpdate } from './store.ts';

/**
 * Marks a need as met from a later room, in its transaction: a project closed, a delivery confirmed. Who may do so is for
 * that room to decide. Refuses (409) where the need is open no more.
 * @param why what met it, in words; readable in the history of the need
 */
export async function markNeedAsMet(ctx: UseCaseContext, { needId, why }: { needId: string; why: string }): Promise<void> {
  const [need] = await needsForUpdate(ctx, [needId]);
  if (!need) throw new RefusedError('notFound', [{ code: 'needs.not-found' }]);
  refuseIf(whyNotTouch(need));
  await endNeed(ctx, need, { action: 'met', why, after: { ...need, state: 'met' } });
}
