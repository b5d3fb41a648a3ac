import { sql } from 'kysely';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { DeliveryView } from '../contract.ts';

const newestShown = 200;

interface Wanted {
  recipientId?: string;
  /** Those that somebody should look at: failed, being tried again, unclear. */
  only?: 'troubled';
  most?: number;
}

/** The newest first, with the names of recipients and campaigns; addresses are never read for it. */
export async function listDeliveryViews({ db, actor }: UseCaseContext, { recipientId, only, most = newestShown }: Wanted = {}): Promise<DeliveryView[]> {
  const rows = await db
    .selectFrom('reminderDeliveries as delivery')
    .leftJoin('accounts as account', (join) =>
      join.onRef('account.countyId', '=', 'delivery.countyId').onRef('account.accountId', '=', 'delivery.recipientId'),
    )
    .leftJoin('organizations as organization', (join) =>
      join.onRef('organization.countyId', '=', 'account.countyId').onRef('organization.organizationId', '=', 'account.organizationId'),
    )
    .leftJoin('reminderRobots as robot', (join) =>
      join.onRef('robot.countyId', '=', 'delivery.countyId').onRef('robot.robotId', '=', 'delivery.recipientId'),
    )
    .leftJoin('campaigns as campaign', (join) =>
      join.onRef('campaign.countyId', '=', 'delivery.countyId').onRef('campaign.campaignId', '=', 'delivery.campaignId'),
    )
    .selectAll('delivery')
    .select(['account.name as accountName', 'organization.name as organizationName', 'robot.name as robotName', 'campaign.name as campaignName'])
    .where('delivery.countyId', '=', actor.countyId)
    .$if(recipientId !== undefined, (query) => query.where('delivery.recipientId', '=', recipientId ?? ''))
    .$if(only === 'troubled', (query) => query.where(isTroubled))
    .orderBy('delivery.deliveryId', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    deliveryId: row.deliveryId,
    purpose: row.purpose as DeliveryView['purpose'],
    askedBy: row.askedByName,
    campaignName: row.campaignName,
    dueDate: row.dueDate,
    audience: row.audience as DeliveryView['audience'],
    channel: row.channel as DeliveryView['channel'],
    recipient: row.robotName ?? [row.accountName ?? '', row.organizationName ?? ''].filter(Boolean).join(' · '),
    state: row.state as DeliveryView['state'],
    attempts: row.attempts,
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    failure: row.failure,
    failureDetail: row.failureDetail,
    createdAt: row.createdAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
  }));
}

const isTroubled = sql<boolean>`(delivery.state in ('failed', 'unclear') or (delivery.state = 'waiting' and delivery.attempts > 0))`;

export async function countTroubled({ db, actor }: UseCaseContext, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('reminderDeliveries as delivery')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('delivery.countyId', '=', actor.countyId)
    .where('delivery.createdAt', '>', since)
    .where(isTroubled)
    .executeTakeFirstOrThrow();
  return count;
}
