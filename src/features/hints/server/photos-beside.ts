import type { AssistanceAct } from '../../assistance/act.ts';
import { entriesById } from '../../assistance/server/public-reads.ts';
import { evidenceViews, sameOrNearPhotos } from '../../evidence/server/public-reads.ts';
import { namesOfOrganizations } from '../../organizations/server/public-reads.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { actRefOf, type PhotoBeside, type ReportUnderReview } from '../report-under-review.ts';

/** A report with more photos is looked through as far as this: each is a search of its own. */
const mostPhotos = 100;

/** The photos beside these acts that have arrived, each with where else in the county it stands. */
export async function photosBeside(
  ctx: UseCaseContext,
  acts: readonly AssistanceAct[],
  names: Pick<ReportUnderReview, 'villageNames'>,
): Promise<PhotoBeside[]> {
  const photos: PhotoBeside[] = [];
  const beside = acts.flatMap((act) => act.evidenceIds.map((evidenceId) => ({ evidenceId, act }))).slice(0, mostPhotos);
  const views = await evidenceViews(ctx, beside.map(({ evidenceId }) => evidenceId));
  const declaredAt = new Map(views.map((view) => [view.evidenceId, view.declaredAt]));
  for (const { evidenceId, act } of beside) {
    const found = await sameOrNearPhotos(ctx, evidenceId);
    const entries = await entriesById(ctx, found.flatMap(({ actIds }) => actIds));
    const organizations = await namesOfOrganizations(ctx, found.map(({ organizationId }) => organizationId));
    const elsewhere = found.flatMap(({ evidenceId: id, organizationId, isSame, likeness, declaredAt: at, actIds }) =>
      entries
        .filter((entry) => actIds.includes(entry.act.actId) && !entry.withdrawn)
        .map((entry) => ({
          evidenceId: id,
          organizationId,
          organizationName: organizations.get(organizationId) ?? '',
          act: actRefOf(entry.act, names),
          isSame,
          likeness,
          wasFirst: at.toISOString() < (declaredAt.get(evidenceId) ?? ''),
        })),
    );
    if (elsewhere.length > 0) photos.push({ evidenceId, act: actRefOf(act, names), elsewhere });
  }
  return photos;
}
