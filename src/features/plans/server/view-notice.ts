import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import type { Notice, NoticeSummary } from '../notice-contract.ts';
import { whyMayNotHandleNotices } from '../policy.ts';
import { noSuchNotice } from './get-notice.ts';
import { findNotice } from './notice-store.ts';
import { listedNotices, noticeView } from './notice-views.ts';

export async function viewNotice(ctx: UseCaseContext, { params }: InputOf<typeof contract.viewNotice>): Promise<Notice> {
  refuseIf(whyMayNotHandleNotices(ctx.actor), 'forbidden');
  const notice = await findNotice(ctx, params.noticeId);
  if (!notice) throw noSuchNotice();
  return noticeView(ctx, notice);
}

export async function listNotices(ctx: UseCaseContext): Promise<{ notices: NoticeSummary[] }> {
  refuseIf(whyMayNotHandleNotices(ctx.actor), 'forbidden');
  return { notices: await listedNotices(ctx) };
}
