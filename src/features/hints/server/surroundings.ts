import type { AssistanceAct } from '../../assistance/act.ts';
import type { LedgerEntry } from '../../assistance/ledger.ts';
import { entriesById, entriesByIdAt } from '../../assistance/server/public-reads.ts';
import { confirmationOfRevisions, unansweredActs } from '../../confirmations/server/public-reads.ts';
import { giftsWithVoucher } from '../../gifts/server/public-reads.ts';
import { capabilitiesOfOrganizations } from '../../organizations/server/public-reads.ts';
import { allVillages } from '../../registry/server/public-reads.ts';
import { findLastReport, findNextReport, listPaidActIds, listSignedActs, listSignedWords, type LastReport, type NextReport, type SignedVersion, type SignedWords } from '../../weekly-reports/server/public-reads.ts';
import { addDays, shanghaiDate, type CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { voucherDays } from '../detectors/money-without-voucher.ts';
import { overdueDays } from '../detectors/never-confirmed.ts';
import type { EarlierWords } from '../hint.ts';
import { actRefOf, type ReportUnderReview } from '../report-under-review.ts';
import { photosBeside } from './photos-beside.ts';
import { placesOfVillages } from './places-of-villages.ts';

/** A quarter of a year: what is copied is copied from what is at hand. */
const daysBack = 84;

/** A received version with all that the detectors hold it against; looks at no words yet. */
export async function surroundingsOf(
  ctx: UseCaseContext,
  { reportId, version, campaignId, organizationId, dueDate, startsAt, receivedAt }: SignedVersion,
  { progress, effects, acts }: NonNullable<SignedVersion['content']>,
): Promise<ReportUnderReview> {
  const others = (await wordsAround(ctx, campaignId, dueDate)).filter((one) => one.reportId !== reportId);
  const ownWeeks = others.filter((one) => one.organizationId === organizationId && one.dueDate < dueDate);
  const capabilities = await capabilitiesOfOrganizations(ctx);
  const villageNames = await namesOfVillages(ctx);
  const inOrder = { reportId, campaignId, organizationId, dueDate };
  const next = await findNextReport(ctx, inOrder);
  // Before any version of this one had come: then that report has spoken already of what was left over from before.
  const overtakenAtFirst = next?.sawVersion === null;
  const isOvertaken = next !== undefined && next.cameAt < receivedAt;
  const last = await findLastReport(ctx, inOrder);
  const lastReportOn = last?.dueDate ?? null;
  const before = overtakenAtFirst ? [] : await paidAtTheEndOf(ctx, last);
  const paidBefore = before.map(({ act }) => act);
  // Of its own acts the report judges what was signed; those of the last one stand as the ledger has them.
  const held = [...(await listSignedActs(ctx, { reportId, version })), ...before.map(({ act: { actId }, revision }) => ({ actId, revision }))];
  return {
    organizationId,
    reportId,
    from: shanghaiDate(startsAt),
    to: dueDate,
    progress,
    effects,
    acts,
    earlierTexts: others.flatMap(textsOf),
    earlierNotes: others.flatMap(notesOf),
    ownWeeks: ownWeeks.map(({ dueDate: due, people, moneyFen }) => ({ dueDate: due, people, moneyFen })),
    lastReportOn,
    isOvertaken,
    seenByNext: isOvertaken ? await seenBy(ctx, next, { reportId, dueDate, acts }) : new Set(),
    capabilities: capabilities.get(organizationId) ?? [],
    giftsWithVoucher: await giftsWithVoucher(ctx, [...acts, ...paidBefore].flatMap(({ giftId }) => giftId ?? [])),
    confirmedActs: await confirmedAmong(ctx, held),
    paidBefore,
    photos: await photosBeside(ctx, acts, { villageNames }),
    unanswered: overtakenAtFirst ? [] : await unansweredOf(ctx, { campaignId, organizationId }, { villageNames, days: overdueDays({ to: dueDate, lastReportOn }) }),
    villageNames,
    villagePlaces: await placesOfVillages(ctx, acts),
  };
}

export async function namesOfVillages(ctx: UseCaseContext): Promise<ReadonlyMap<string, string>> {
  return new Map((await allVillages(ctx)).map(({ villageId, name }) => [villageId, name]));
}

/** Week by week, oldest first: a quarter's notes of a busy county, read at once, would hold up everybody else. */
async function wordsAround(ctx: UseCaseContext, campaignId: string, dueDate: CalendarDate): Promise<SignedWords[]> {
  const around: SignedWords[] = [];
  for (let from = addDays(dueDate, -daysBack); from <= dueDate; from = addDays(from, 7)) {
    const to = addDays(from, 6);
    around.push(...(await listSignedWords(ctx, { campaignId, from, to: to < dueDate ? to : dueDate })));
  }
  return around;
}

function textsOf({ organizationId, organizationName, dueDate, reportId, progress, effects }: SignedWords): EarlierWords[] {
  return [progress, effects]
    .filter((text) => text.trim() !== '')
    .map((text) => ({ organizationId, organizationName, day: dueDate, reportId, actId: null, text }));
}

function notesOf({ organizationId, organizationName, notes }: SignedWords): EarlierWords[] {
  return notes.map(({ actId, date, note }) => ({ organizationId, organizationName, day: date, reportId: null, actId, text: note }));
}

/** What the last report told of its last days, when no paper could be there yet: as the ledger has it now. */
async function paidAtTheEndOf(ctx: UseCaseContext, last: LastReport | undefined): Promise<LedgerEntry[]> {
  if (!last) return [];
  return (await entriesById(ctx, await freshIn(ctx, last))).filter(({ withdrawn }) => !withdrawn);
}

/** Acts of the last days at which the next report has looked as they stand in this version; another sum, or a paper taken away, is another matter. */
async function seenBy(
  ctx: UseCaseContext,
  { cameAt, sawVersion }: NextReport,
  { reportId, dueDate, acts }: Pick<LastReport, 'reportId' | 'dueDate'> & Pick<ReportUnderReview, 'acts'>,
): Promise<Set<string>> {
  if (sawVersion === null) return new Set();
  const then = await entriesByIdAt(ctx, await freshIn(ctx, { reportId, dueDate, version: sawVersion }), cameAt);
  const seen = new Map(then.filter(({ withdrawn }) => !withdrawn).map(({ act }) => [act.actId, act]));
  const isSame = (one: AssistanceAct, other: AssistanceAct | undefined) =>
    other !== undefined && (['date', 'villageId', 'moneyFen', 'giftId'] as const).every((field) => one[field] === other[field]) && other.evidenceIds.length === 0;
  return new Set(acts.filter((act) => isSame(act, seen.get(act.actId))).map(({ actId }) => actId));
}

/** What a report told of as paid in its last days, when no paper could be there yet. */
function freshIn(ctx: UseCaseContext, report: LastReport): Promise<string[]> {
  return listPaidActIds(ctx, report, addDays(report.dueDate, 1 - voucherDays));
}

async function confirmedAmong(ctx: UseCaseContext, held: Parameters<typeof confirmationOfRevisions>[1]): Promise<Set<string>> {
  const states = await confirmationOfRevisions(ctx, held);
  return new Set([...states].filter(([, state]) => state === 'confirmed').map(([actId]) => actId));
}

async function unansweredOf(
  ctx: UseCaseContext,
  whose: { campaignId: string; organizationId: string },
  { villageNames, days }: Pick<ReportUnderReview, 'villageNames'> & { days: ReturnType<typeof overdueDays> },
): Promise<ReportUnderReview['unanswered']> {
  const passedOver = new Map((await unansweredActs(ctx, whose, days)).map(({ actId, isPassedOver }) => [actId, isPassedOver]));
  const entries = await entriesById(ctx, [...passedOver.keys()]);
  return entries.map(({ act }) => ({ ...actRefOf(act, { villageNames }), isPassedOver: passedOver.get(act.actId) ?? false }));
}
