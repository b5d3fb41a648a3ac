import type { Hint } from '../hint.ts';
import type { PhotoBeside, ReportUnderReview } from '../report-under-review.ts';

/** So many are pointed out in a report: whoever has seen three knows what to ask. */
export const namedAtMost = 3;

/**
 * A photo that stands, the same or nearly the same, beside an earlier act, also of another organization: the most alike of several. One
 * picture for two acts of the same organization on the same day in the same village is one visit, told twice rightly.
 */
export function reusedPhotos({ organizationId, photos }: Pick<ReportUnderReview, 'organizationId' | 'photos'>): Hint[] {
  return photos
    .flatMap(({ evidenceId, act, villageId, elsewhere }): Hint[] => {
      const there = elsewhere
        .filter((one) => isEarlier(one, act) && !isSameVisit(one, { act, villageId }, organizationId))
        .toSorted((a, b) => b.likeness - a.likeness)[0];
      if (!there) return [];
      const { evidenceId: id, organizationId: of, organizationName, isSame } = there;
      return [{ kind: 'reusedPhoto', act, evidenceId, isOwn: of === organizationId, isSame, there: { evidenceId: id, organizationId: of, organizationName, act: there.act } }];
    })
    .slice(0, namedAtMost);
}

type Elsewhere = PhotoBeside['elsewhere'][number];

/** Beside another act; of two the later one has taken it over, by the day of the act and, on one day, by the order of recording. */
function isEarlier({ act, wasFirst }: Elsewhere, here: PhotoBeside['act']): boolean {
  if (act.actId === here.actId) return false;
  return act.date === here.date ? wasFirst : act.date < here.date;
}

function isSameVisit({ organizationId: of, act, villageId }: Elsewhere, here: Pick<PhotoBeside, 'act' | 'villageId'>, organizationId: string): boolean {
  return of === organizationId && act.date === here.act.date && villageId === here.villageId;
}
