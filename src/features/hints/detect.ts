import { copiedNarratives } from './detectors/copied-narrative.ts';
import { jumps } from './detectors/jump.ts';
import { neverConfirmed } from './detectors/never-confirmed.ts';
import { farFromVillage, moneyWithoutVoucher, outsideMeans, outsideWeek } from './detectors/of-acts.ts';
import { reusedPhotos } from './detectors/reused-photo.ts';
import type { Hint, HintKind } from './hint.ts';
import type { ReportUnderReview } from './report-under-review.ts';

/** Each detector by the kind of hint that it gives. */
export const detectors: Readonly<Record<HintKind, (report: ReportUnderReview) => Hint[]>> = {
  copiedNarrative: copiedNarratives,
  outsideWeek,
  farFromVillage,
  moneyWithoutVoucher,
  jump: jumps,
  outsideMeans,
  reusedPhoto: reusedPhotos,
  neverConfirmed,
};

/** All that a person may want to look at in a report. */
export function hintsIn(report: ReportUnderReview): Hint[] {
  return Object.values(detectors).flatMap((detect) => detect(report));
}
