import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';

export interface UnansweredAct {
  actId: string;
  /** Somebody in the village has answered about help of that day or later. */
  isPassedOver: boolean;
}

/** More of one organization in one week are no matter of a list. */
const mostActs = 1000;

/** An organization's acts of some days in a campaign, both included, to which nobody of the receiving side has answered; the latest day first. */
export async function unansweredActs(
  { db, actor }: Pick<UseCaseContext, 'db' | 'actor'>,
  { campaignId, organizationId }: { campaignId: string; organizationId: string },
  { from, to }: { from: CalendarDate | null; to: CalendarDate },
): Promise<UnansweredAct[]> {
  const rows = await db
    .selectFrom('actReceipts as receipt')
    .leftJoin(
      ({ selectFrom }) =>
        selectFrom('actReceipts')
          .select(({ fn }) => ['villageId', fn.max<CalendarDate>('actedOn').as('actedOn')])
          .where('countyId', '=', actor.countyId)
          .where('withdrawn', '=', false)
          .where('state', '<>', 'unconfirmed')
          .groupBy('villageId')
          .as('answered'),
      (join) => join.onRef('answered.villageId', '=', 'receipt.villageId'),
    )
    .select(['receipt.actId', 'receipt.actedOn', 'answered.actedOn as answeredUpTo'])
    .where('receipt.countyId', '=', actor.countyId)
    .where('receipt.campaignId', '=', campaignId)
    .where('receipt.organizationId', '=', organizationId)
    .where('receipt.withdrawn', '=', false)
    .where('receipt.state', '=', 'unconfirmed')
    .where('receipt.actedOn', '<=', to)
    .$if(from !== null, (query) => query.where('receipt.actedOn', '>=', from))
    .orderBy('receipt.actedOn', 'desc')
    .orderBy('receipt.actId', 'desc')
    .limit(mostActs)
    .execute();
  return rows.map(({ actId, actedOn, answeredUpTo }) => ({ actId, isPassedOver: answeredUpTo !== null && answeredUpTo >= actedOn }));
}
