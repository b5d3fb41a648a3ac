import type { ActKind, AssistanceAct } from '../../assistance/act.ts';
import { capabilities as taxonomy } from '../../organizations/capabilities.ts';
import type { Hint } from '../hint.ts';
import { kmBetween } from '../km-between.ts';
import { actRefOf, type ReportUnderReview } from '../report-under-review.ts';
import { farKm } from '../village-place.ts';

/** An act whose day is not of the week that it was reported in. */
export function outsideWeek(report: ReportUnderReview): Hint[] {
  const { from, to, acts } = report;
  return acts
    .filter(({ date }) => date < from || date > to)
    .map((act) => ({ kind: 'outsideWeek', act: actRefOf(act, report), from, to }));
}

/** An act in person that was recorded far from its village; only where both places are known. */
export function farFromVillage(report: ReportUnderReview): Hint[] {
  return report.acts.flatMap((act): Hint[] => {
    const village = report.villagePlaces.get(act.villageId);
    if (act.mode !== 'inPerson' || !act.location || !village) return [];
    const km = kmBetween(act.location, village);
    if (km - act.location.accuracyMetres / 1000 <= farKm) return [];
    return [{ kind: 'farFromVillage', act: actRefOf(act, report), km: Math.round(km), here: act.location, village }];
  });
}

/** What it takes for the kinds that not everybody can give; every other kind is anybody's to give. */
const meansOf: Partial<Record<ActKind, readonly string[]>> = {
  medical: ['medical', 'elderCare', 'disabilityCare'],
  legal: ['legal'],
  // Whoever can do something can teach it.
  training: ['training', 'industryTechnique', 'securityJobs', 'earlyEducation', 'tutoring', 'culture', 'medical', 'legal', 'elderCare', 'disabilityCare', 'socialWork', 'housingRepair', 'environment'],
  job: ['jobs', 'securityJobs', 'training', 'salesChannel'],
  industryGuidance: ['industryTechnique', 'training', 'salesChannel'],
};
const published = new Set(taxonomy.map(({ code }) => code));

/**
 * A kind of help that takes more than the organization is confirmed to have. Silent where nobody has said what it can do,
 * and where the office added a word of its own, of which no program knows what it covers.
 */
export function outsideMeans(report: ReportUnderReview): Hint[] {
  const { capabilities } = report;
  if (capabilities.length === 0 || capabilities.some((code) => !published.has(code))) return [];
  const byKind = new Map<ActKind, AssistanceAct[]>();
  for (const act of report.acts) byKind.set(act.kind, [...(byKind.get(act.kind) ?? []), act]);
  return [...byKind].flatMap(([actKind, acts]): Hint[] => {
    const means = meansOf[actKind];
    if (!means || means.some((code) => capabilities.includes(code))) return [];
    return [{ kind: 'outsideMeans', actKind, acts: acts.map((act) => actRefOf(act, report)), capabilities: [...capabilities] }];
  });
}
