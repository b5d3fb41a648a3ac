import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { TalliedEntry } from '../ledger.ts';
import { anyOf, latest, talliedOf, type Reader, type TalliedRow } from './store.ts';

/**
 * A column of all entries as one value: a week of 2,000 acts is drawn while somebody waits, and to read as many rows value by
 * value, or as many lists of values, took longer than to find them.
 */
function listed<C extends keyof TalliedRow>(column: C) {
  return sql<TalliedRow[C][] | null>`json_agg(${sql.ref(`entry.${column}`)})`.as(column);
}

/** The same of lists and objects, most of which are empty: an empty one is left out, since writing it takes as long as all else of its act. */
function listedUnlessEmpty<C extends keyof TalliedRow>(column: C, empty: '[]' | '{}') {
  return sql<(TalliedRow[C] | null)[] | null>`json_agg(nullif(${sql.ref(`entry.${column}`)}, ${sql.lit(empty)}))`.as(column);
}

/**
 * What organizations did for a campaign on these days, both included, as it stands now; oldest first. Only what totals and
 * sentences need.
 */
export async function tallyOfOrganizations(
  ctx: Reader,
  { campaignId, organizationIds, from, to }: { campaignId: string; organizationIds: readonly string[]; from: CalendarDate; to: CalendarDate },
): Promise<TalliedEntry[]> {
  return tallied(
    ctx,
    latest(ctx)
      .where('entry.campaignId', '=', campaignId)
      .where('entry.organizationId', '=', anyOf(organizationIds))
      .where('entry.actedOn', '>=', from)
      .where('entry.actedOn', '<=', to),
  );
}

export async function tallyById(ctx: Reader, actIds: readonly string[]): Promise<TalliedEntry[]> {
  return actIds.length === 0 ? [] : tallied(ctx, latest(ctx).where('entry.actId', '=', anyOf(actIds)));
}

/** Oldest first. */
async function tallied({ db }: Reader, entries: ReturnType<typeof latest>): Promise<TalliedEntry[]> {
  const columns = await db
    .selectFrom(entries.selectAll('entry').orderBy('entry.actedOn').orderBy('entry.actId').as('entry'))
    .select([
      listed('revision'),
      listed('withdrawn'),
      listed('actId'),
      listed('organizationId'),
      listed('actedOn'),
      listed('villageId'),
      listed('mode'),
      listed('kind'),
      listed('people'),
      listedUnlessEmpty('personIds', '{}'),
      listed('visits'),
      listed('moneyFen'),
      listedUnlessEmpty('goods', '[]'),
      listed('byHead'),
      listedUnlessEmpty('details', '{}'),
    ])
    .executeTakeFirstOrThrow();
  return (columns.actId ?? []).map((actId, index) =>
    talliedOf({
      revision: at(columns.revision, index),
      withdrawn: at(columns.withdrawn, index),
      actId,
      organizationId: at(columns.organizationId, index),
      actedOn: at(columns.actedOn, index),
      villageId: at(columns.villageId, index),
      mode: at(columns.mode, index),
      kind: at(columns.kind, index),
      people: at(columns.people, index),
      personIds: at(columns.personIds, index) ?? [],
      visits: at(columns.visits, index),
      moneyFen: at(columns.moneyFen, index),
      goods: at(columns.goods, index) ?? [],
      byHead: at(columns.byHead, index),
      details: at(columns.details, index) ?? {},
    }),
  );
}

/** All columns are of one length: a place that one has, all have. */
function at<T>(column: readonly T[] | null, index: number): T {
  return column?.[index] as T;
}
