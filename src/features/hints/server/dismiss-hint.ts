import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf, type Refusal } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { whyNotJudge } from '../policy.ts';
import { addDismissal, findHint } from './store.ts';

/** A person has looked and sees nothing in it; who, when and why stays beside the hint. The organization is not told. */
export async function dismissHint(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.dismissHint>): Promise<contract.HintView> {
  refuseIf(whyNotJudge(ctx.actor), 'forbidden');
  const found = await findHint(ctx, params.hintId);
  if (!found) throw new RefusedError('notFound', [{ code: 'hints.not-found' }]);
  const { reportId, version, dismissal, hintId, hint, noticedAt } = found;
  refuseIf(dismissal ? alreadyDismissed(dismissal.by) : []);
  if (!(await addDismissal(ctx, hintId, body.reason))) throw new RefusedError('conflict', alreadyDismissed((await findHint(ctx, hintId))?.dismissal?.by ?? ''));
  await ctx.audit({
    action: 'hints.dismissed',
    subject: { type: 'weeklyReport', id: reportId },
    detail: { hintId, version, kind: hint.kind, reason: body.reason },
  });
  return { hintId, hint, noticedAt, dismissal: { reason: body.reason, by: ctx.actor.name, at: ctx.now.toISOString(), carriedFrom: null } };
}

function alreadyDismissed(by: string): Refusal[] {
  return [{ code: 'hints.already-dismissed', params: { by } }];
}
