import { actsBeside, sameOrNearPhotos } from '../../evidence/server/public-reads.ts';
import { awaitingReviewWith, findSignedVersion } from '../../weekly-reports/server/public-reads.ts';
import type { Afterwards, UseCaseContext } from '../../../platform/use-case/context.ts';
import { namedAtMost, reusedPhotos } from '../detectors/reused-photo.ts';
import { takeLatePhoto } from './late-photos-store.ts';
import { lookThrough } from './look-through.ts';
import { photosBeside } from './photos-beside.ts';
import { addHints, isRead, type OfVersion } from './readings-store.ts';
import { listHints } from './store.ts';
import { namesOfVillages } from './surroundings.ts';

/**
 * A photo has come whole. Reports that wait for review are looked at again for it: the one that names it, and those with a photo
 * like it, which may be the later of the two. Repeated, it does nothing.
 */
export async function lookAtLatePhoto(afterwards: Afterwards, evidenceId: string): Promise<void> {
  const { inTransaction, signal } = afterwards;
  const { waiting, concerned } = await inTransaction((ctx) => concernedBy(ctx, evidenceId));
  const read: typeof waiting = [];
  for (const one of waiting) {
    // One that is being looked through was begun without the photo, perhaps: this comes to an end after it. One that cannot be is noted
    // there, and finds the photo by itself once it can, as does a report that comes from here on.
    if (await isLookedThrough(afterwards, one)) read.push(one);
  }
  if (signal.aborted) return;
  await inTransaction(async (ctx) => {
    if (!(await takeLatePhoto(ctx, evidenceId))) return;
    for (const one of read) await readPhotosAgain(ctx, one, concerned);
  });
}

/**
 * A look that failed tells nothing of a report that was read before, and nothing else would hold the photo against that one. Where there
 * is no database to ask, this fails, and the photo is left to the job.
 */
async function isLookedThrough(afterwards: Afterwards, of: OfVersion): Promise<boolean> {
  try {
    await lookThrough(afterwards, of);
    return true;
  } catch {
    return afterwards.inTransaction((ctx) => isRead(ctx, of));
  }
}

async function concernedBy(ctx: UseCaseContext, evidenceId: string) {
  const alike = await sameOrNearPhotos(ctx, evidenceId);
  const actIds = alike.length === 0 ? [] : [...(await actsBeside(ctx, evidenceId)), ...alike.flatMap((photo) => photo.actIds)];
  return { waiting: await awaitingReviewWith(ctx, actIds), concerned: new Set([evidenceId, ...alike.map((photo) => photo.evidenceId)]) };
}

/**
 * Of a version that was looked through before some photo was here: the photos that this may concern, again. An act does not wait for its
 * pictures, and on a weak line they come behind the report.
 */
async function readPhotosAgain(ctx: UseCaseContext, of: { reportId: string; version: number }, concerned: ReadonlySet<string>): Promise<void> {
  const signed = await findSignedVersion(ctx, of);
  if (!signed?.content) return;
  const villageNames = await namesOfVillages(ctx);
  const photos = await photosBeside(ctx, signed.content.acts, { villageNames }, concerned);
  const found = reusedPhotos({ organizationId: signed.organizationId, photos });
  const known = new Set((await listHints(ctx, of.reportId)).hints.flatMap(({ hint }) => (hint.kind === 'reusedPhoto' ? [hint.evidenceId] : [])));
  const further = found.filter((hint) => hint.kind === 'reusedPhoto' && !known.has(hint.evidenceId));
  await addHints(ctx, of, further.slice(0, Math.max(0, namedAtMost - known.size)));
}
