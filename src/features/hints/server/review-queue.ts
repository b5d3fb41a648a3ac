import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import { listAwaitingReview, listReportingCampaigns } from '../../weekly-reports/server/public-reads.ts';
import { acceptReport } from '../../weekly-reports/server/public-writes.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { whyNotJudge } from '../policy.ts';
import { inOrderOfNeed, whyNotInBulk, type QueuedReport } from '../queue.ts';
import { failuresOf } from './failures-store.ts';
import { readingsOf, versionKey } from './store.ts';

/** What awaits review, by what needs a person. */
export async function getReviewQueue(
  ctx: UseCaseContext,
  { query }: InputOf<typeof contract.getReviewQueue>,
): Promise<ResponseOf<typeof contract.getReviewQueue>> {
  refuseIf(whyNotJudge(ctx.actor), 'forbidden');
  return { reports: await queueOf(ctx, query.campaignId) };
}

async function queueOf(ctx: UseCaseContext, campaignId: string): Promise<QueuedReport[]> {
  const campaigns = await listReportingCampaigns(ctx);
  if (!campaigns.some((one) => one.campaignId === campaignId)) throw new RefusedError('notFound', [{ code: 'weekly-report.no-such-week' }]);
  const waiting = await listAwaitingReview(ctx, campaignId);
  const reportIds = waiting.map(({ reportId }) => reportId);
  const readings = await readingsOf(ctx, reportIds);
  const failed = new Set((await failuresOf(ctx, reportIds)).map(versionKey));
  return inOrderOfNeed(
    waiting.map(({ kind, receivedAt, ...one }) => {
      const openHints = readings.get(versionKey(one));
      const reading = openHints ? 'done' : failed.has(versionKey(one)) ? 'failed' : 'waiting';
      return { ...one, isZero: kind === 'zero', receivedAt: receivedAt.toISOString(), reading, openHints: openHints ?? [] };
    }),
  );
}

type Answer = ResponseOf<typeof contract.acceptUnremarkable>;

/** Accepts, of a list that a person has confirmed, what is still unremarkable; the rest is left as it is. */
export async function acceptUnremarkable(ctx: UseCaseContext, { body }: InputOf<typeof contract.acceptUnremarkable>): Promise<Answer> {
  refuseIf(whyNotJudge(ctx.actor), 'forbidden');
  const queue = new Map((await queueOf(ctx, body.campaignId)).map((one) => [one.reportId, one]));
  const answer: Answer = { accepted: [], left: [] };
  for (const { reportId, version } of body.reports) {
    const queued = queue.get(reportId);
    const reasons = queued ? whyNotInBulk(queued) : [{ code: 'weekly-report.already-reviewed' }];
    const refused = reasons.length > 0 ? reasons : await reasonsAgainst(() => acceptReport(ctx, { params: { reportId }, query: undefined, body: { version, note: '' } }));
    if (refused.length === 0) answer.accepted.push(reportId);
    else answer.left.push({ reportId, organizationName: queued?.organizationName ?? '', reasons: refused });
  }
  return answer;
}

/** A refusal comes before anything is written: the others of the list go on. */
async function reasonsAgainst(accept: () => Promise<unknown>) {
  try {
    await accept();
    return [];
  } catch (error) {
    if (error instanceof RefusedError) return error.refusals.map(({ code, params }) => (params ? { code, params } : { code }));
    throw error;
  }
}
