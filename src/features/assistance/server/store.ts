import { sql, type Insertable, type Selectable } from 'kysely';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { AssistanceActs } from '../../../platform/database/schema.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { assistanceActSchema, type ActKind, type AssistanceAct } from '../act.ts';
import type { LedgerEntry, TalliedEntry } from '../ledger.ts';

export type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

/** The ledger as it stands: of each act the latest revision, those taken back among them. */
export function latestRevisions(ctx: Reader) {
  return latest(ctx).selectAll('entry');
}

export function latest({ db, actor }: Reader) {
  return db
    .selectFrom('assistanceActs as entry')
    .where('entry.countyId', '=', actor.countyId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('assistanceActs as newer')
            .select('newer.revision')
            .where('newer.countyId', '=', actor.countyId)
            .whereRef('newer.actId', '=', 'entry.actId')
            .whereRef('newer.revision', '>', 'entry.revision')
            // Follows from the line above. Said aloud, only the few acts that were corrected are looked through (assistance_acts_corrected).
            .where('newer.revision', '>', 1),
        ),
      ),
    );
}

/** One value however many they are: hundreds of them are compared one by one, or sent as so many values, without it. */
export const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

/** Every revision of an act, newest first; none where the ledger does not know it. */
export async function listRevisions(ctx: Reader, actId: string): Promise<LedgerEntry[]> {
  const rows = await ctx.db
    .selectFrom('assistanceActs')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where('actId', '=', actId)
    .orderBy('revision', 'desc')
    .execute();
  return rows.map(entryOf);
}

