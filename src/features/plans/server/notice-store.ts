import * as z from 'zod';
import { newId } from '../../../kernel/ids.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { factSpansSchema, planFactsSchema, type FactSpans, type PlanFacts } from '../facts.ts';
import { problemDecisionSchema, type ProblemDecision } from '../notice-contract.ts';
import type { NoticeState } from '../rules.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

/** A notice as kept: as read by the machine, as corrected by people, and what became of it. */
export interface StoredNotice {
  noticeId: string;
  fileName: string;
  sha256: string;
  text: string;
  factsRead: PlanFacts;
  spans: FactSpans;
  facts: PlanFacts;
  revision: number;
  decisions: ProblemDecision[];
  loadedByName: string;
  loadedAt: Date;
  state: NoticeState;
  replacesCampaignId: string | null;
  launch: { campaignId: string; version: number } | null;
}

const columns = [
  'noticeId',
  'fileName',
  'sha256',
  'extractedText',
  'factsRead',
  'spans',
  'facts',
  'revision',
  'problemDecisions',
  'loadedByName',
  'loadedAt',
  'discardedAt',
  'replacesCampaignId',
  'campaignId',
  'campaignVersion',
] as const;

function notices({ db, actor }: Reader) {
  return db.selectFrom('planNotices').select(columns).where('countyId', '=', actor.countyId);
}

type Row = Awaited<ReturnType<ReturnType<typeof notices>['executeTakeFirstOrThrow']>>;

function noticeOf(row: Row): StoredNotice {
  const launch =
    row.campaignId !== null && row.campaignVersion !== null
      ? { campaignId: row.campaignId, version: row.campaignVersion }
      : null;
  return {
    noticeId: row.noticeId,
    fileName: row.fileName,
    sha256: row.sha256,
    text: row.extractedText,
    factsRead: planFactsSchema.parse(row.factsRead),
    spans: factSpansSchema.parse(row.spans),
    facts: planFactsSchema.parse(row.facts),
    revision: row.revision,
    decisions: z.array(problemDecisionSchema).parse(row.problemDecisions),
    loadedByName: row.loadedByName,
    loadedAt: row.loadedAt,
    state: launch ? 'launched' : row.discardedAt ? 'discarded' : 'draft',
    replacesCampaignId: row.replacesCampaignId,
    launch,
  };
}

export async function findNotice(ctx: Reader, noticeId: string): Promise<StoredNotice | undefined> {
  const row = await notices(ctx).where('noticeId', '=', noticeId).executeTakeFirst();
  return row && noticeOf(row);
}

/** Nobody else changes the notice until this transaction ends. */
export async function findNoticeForUpdate(ctx: Reader, noticeId: string): Promise<StoredNotice | undefined> {
  const row = await notices(ctx).where('noticeId', '=', noticeId).forUpdate().executeTakeFirst();
  return row && noticeOf(row);
}

/** Holds every notice of the county, so that of two launches the second sees what the first has made live. */
export async function holdNotices({ db, actor }: Reader): Promise<void> {
  await db
    .selectFrom('planNotices')
    .select('noticeId')
    .where('countyId', '=', actor.countyId)
    .orderBy('noticeId')
    .forUpdate()
    .execute();
}

/** The notice that a campaign stands on: that of its latest version. */
export async function getLatestNoticeOf(ctx: Reader, campaignId: string): Promise<StoredNotice> {
  const row = await notices(ctx)
    .where('campaignId', '=', campaignId)
    .orderBy('campaignVersion', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return noticeOf(row);
}

export interface NewNotice {
  fileName: string;
  sha256: string;
  original: Uint8Array;
  text: string;
  facts: PlanFacts;
  spans: FactSpans;
}

function factColumns(facts: PlanFacts) {
  return {
    facts: JSON.stringify(facts),
    title: facts.title,
    docNumber: facts.docNumber,
    problemCount: facts.problems.length,
  };
}

/** Keeps a notice as a draft. Where the same bytes are an open draft already, that draft's id and `alreadyOpen`. */
export async function insertNotice(ctx: UseCaseContext, notice: NewNotice): Promise<{ noticeId: string; alreadyOpen: boolean }> {
  const { countyId, accountId, name } = ctx.actor;
  const born = await ctx.db
    .insertInto('planNotices')
    .values({
      countyId,
      noticeId: newId(),
      fileName: notice.fileName,
      sha256: notice.sha256,
      original: Buffer.from(notice.original),
      extractedText: notice.text,
      factsRead: JSON.stringify(notice.facts),
      spans: JSON.stringify(notice.spans),
      ...factColumns(notice.facts),
      revision: 1,
      problemDecisions: '[]',
      loadedBy: accountId,
      loadedByName: name,
      loadedAt: ctx.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['countyId', 'sha256'])
        .where('launchedAt', 'is', null)
        .where('discardedAt', 'is', null)
        .doNothing(),
    )
    .returning('noticeId')
    .executeTakeFirst();
  if (born) return { noticeId: born.noticeId, alreadyOpen: false };
  const open = await ctx.db
    .selectFrom('planNotices')
    .select('noticeId')
    .where('countyId', '=', countyId)
    .where('sha256', '=', notice.sha256)
    .where('launchedAt', 'is', null)
    .where('discardedAt', 'is', null)
    .executeTakeFirst();
  // Launched or put aside in this very moment: then these bytes are a draft of their own.
  return open ? { noticeId: open.noticeId, alreadyOpen: true } : insertNotice(ctx, notice);
}

/** What a use case may change of a notice. */
export interface NoticeChange {
  facts?: PlanFacts;
  revision?: number;
  decisions?: ProblemDecision[];
  replacesCampaignId?: string | null;
  discarded?: boolean;
  launch?: { campaignId: string; version: number };
}

export async function updateNotice(ctx: UseCaseContext, noticeId: string, change: NoticeChange): Promise<void> {
  const { countyId, accountId, name } = ctx.actor;
  await ctx.db
    .updateTable('planNotices')
    .set({
      ...(change.facts && factColumns(change.facts)),
      ...(change.revision !== undefined && { revision: change.revision }),
      ...(change.decisions && { problemDecisions: JSON.stringify(change.decisions) }),
      ...(change.replacesCampaignId !== undefined && { replacesCampaignId: change.replacesCampaignId }),
      ...(change.discarded && { discardedBy: accountId, discardedAt: ctx.now }),
      ...(change.launch && {
        campaignId: change.launch.campaignId,
        campaignVersion: change.launch.version,
        launchedBy: accountId,
        launchedByName: name,
        launchedAt: ctx.now,
      }),
    })
    .where('countyId', '=', countyId)
    .where('noticeId', '=', noticeId)
    .executeTakeFirstOrThrow();
}

export async function findOriginal(ctx: Reader, noticeId: string): Promise<{ fileName: string; original: Buffer } | undefined> {
  return ctx.db
    .selectFrom('planNotices')
    .select(['fileName', 'original'])
    .where('countyId', '=', ctx.actor.countyId)
    .where('noticeId', '=', noticeId)
    .executeTakeFirst();
}
