import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { needRegistered } from '../events.ts';
import { partsOf, whyNotSplit, whyStale } from '../transitions.ts';
import { endNeed } from './end-need.ts';
import { loadNeedWithHousehold } from './load-need.ts';
import { whyUnknownKind } from './register-need.ts';
import { addNeed } from './store.ts';

/** Several needs instead of one, so that each can be answered by whoever can; the whole is kept, closed. */
export async function splitNeed(
  ctx: UseCaseContext,
  { params, body: { revision, by, parts, reason } }: InputOf<typeof contract.splitNeed>,
): Promise<{ needIds: string[] }> {
  const need = await loadNeedWithHousehold(ctx, params.needId);
  const kinds = parts.map(({ kind }) => kind);
  refuseIf([...whyNotSplit(need, by, parts), ...whyStale(need, revision), ...(await whyUnknownKind(ctx, kinds, 'body.parts'))]);
  await endNeed(ctx, need, { action: 'split', reason: { why: reason }, after: { ...need, state: 'split' } });
  const needIds: string[] = [];
  for (const facts of partsOf(need, by, parts)) {
    const { needId, villageId, householdId, personId, kind, urgency } = await addNeed(ctx, facts, reason);
    await ctx.audit({ action: 'need.registered', subject: { type: 'need', id: needId }, detail: { villageId, kind, urgency, splitFrom: need.needId } });
    await ctx.record(needRegistered({ needId, villageId, householdId, personId, kind, urgency }));
    needIds.push(needId);
  }
  return { needIds };
}
