import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { getDraftForUpdate } from './get-notice.ts';
import { updateNotice } from './notice-store.ts';

/** Puts a draft aside. The paper and what was done to it stay on record; loading it again begins afresh. */
export async function discardNotice(ctx: UseCaseContext, { params }: InputOf<typeof contract.discardNotice>): Promise<undefined> {
  const notice = await getDraftForUpdate(ctx, params.noticeId);
  await updateNotice(ctx, notice.noticeId, { discarded: true });
  await ctx.audit({ action: 'plan-notice.discarded', subject: { type: 'planNotice', id: notice.noticeId } });
  return undefined;
}
