import { entriesById } from '../../assistance/server/public-reads.ts';
import { unansweredActs } from '../../confirmations/server/public-reads.ts';
import { giftsWithVoucher } from '../../gifts/server/public-reads.ts';
import { capabilitiesOfOrganizations } from '../../organizations/server/public-reads.ts';
import { allVillages } from '../../registry/server/public-reads.ts';
import { findSignedVersion, listSignedWords, type SignedVersion } from '../../weekly-reports/server/public-reads.ts';
import { addDays, shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { hintsIn } from '../detect.ts';
import { namedAtMost, reusedPhotos } from '../detectors/reused-photo.ts';
import type { EarlierWords } from '../hint.ts';
import { actRefOf, type ReportUnderReview } from '../report-under-review.ts';
import { photosBeside } from './photos-beside.ts';
import { placesOfVillages } from './places-of-villages.ts';
import { addHints, addReading, listHints } from './store.ts';

/** A quarter of a year: what is copied is copied from what is at hand. */
const daysBack = 84;

/** Looks a received version through and writes down what stands out. Repeated, it does nothing. */
export async function readReport(ctx: UseCaseContext, of: { reportId: string; version: number }): Promise<void> {
  const signed = await findSignedVersion(ctx, of);
  if (!signed || !(await addReading(ctx, of)) || signed.content === null) return;
  await addHints(ctx, of, hintsIn(await surroundingsOf(ctx, signed, signed.content)));
}

/**
 * Of a version that was looked through before some photo was here: the photos that this may concern, again. An act does not wait for its
 * pictures, and on a weak line they come behind the report.
 */
export async function readPhotosAgain(ctx: UseCaseContext, of: { reportId: string; version: number }, concerned: ReadonlySet<string>): Promise<void> {
  // Looked through meanwhile or a moment ago: this waits for it.
  await readReport(ctx, of);
  const signed = await findSignedVersion(ctx, of);
  if (!signed?.content) return;
  const villageNames = await namesOfVillages(ctx);
  const photos = await photosBeside(ctx, signed.content.acts, { villageNames }, concerned);
  const found = reusedPhotos({ organizationId: signed.organizationId, photos });
  const known = new Set((await listHints(ctx, of.reportId)).hints.flatMap(({ hint }) => (hint.kind === 'reusedPhoto' ? [hint.evidenceId] : [])));
  const further = found.filter((hint) => hint.kind === 'reusedPhoto' && !known.has(hint.evidenceId));
  await addHints(ctx, of, further.slice(0, Math.max(0, namedAtMost - known.size)));
}

async function namesOfVillages(ctx: UseCaseContext): Promise<ReadonlyMap<string, string>> {
  return new Map((await allVillages(ctx)).map(({ villageId, name }) => [villageId, name]));
}

async function surroundingsOf(
  ctx: UseCaseContext,
  { reportId, campaignId, organizationId, dueDate, startsAt }: SignedVersion,
  { progress, effects, acts }: NonNullable<SignedVersion['content']>,
): Promise<ReportUnderReview> {
  const around = await listSignedWords(ctx, { campaignId, from: addDays(dueDate, -daysBack), to: dueDate });
  const others = around.filter((one) => one.reportId !== reportId);
  const capabilities = await capabilitiesOfOrganizations(ctx);
  const villageNames = await namesOfVillages(ctx);
  return {
    organizationId,
    reportId,
    from: shanghaiDate(startsAt),
    to: dueDate,
    progress,
    effects,
    acts,
    earlierTexts: others.flatMap((one): EarlierWords[] =>
      [one.progress, one.effects]
        .filter((text) => text.trim() !== '')
        .map((text) => ({ organizationId: one.organizationId, organizationName: one.organizationName, day: one.dueDate, reportId: one.reportId, actId: null, text })),
    ),
    earlierNotes: others.flatMap((one) =>
      one.notes.map(({ actId, date, note }) => ({ organizationId: one.organizationId, organizationName: one.organizationName, day: date, reportId: null, actId, text: note })),
    ),
    ownWeeks: others
      .filter((one) => one.organizationId === organizationId && one.dueDate < dueDate)
      .map(({ dueDate: due, people, moneyFen }) => ({ dueDate: due, people, moneyFen })),
    capabilities: capabilities.get(organizationId) ?? [],
    giftsWithVoucher: await giftsWithVoucher(ctx, acts.flatMap(({ giftId }) => giftId ?? [])),
    photos: await photosBeside(ctx, acts, { villageNames }),
    unanswered: (await entriesById(ctx, await unansweredActs(ctx, organizationId))).map(({ act }) => actRefOf(act, { villageNames })),
    villageNames,
    villagePlaces: await placesOfVillages(ctx, acts),
  };
}
