import * as z from 'zod';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { giftEntrySchema, giverKindSchema, type GiftEntry, type GiftTerms, type Measure } from '../gift.ts';

export type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

/** Nothing here is ever changed: each correction is a further revision with its reason. */
export interface Revision {
  revision: number;
  withdrawn: boolean;
  reason: string;
  recordedByName: string;
  recordedAt: Date;
}

export interface Gift {
  giftId: string;
  organizationId: string;
  /** null: money. */
  measure: Measure;
}

export type TermsRevision = Revision & { giftId: string; terms: GiftTerms };
export type EntryRevision = Revision & { giftId: string; entry: GiftEntry };

/** What the latest revision of an act delivered of a gift. */
export interface Draw {
  actId: string;
  giftId: string;
  villageId: string;
  householdIds: string[];
  day: CalendarDate;
  moneyFen: number | null;
  goods: { name: string; quantity: number; unit: string }[];
}

type NewRevision = Pick<Revision, 'revision' | 'withdrawn' | 'reason'>;

function gifts({ db, actor }: Reader) {
  return db.selectFrom('gifts').select(['giftId', 'organizationId', 'goodsName', 'goodsUnit']).where('countyId', '=', actor.countyId);
}

function giftOf(row: { giftId: string; organizationId: string; goodsName: string | null; goodsUnit: string | null }): Gift {
  const { giftId, organizationId, goodsName: name, goodsUnit: unit } = row;
  return { giftId, organizationId, measure: name === null || unit === null ? null : { name, unit } };
}

export async function findGift(ctx: Reader, giftId: string): Promise<Gift | undefined> {
  const row = await gifts(ctx).where('giftId', '=', giftId).executeTakeFirst();
  return row && giftOf(row);
}

/**
 * Held until the transaction ends, before a gift is looked at for a change or for an act that names it: of an act and a withdrawal in
 * the same instant one comes first, and the other sees it.
 */
export async function holdGift({ db, actor }: Reader, giftId: string): Promise<void> {
  await db.selectFrom('giftLocks').select('giftId').where('countyId', '=', actor.countyId).where('giftId', '=', giftId).forUpdate().execute();
}

/** The gifts of one organization, or of all; the latest entered first. */
export async function giftsOf(ctx: Reader, organizationId?: string): Promise<Gift[]> {
  const rows = await gifts(ctx)
    .$if(organizationId !== undefined, (query) => query.where('organizationId', '=', organizationId ?? ''))
    .orderBy('giftId', 'desc')
    .execute();
  return rows.map(giftOf);
}

/** Where somebody looks for gifts: whose, and where or to whom some of it went. */
export interface GiftFilters {
  organizationId?: string | undefined;
  /** Gifts of which some reached one of these villages. */
  villageIds?: readonly string[] | undefined;
  /** Gifts of which some reached the household; in these villages, where any are given. */
  householdId?: string | undefined;
}

/** Gifts that stand, the latest entered first, so many as fit on a page after a gift. */
export async function pageOfGifts(
  ctx: Reader,
  { organizationId, villageIds, householdId }: GiftFilters,
  { after, size }: { after: string | undefined; size: number },
): Promise<{ gifts: Gift[]; next: string | undefined }> {
  if (villageIds?.length === 0) return { gifts: [], next: undefined };
  const reached = latestDraws(ctx)
    .clearSelect()
    .clearOrderBy()
    .select('draw.giftId')
    .$if(villageIds !== undefined, (query) => query.where('draw.villageId', 'in', [...(villageIds ?? [])]))
    .$if(householdId !== undefined, (query) => query.where(({ eb, val, ref }) => eb(val(householdId ?? ''), '=', eb.fn.any(ref('draw.householdIds')))));
  const rows = await gifts(ctx)
    .where(({ not, exists, selectFrom }) =>
      // What was taken back is never entered again: its last revision is the one that took it back.
      not(
        exists(
          selectFrom('giftTerms')
            .select('giftTerms.revision')
            .where('giftTerms.countyId', '=', ctx.actor.countyId)
            .whereRef('giftTerms.giftId', '=', 'gifts.giftId')
            .where('giftTerms.withdrawn', '=', true),
        ),
      ),
    )
    .$if(organizationId !== undefined, (query) => query.where('organizationId', '=', organizationId ?? ''))
    .$if(villageIds !== undefined || householdId !== undefined, (query) => query.where('giftId', 'in', reached))
    .$if(after !== undefined, (query) => query.where('giftId', '<', after ?? ''))
    .orderBy('giftId', 'desc')
    .limit(size + 1)
    .execute();
  const shown = rows.slice(0, size).map(giftOf);
  return { gifts: shown, next: rows.length > size ? shown.at(-1)?.giftId : undefined };
}

export async function giftsById(ctx: Reader, giftIds: readonly string[]): Promise<Gift[]> {
  if (giftIds.length === 0) return [];
  return (await gifts(ctx).where('giftId', 'in', [...new Set(giftIds)]).orderBy('giftId', 'desc').execute()).map(giftOf);
}

