import type { AssistanceAct } from '../../assistance/act.ts';
import { entriesById } from '../../assistance/server/public-reads.ts';
import { photosAmong, sameOrNearPhotos } from '../../evidence/server/public-reads.ts';
import { namesOfOrganizations } from '../../organizations/server/public-reads.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { actRefOf, type PhotoBeside, type ReportUnderReview } from '../report-under-review.ts';

/** A report with more photos is looked through as far as this: each is a search of its own. */
const mostPhotos = 100;

/** The photos beside these acts that have arrived, all or some of them, each with where else in the county it stands. */
export async function photosBeside(
  ctx: UseCaseContext,
  acts: readonly AssistanceAct[],
  names: Pick<ReportUnderReview, 'villageNames'>,
  only?: ReadonlySet<string>,
): Promise<PhotoBeside[]> {
  const found: PhotoBeside[] = [];
  const beside = acts.flatMap((act) => act.evidenceIds.filter((id) => only?.has(id) ?? true).map((evidenceId) => ({ evidenceId, act })));
  const photos = await photosAmong(ctx, beside.map(({ evidenceId }) => evidenceId));
  const declaredAt = new Map(photos.map((photo) => [photo.evidenceId, photo.declaredAt]));
  for (const { evidenceId, act } of beside.filter((one) => declaredAt.has(one.evidenceId)).slice(0, mostPhotos)) {
    const alike = await sameOrNearPhotos(ctx, evidenceId);
    const entries = await entriesById(ctx, alike.flatMap(({ actIds }) => actIds));
    const organizations = await namesOfOrganizations(ctx, alike.map(({ organizationId }) => organizationId));
    const elsewhere = alike.flatMap(({ evidenceId: id, organizationId, isSame, likeness, declaredAt: at, actIds }) =>
      entries
        .filter((entry) => actIds.includes(entry.act.actId) && !entry.withdrawn)
        .map((entry) => ({
          evidenceId: id,
          organizationId,
          organizationName: organizations.get(organizationId) ?? '',
          act: actRefOf(entry.act, names),
          villageId: entry.act.villageId,
          isSame,
          likeness,
          wasFirst: at < (declaredAt.get(evidenceId) ?? at),
        })),
    );
    if (elsewhere.length > 0) found.push({ evidenceId, act: actRefOf(act, names), villageId: act.villageId, elsewhere });
  }
  return found;
}
