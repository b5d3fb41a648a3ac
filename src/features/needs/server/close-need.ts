import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { whyNotTouch } from '../transitions.ts';
import { endNeed } from './end-need.ts';
import { loadNeed } from './load-need.ts';

/** Nobody needs it any more, or it was entered by mistake; it stays readable with the reason. */
export async function withdrawNeed(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.withdrawNeed>): Promise<undefined> {
  const need = await loadNeed(ctx, params.needId);
  refuseIf(whyNotTouch(need));
  await endNeed(ctx, need, { action: 'withdrawn', reason: { why: body.reason }, after: { ...need, state: 'withdrawn' } });
}

/** Those who know the household say that the help has come. */
export async function meetNeed(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.meetNeed>): Promise<undefined> {
  const need = await loadNeed(ctx, params.needId);
  refuseIf(whyNotTouch(need));
  await endNeed(ctx, need, { action: 'met', reason: { why: body.reason }, after: { ...need, state: 'met' } });
}