/** The latest act of each kind that an organization entered, the newest first. */
export async function latestActsByKind(ctx: Reader, organizationId: string): Promise<{ kind: ActKind; act: AssistanceAct }[]> {
  const rows = await latestRevisions(ctx)
    .where('entry.organizationId', '=', organizationId)
    .where('entry.withdrawn', '=', false)
    .distinctOn('entry.kind')
    .orderBy('entry.kind')
    .orderBy('entry.actedOn', 'desc')
    .orderBy('entry.recordedAt', 'desc')
    .execute();
  return rows
    .toSorted((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())
    .map(entryOf)
    .map(({ act }) => ({ kind: act.kind, act }));
}

export async function entriesById(ctx: Reader, actIds: readonly string[]): Promise<LedgerEntry[]> {
  if (actIds.length === 0) return [];
  const rows = await latestRevisions(ctx)
    .where('entry.actId', '=', anyOf(actIds))
    .orderBy('entry.actedOn')
    .orderBy('entry.actId')
    .execute();
  return rows.map(entryOf);
}

/** The same as they stood at a moment; what was entered later is left out. */
export async function entriesByIdAt({ db, actor }: Reader, actIds: readonly string[], at: Date): Promise<LedgerEntry[]> {
  if (actIds.length === 0) return [];
  const rows = await db
    .selectFrom('assistanceActs as entry')
    .selectAll('entry')
    .distinctOn('entry.actId')
    .where('entry.countyId', '=', actor.countyId)
    .where('entry.actId', '=', anyOf(actIds))
    .where('entry.recordedAt', '<=', at)
    .orderBy('entry.actId')
    .orderBy('entry.revision', 'desc')
    .execute();
  return rows.map(entryOf);
}

/** What stands in the ledger for these villages, of these kinds and days (both included); the earliest day first. */
export async function entriesOfVillages(
  ctx: Reader,
  { villageIds, kinds, from, to }: { villageIds: readonly string[]; kinds: readonly ActKind[]; from: CalendarDate; to: CalendarDate },
): Promise<LedgerEntry[]> {
  if (villageIds.length === 0) return [];
  const rows = await latestRevisions(ctx)
    .where('entry.villageId', 'in', [...new Set(villageIds)])
    .where('entry.actedOn', '>=', from)
    .where('entry.actedOn', '<=', to)
    .where('entry.kind', 'in', kinds)
    .where('entry.withdrawn', '=', false)
    .orderBy('entry.actedOn')
    .orderBy('entry.actId')
    .execute();
  return rows.map(entryOf);
}

/**
 * Adds a revision; nothing in the ledger is ever changed.
 * @returns false where another transaction has entered this revision meanwhile
 */
export async function addRevision(ctx: UseCaseContext, entry: Omit<LedgerEntry, 'recordedAt' | 'recordedByName'>): Promise<boolean> {
  const { act } = entry;
  const row: Insertable<AssistanceActs> = {
    countyId: ctx.actor.countyId,
    actId: act.actId,
    revision: entry.revision,
    campaignId: entry.campaignId,
    organizationId: entry.organizationId,
    villageId: act.villageId,
    actedOn: act.date,
    mode: act.mode,
    kind: act.kind,
    people: act.people,
    visits: act.visits,
    moneyFen: act.moneyFen,
    goods: JSON.stringify(act.goods),
    note: act.note,
    byHead: act.byHead,
    headDuty: act.headDuty,
    workers: JSON.stringify(act.workers),
    householdIds: act.householdIds,
    personIds: act.personIds,
    details: JSON.stringify(act.details),
    serves: JSON.stringify(act.serves),
    location: act.location && JSON.stringify(act.location),
    giftId: act.giftId,
    evidenceIds: act.evidenceIds,
    withdrawn: entry.withdrawn,
    reason: entry.reason,
    capturedAt: entry.capturedAt,
    recordedBy: ctx.actor.accountId,
    recordedByName: ctx.actor.name,
    recordedAt: ctx.now,
  };
  const added = await ctx.db
    .insertInto('assistanceActs')
    .values(row)
    .onConflict((conflict) => conflict.columns(['countyId', 'actId', 'revision']).doNothing())
    .returning('actId')
    .executeTakeFirst();
  if (added && act.serves.length > 0) await addServed(ctx, entry);
  return added !== undefined;
}

async function addServed({ db, actor: { countyId } }: UseCaseContext, { act, revision }: Pick<LedgerEntry, 'act' | 'revision'>): Promise<void> {
  const servedIds = [...new Set(act.serves.map(({ id }) => id))];
  await db.insertInto('actServes').values(servedIds.map((servedId) => ({ countyId, servedId, actId: act.actId, revision }))).execute();
}

export type TalliedRow = Pick<
  Selectable<AssistanceActs>,
  'revision' | 'withdrawn' | 'actId' | 'organizationId' | 'actedOn' | 'villageId' | 'mode' | 'kind' | 'people' | 'personIds' | 'visits' | 'moneyFen' | 'goods' | 'byHead' | 'details'
>;

const schemas = assistanceActSchema.shape;

/** Columns have their types from the database; what lies in JSON is read by its schema, where there is any. */
export function talliedOf(row: TalliedRow): TalliedEntry {
  const { revision, withdrawn, actId, organizationId, actedOn, villageId, people, personIds, visits, moneyFen, goods, byHead, details } = row;
  return {
    revision,
    withdrawn,
    organizationId,
    act: {
      actId,
      date: actedOn,
      villageId,
      mode: schemas.mode.parse(row.mode),
      kind: schemas.kind.parse(row.kind),
      people,
      personIds,
      visits,
      moneyFen,
      goods: isEmpty(goods) ? [] : schemas.goods.parse(goods),
      byHead,
      details: isEmpty(details) ? {} : schemas.details.parse(details),
    },
  };
}

export function entryOf(row: Selectable<AssistanceActs>): LedgerEntry {
  const { campaignId, organizationId, reason, recordedByName, recordedAt, capturedAt } = row;
  const { note, householdIds, giftId, evidenceIds, workers, serves, location } = row;
  const { revision, withdrawn, act } = talliedOf(row);
  return {
    revision,
    withdrawn,
    campaignId,
    organizationId,
    reason,
    recordedByName,
    recordedAt,
    capturedAt,
    act: {
      ...act,
      note,
      headDuty: schemas.headDuty.parse(row.headDuty),
      workers: isEmpty(workers) ? [] : schemas.workers.parse(workers),
      householdIds,
      serves: isEmpty(serves) ? [] : schemas.serves.parse(serves),
      location: schemas.location.parse(location),
      giftId,
      evidenceIds,
    },
  };
}

function isEmpty(json: unknown): boolean {
  return typeof json === 'object' && json !== null && Object.keys(json).length === 0;
}
