import { newId } from '../../kernel/ids.ts';
import type { UseCaseContext } from '../use-case/context.ts';

/** Something that a person should know when they next open the product. */
export interface Notice {
  accountId: string;
  /** A message code of the feature that tells it, e.g. `weekly-reports.reminded`; the browser makes the sentence. */
  kind: string;
  /** Values for the sentence; no personal data. */
  params?: Record<string, string | number>;
  /** Path of the page where it is dealt with. */
  link?: string;
}

/** Leaves a notice for somebody of the actor's county, in the transaction of its cause. */
export async function notify(ctx: UseCaseContext, notice: Notice): Promise<void> {
  await ctx.db
    .insertInto('notifications')
    .values({
      countyId: ctx.actor.countyId,
      notificationId: newId(),
      accountId: notice.accountId,
      kind: notice.kind,
      params: JSON.stringify(notice.params ?? {}),
      link: notice.link ?? null,
      createdAt: ctx.now,
      readAt: null,
    })
    .execute();
}
