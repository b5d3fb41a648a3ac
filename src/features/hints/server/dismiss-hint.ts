import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { whyNotJudge } from '../policy.ts';
import { addDismissal, findHintForUpdate } from './store.ts';

/** A person has looked and sees nothing in it; who, when and why stays beside the hint. The organization is not told. */
export async function dismissHint(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.dismissHint>): Promise<contract.HintView> {
  refuseIf(whyNotJudge(ctx.actor), 'forbidden');
  const found = await findHintForUpdate(ctx, params.hintId);
  if (!found) throw new RefusedError('notFound', [{ code: 'hints.not-found' }]);
  const { reportId, version, dismissal, hintId, hint, noticedAt } = found;
  refuseIf(dismissal ? [{ code: 'hints.already-dismissed', params: { by: dismissal.by } }] : []);
  await addDismissal(ctx, hintId, body.reason);
  await ctx.audit({
    action: 'hints.dismissed',
    subject: { type: 'weeklyReport', id: reportId },
    detail: { hintId, version, kind: hint.kind, reason: body.reason },
  });
  return { hintId, hint, noticedAt, dismissal: { reason: body.reason, by: ctx.actor.name, at: ctx.now.toISOString() } };
}
