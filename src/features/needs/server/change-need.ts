import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { isSameContent, whyNotTouch, whyStale } from '../transitions.ts';
import { loadNeed } from './load-need.ts';
import { whyNoSuchMember, whyUnknownKind } from './register-need.ts';
import { updateNeed } from './store.ts';

/** Says anew what a need is; what it was stays in its history. */
export async function changeNeed(
  ctx: UseCaseContext,
  { params, body: { revision, content, note } }: InputOf<typeof contract.changeNeed>,
): Promise<{ revision: number }> {
  const need = await loadNeed(ctx, params.needId);
  refuseIf([...whyNotTouch(need), ...whyStale(need, revision)]);
  if (isSameContent(need, content)) return { revision: need.revision };
  refuseIf([
    ...(content.kind === need.kind ? [] : await whyUnknownKind(ctx, [content.kind], 'body.content.kind')),
    ...(content.personId === need.personId ? [] : await whyNoSuchMember(ctx, need.householdId, content.personId, 'body.content.personId')),
  ]);
  const next = await updateNeed(ctx, need, { action: 'changed', reason: { why: note }, after: { ...need, ...content } });
  await ctx.audit({ action: 'need.changed', subject: { type: 'need', id: need.needId }, detail: { revision: next } });
  return { revision: next };
}
