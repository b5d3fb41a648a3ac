import { actsBeside, sameOrNearPhotos } from '../../evidence/server/public-reads.ts';
import { awaitingReviewWith } from '../../weekly-reports/server/public-reads.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { takeLatePhoto } from './late-photos-store.ts';
import { readPhotosAgain } from './read-report.ts';

/**
 * A photo has come whole. Reports that wait for review are looked at again for it: the one that names it, and those with a photo
 * like it, which may be the later of the two. Repeated, it does nothing.
 */
export async function lookAtLatePhoto(ctx: UseCaseContext, evidenceId: string): Promise<void> {
  if (!(await takeLatePhoto(ctx, evidenceId))) return;
  const alike = await sameOrNearPhotos(ctx, evidenceId);
  if (alike.length === 0) return;
  const actIds = [...(await actsBeside(ctx, evidenceId)), ...alike.flatMap((photo) => photo.actIds)];
  const concerned = new Set([evidenceId, ...alike.map((photo) => photo.evidenceId)]);
  for (const waiting of await awaitingReviewWith(ctx, actIds)) await readPhotosAgain(ctx, waiting, concerned);
}
