import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import type { Notice, ProblemDecision } from '../notice-contract.ts';
import { getDraftForUpdate } from './get-notice.ts';
import { updateNotice } from './notice-store.ts';
import { noticeView } from './notice-views.ts';

/** A person says of a problem that it may stand (accepted) or that it has been put right (resolved); either can be taken back. */
export async function decideProblem(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.decideProblem>): Promise<Notice> {
  const notice = await getDraftForUpdate(ctx, params.noticeId);
  const problem = notice.facts.problems[params.problem];
  if (!problem) throw new RefusedError('notFound', [{ code: 'plans.no-such-problem' }]);

  const others = notice.decisions.filter((decided) => decided.problem !== params.problem);
  const decisions: ProblemDecision[] =
    body.decision === 'open'
      ? others
      : [
          ...others,
          {
            problem: params.problem,
            decision: body.decision,
            reason: body.reason === '' ? null : body.reason,
            byName: ctx.actor.name,
            decidedAt: ctx.now.toISOString(),
          },
        ];
  await updateNotice(ctx, notice.noticeId, { decisions });
  await ctx.audit({
    action: 'plan-notice.problem-decided',
    subject: { type: 'planNotice', id: notice.noticeId },
    detail: { problem: params.problem, code: problem.code, evidence: problem.evidence, decision: body.decision, reason: body.reason },
  });
  return noticeView(ctx, { ...notice, decisions });
}
