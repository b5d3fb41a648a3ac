import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { applyCorrections, type Correction } from '../corrections.ts';
import type { PlanFacts } from '../facts.ts';
import type { Notice } from '../notice-contract.ts';
import { valueAt } from '../pointer.ts';
import { getDraftForUpdate, refuseIfStale } from './get-notice.ts';
import { updateNotice } from './notice-store.ts';
import { noticeView } from './notice-views.ts';

/** Sets facts by hand. The notice as read stays as it was; what was changed, from what to what, goes into the audit trail. */
export async function correctFacts(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.correctFacts>): Promise<Notice> {
  const notice = await getDraftForUpdate(ctx, params.noticeId);
  refuseIfStale(notice, body.revision);
  const { facts, refusals } = applyCorrections(notice.facts, body.corrections);
  refuseIf(refusals, 'invalid');

  const revision = notice.revision + 1;
  await updateNotice(ctx, notice.noticeId, { facts, revision });
  await ctx.audit({
    action: 'plan-notice.corrected',
    subject: { type: 'planNotice', id: notice.noticeId },
    detail: { revision, corrections: body.corrections.map((correction) => traced(correction, notice.facts, facts)) },
  });
  return noticeView(ctx, { ...notice, facts, revision });
}

/** Phones and mail addresses of contacts are personal: the trail says that they changed, not what they are. */
function traced({ pointer }: Correction, before: PlanFacts, after: PlanFacts) {
  if (pointer.startsWith('/contacts')) return { pointer };
  return { pointer, before: valueAt(before, pointer) ?? null, after: valueAt(after, pointer) ?? null };
}
