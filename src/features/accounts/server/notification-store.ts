import * as z from 'zod';
import { notificationSchema, type NotificationView } from '../own-account-contract.ts';
import type { CountyContext } from './account-store.ts';

const newestShown = 50;
const paramsSchema = notificationSchema.shape.params;

export async function listNotificationViews(
  { db, actor }: CountyContext,
): Promise<{ notifications: NotificationView[]; unread: number }> {
  const own = db
    .selectFrom('notifications')
    .where('countyId', '=', actor.countyId)
    .where('accountId', '=', actor.accountId);
  const rows = await own.selectAll().orderBy('notificationId', 'desc').limit(newestShown).execute();
  const { unread } = await own
    .select((expression) => expression.fn.countAll<number>().as('unread'))
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow();
  const notifications = rows.map((row) => ({
    notificationId: row.notificationId,
    kind: row.kind,
    params: z.parse(paramsSchema, row.params),
    ...(row.link === null ? {} : { link: row.link }),
    createdAt: row.createdAt.toISOString(),
    ...(row.readAt === null ? {} : { readAt: row.readAt.toISOString() }),
  }));
  return { notifications, unread };
}

/** True where the actor has such a notice; one that was read before stays as it was. */
export async function markNotificationRead({ db, actor }: CountyContext, notificationId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('notifications')
    .set((expression) => ({ readAt: expression.fn.coalesce('readAt', expression.val(now)) }))
    .where('countyId', '=', actor.countyId)
    .where('accountId', '=', actor.accountId)
    .where('notificationId', '=', notificationId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
