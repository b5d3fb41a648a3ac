import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { whyMayNotHandleNotices } from '../policy.ts';
import { whyClosed } from '../rules.ts';
import { findNoticeForUpdate, type StoredNotice } from './notice-store.ts';

export function noSuchNotice(): RefusedError {
  return new RefusedError('notFound', [{ code: 'plans.no-such-notice' }]);
}

/** The usual beginning of a change to a notice: locked, the actor allowed. Refuses the unknown, strangers, and closed ones. */
export async function getDraftForUpdate(ctx: UseCaseContext, noticeId: string): Promise<StoredNotice> {
  const notice = await getNoticeForUpdate(ctx, noticeId);
  refuseIf(whyClosed(notice));
  return notice;
}

/** The same for a notice in any state. */
export async function getNoticeForUpdate(ctx: UseCaseContext, noticeId: string): Promise<StoredNotice> {
  refuseIf(whyMayNotHandleNotices(ctx.actor), 'forbidden');
  const notice = await findNoticeForUpdate(ctx, noticeId);
  if (!notice) throw noSuchNotice();
  return notice;
}

/** Somebody else has corrected facts since this person looked: nothing is overwritten, the page shows what is new. */
export function refuseIfStale(notice: StoredNotice, revision: number): void {
  if (notice.revision !== revision) {
    throw new RefusedError('conflict', [{ code: 'plans.corrected-meanwhile', params: { revision: notice.revision } }]);
  }
}
