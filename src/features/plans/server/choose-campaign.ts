import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import type { Notice } from '../notice-contract.ts';
import { getDraftForUpdate } from './get-notice.ts';
import { updateNotice } from './notice-store.ts';
import { noticeView } from './notice-views.ts';
import { findCampaign } from './public-reads.ts';

/** The office says that a notice continues a campaign: its launch becomes the next version, not a second campaign. */
export async function chooseCampaign(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.chooseCampaign>): Promise<Notice> {
  const notice = await getDraftForUpdate(ctx, params.noticeId);
  if (body.campaignId !== null && !(await findCampaign(ctx, body.campaignId))) {
    throw new RefusedError('notFound', [{ code: 'plans.no-such-campaign' }]);
  }
  await updateNotice(ctx, notice.noticeId, { replacesCampaignId: body.campaignId });
  await ctx.audit({
    action: 'plan-notice.campaign-chosen',
    subject: { type: 'planNotice', id: notice.noticeId },
    detail: { campaignId: body.campaignId },
  });
  return noticeView(ctx, { ...notice, replacesCampaignId: body.campaignId });
}
