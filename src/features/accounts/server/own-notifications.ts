import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../own-account-contract.ts';
import { listNotificationViews, markNotificationRead } from './notification-store.ts';

/** What the actor should know, the newest first. */
export async function listNotifications(
  ctx: UseCaseContext,
): Promise<{ notifications: contract.NotificationView[]; unread: number }> {
  return listNotificationViews(ctx);
}

export async function readNotification(
  ctx: UseCaseContext,
  { params }: InputOf<typeof contract.readNotification>,
): Promise<undefined> {
  const isThere = await markNotificationRead(ctx, params.notificationId, ctx.now);
  if (!isThere) throw new RefusedError('notFound', [{ code: 'accounts.notification-unknown' }]);
}
