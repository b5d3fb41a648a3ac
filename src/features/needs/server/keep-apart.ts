import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { loadNeeds } from './load-need.ts';
import { addDistinction } from './store.ts';

/** Hints, not verdicts: a person looked at two needs that look alike, and they are two. */
export async function keepNeedsApart(ctx: UseCaseContext, { body }: InputOf<typeof contract.keepNeedsApart>): Promise<undefined> {
  await loadNeeds(ctx, body.needIds);
  await addDistinction(ctx, body.needIds);
  const [id = '', other = ''] = body.needIds;
  await ctx.audit({ action: 'need.kept-apart', subject: { type: 'need', id }, detail: { other } });
}
