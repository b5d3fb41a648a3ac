import { copiedNarratives, copiedNarrativesInSlices } from './detectors/copied-narrative.ts';
import { jumps } from './detectors/jump.ts';
import { neverConfirmed } from './detectors/never-confirmed.ts';
import { moneyWithoutVoucher } from './detectors/money-without-voucher.ts';
import { farFromVillage, outsideMeans, outsideWeek } from './detectors/of-acts.ts';
import { reusedPhotos } from './detectors/reused-photo.ts';
import type { Hint, HintKind } from './hint.ts';
import type { ReportUnderReview } from './report-under-review.ts';
import { atOnce, type Slices } from './slices.ts';

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

/** All that a person may want to look at in a report. Words take their time, so they are held against others in slices. */
export function* hintsInSlices(report: ReportUnderReview): Slices<Hint[]> {
  const { copiedNarrative: _inSlices, ...quick } = detectors;
  const copied = yield* copiedNarrativesInSlices(report);
  return [...copied, ...Object.values(quick).flatMap((detect) => detect(report))];
}

export function hintsIn(report: ReportUnderReview): Hint[] {
  return atOnce(hintsInSlices(report));
}