/** Every revision of who gives and for what, the newest first. */
export async function termsOf(ctx: Reader, giftIds: readonly string[]): Promise<TermsRevision[]> {
  if (giftIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('giftTerms')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where(({ eb, val }) => eb('giftId', '=', eb.fn.any(val([...giftIds]))))
    .orderBy('revision', 'desc')
    .execute();
  return rows.map(({ giftId, giverKind, giverName, villageId, dueOn, note, ...row }) => ({
    giftId,
    terms: { giverKind: giverKindSchema.parse(giverKind), giverName, villageId, dueOn, note },
    ...revisionOf(row),
  }));
}

/** Every revision of every entry, the earliest day first and of one entry the newest first. */
export async function entriesOf(ctx: Reader, giftIds: readonly string[]): Promise<EntryRevision[]> {
  if (giftIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('giftEntries')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where(({ eb, val }) => eb('giftId', '=', eb.fn.any(val([...giftIds]))))
    .orderBy('entryId')
    .orderBy('revision', 'desc')
    .execute();
  return rows.map(({ giftId, entryId, stage, happenedOn: day, amount, words, voucher, evidenceIds, ...row }) => ({
    giftId,
    entry: giftEntrySchema.parse({ entryId, stage, day, amount, words, voucher, evidenceIds }),
    ...revisionOf(row),
  }));
}

/** What acts deliver of gifts as the ledger has them now, those taken back left out; the earliest day first. */
export function latestDraws({ db, actor }: Reader) {
  return db
    .selectFrom('giftDraws as draw')
    .where('draw.countyId', '=', actor.countyId)
    .where('draw.withdrawn', '=', false)
    .where('draw.giftId', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('giftDraws as newer')
            .select('newer.revision')
            .where('newer.countyId', '=', actor.countyId)
            .whereRef('newer.actId', '=', 'draw.actId')
            .whereRef('newer.revision', '>', 'draw.revision'),
        ),
      ),
    )
    .select(['draw.actId', 'draw.giftId', 'draw.villageId', 'draw.householdIds', 'draw.actedOn', 'draw.moneyFen', 'draw.goods'])
    .orderBy('draw.actedOn')
    .orderBy('draw.actId');
}

export async function drawsOf(ctx: Reader, giftIds: readonly string[]): Promise<Draw[]> {
  if (giftIds.length === 0) return [];
  return (await latestDraws(ctx).where(({ eb, val }) => eb('draw.giftId', '=', eb.fn.any(val([...giftIds])))).execute()).map(drawOf);
}

export async function findDrawOfAct(ctx: Reader, actId: string): Promise<Draw | undefined> {
  const row = await latestDraws(ctx).where('draw.actId', '=', actId).executeTakeFirst();
  return row && drawOf(row);
}

type DrawRow = Awaited<ReturnType<ReturnType<typeof latestDraws>['executeTakeFirstOrThrow']>>;
const goodsSchema = z.array(z.object({ name: z.string(), quantity: z.number(), unit: z.string() }));

function drawOf({ giftId, actedOn, goods, ...row }: DrawRow): Draw {
  return { ...row, giftId: giftId ?? '', day: actedOn, goods: goodsSchema.parse(goods) };
}

function revisionOf({ revision, withdrawn, reason, recordedByName, recordedAt }: Revision): Revision {
  return { revision, withdrawn, reason, recordedByName, recordedAt };
}

/** @returns false where the id is taken */
export async function addGift(ctx: UseCaseContext, { giftId, organizationId, measure }: Gift): Promise<boolean> {
  const { countyId, accountId } = ctx.actor;
  const goods = { goodsName: measure?.name ?? null, goodsUnit: measure?.unit ?? null };
  const added = await ctx.db
    .insertInto('gifts')
    .values({ countyId, giftId, organizationId, ...goods, openedBy: accountId, openedAt: ctx.now })
    .onConflict((conflict) => conflict.columns(['countyId', 'giftId']).doNothing())
    .returning('giftId')
    .executeTakeFirst();
  if (!added) return false;
  await ctx.db.insertInto('giftLocks').values({ countyId, giftId }).execute();
  return true;
}

/** @returns false where another transaction has entered this revision meanwhile */
export async function addTerms(ctx: UseCaseContext, giftId: string, terms: GiftTerms, revision: NewRevision): Promise<boolean> {
  const added = await ctx.db
    .insertInto('giftTerms')
    .values({ countyId: ctx.actor.countyId, giftId, ...terms, ...revision, ...signed(ctx) })
    .onConflict((conflict) => conflict.columns(['countyId', 'giftId', 'revision']).doNothing())
    .returning('giftId')
    .executeTakeFirst();
  return added !== undefined;
}

/** @returns false where the id, or this revision of it, is taken */
export async function addEntry(ctx: UseCaseContext, giftId: string, entry: GiftEntry, revision: NewRevision): Promise<boolean> {
  const { entryId, stage, day, amount, words, voucher, evidenceIds } = entry;
  const added = await ctx.db
    .insertInto('giftEntries')
    .values({ countyId: ctx.actor.countyId, giftId, entryId, stage, happenedOn: day, amount, words, voucher, evidenceIds, ...revision, ...signed(ctx) })
    .onConflict((conflict) => conflict.columns(['countyId', 'entryId', 'revision']).doNothing())
    .returning('entryId')
    .executeTakeFirst();
  return added !== undefined;
}

function signed({ actor, now }: UseCaseContext) {
  return { recordedBy: actor.accountId, recordedByName: actor.name, recordedAt: now };
}
