import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { TalliedEntry } from '../ledger.ts';
import { latest, talliedOf, type Reader, type TalliedRow } from './store.ts';

type TalliedValues = [
  revision: TalliedRow['revision'],
  withdrawn: TalliedRow['withdrawn'],
  actId: TalliedRow['actId'],
  actedOn: TalliedRow['actedOn'],
  villageId: TalliedRow['villageId'],
  mode: TalliedRow['mode'],
  kind: TalliedRow['kind'],
  people: TalliedRow['people'],
  personIds: TalliedRow['personIds'],
  visits: TalliedRow['visits'],
  moneyFen: TalliedRow['moneyFen'],
  goods: TalliedRow['goods'],
  byHead: TalliedRow['byHead'],
  details: TalliedRow['details'],
];

/**
 * All in one value, oldest first: a week of 2,000 acts is drawn while somebody waits, and reading as many rows column by column
 * took longer than finding them.
 */
const entriesInOne = sql<TalliedValues[]>`coalesce(json_agg(json_build_array(
  entry.revision, entry.withdrawn, entry.act_id, entry.acted_on, entry.village_id, entry.mode, entry.kind, entry.people, entry.person_ids, entry.visits,
  entry.money_fen, entry.goods, entry.by_head, entry.details) order by entry.acted_on, entry.act_id), '[]')`;

/**
 * What an organization did for a campaign on these days, both included, as it stands now; oldest first. Only what totals and
 * sentences need.
 */
export async function tallyOfOrganization(
  ctx: Reader,
  { campaignId, organizationId, from, to }: { campaignId: string; organizationId: string; from: CalendarDate; to: CalendarDate },
): Promise<TalliedEntry[]> {
  const { entries } = await latest(ctx)
    .select(entriesInOne.as('entries'))
    .where('entry.campaignId', '=', campaignId)
    .where('entry.organizationId', '=', organizationId)
    .where('entry.actedOn', '>=', from)
    .where('entry.actedOn', '<=', to)
    .executeTakeFirstOrThrow();
  return entries.map(entryOfValues);
}

export async function tallyById(ctx: Reader, actIds: readonly string[]): Promise<TalliedEntry[]> {
  if (actIds.length === 0) return [];
  const { entries } = await latest(ctx).select(entriesInOne.as('entries')).where('entry.actId', 'in', [...new Set(actIds)]).executeTakeFirstOrThrow();
  return entries.map(entryOfValues);
}

function entryOfValues([revision, withdrawn, actId, actedOn, villageId, mode, kind, people, personIds, visits, moneyFen, goods, byHead, details]: TalliedValues): TalliedEntry {
  return talliedOf({ revision, withdrawn, actId, actedOn, villageId, mode, kind, people, personIds, visits, moneyFen, goods, byHead, details });
}
