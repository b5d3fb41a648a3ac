import * as z from 'zod';
import type { ReadyOrganization, ReadyVillage, WantedKind } from './fit-input.ts';
import { pointsOfWay, wayTo } from './way.ts';

/** plan §二: 按照宗旨相符、能力匹配、便于开展的原则. */
export const principles = ['purpose', 'capability', 'convenience'] as const;
export type Principle = (typeof principles)[number];

/** 0 to 100 for each principle. */
export type Scores = Record<Principle, number>;

/** How much each principle counts, as the office sets it; 0: not at all. */
export const weightsSchema = z.strictObject({
  purpose: z.int().min(0).max(100),
  capability: z.int().min(0).max(100),
  convenience: z.int().min(0).max(100),
});
export type Weights = z.output<typeof weightsSchema>;

export const usualWeights: Weights = { purpose: 30, capability: 50, convenience: 20 };

/** A village without a registered need is not a worse match than one with needs that nobody meets: it is not known. */
const unknown = 50;
/** A name is a weaker sign of the purpose than the purpose itself. */
const nameCounts = 0.7;
/** Of 100 points of convenience, beside the 60 of the way (`way.ts`). */
const nearby = { remote: 20, time: 20 };

/**
 * How well an organization and a village fit, by each principle.
 * - purpose: the share of the village's needs that purpose, scope or name of the organization speak of
 * - capability: the share of them that it is able to meet, somewhat less where it has few hands
 * - convenience: the same township or the length of the road; what can be done without meeting; time enough to begin
 * @param remote kinds of help that can be given without meeting
 */
export function scoresOf(organization: ReadyOrganization, village: ReadyVillage, remote: ReadonlySet<string>): Scores {
  return {
    purpose: purposeScore(organization, village),
    capability: capabilityScore(organization, village),
    convenience: convenienceScore(organization, village, remote),
  };
}

function share(village: ReadyVillage, amount: (one: WantedKind) => number): number {
  return village.wanted.reduce((sum, one) => sum + amount(one), 0) / village.weight;
}

function purposeScore({ inScope, inName }: ReadyOrganization, village: ReadyVillage): number {
  if (village.weight === 0) return unknown;
  const counts = (kind: string) => (inScope.has(kind) ? 1 : inName.has(kind) ? nameCounts : 0);
  return Math.round(100 * share(village, ({ kind, weight }) => weight * counts(kind)));
}

function capabilityScore({ can, staff }: ReadyOrganization, village: ReadyVillage): number {
  if (village.weight === 0) return can.size > 0 ? unknown : 0;
  return Math.round(share(village, ({ kind, weight }) => (can.has(kind) ? weight : 0)) * (85 + 15 * handsOf(staff)));
}

/** 30 employed are hands enough for a village; where nobody said, half of that. */
function handsOf(staff: number | null): number {
  return staff === null ? 0.5 : Math.min(1, staff / 30);
}

function convenienceScore(organization: ReadyOrganization, village: ReadyVillage, remote: ReadonlySet<string>): number {
  const { can } = organization;
  const place = pointsOfWay(wayTo(organization, village));
  if (village.weight === 0) return place + ([...can].some((kind) => remote.has(kind)) ? nearby.remote / 2 : 0) + nearby.time / 2;
  const possible = share(village, ({ kind, weight }) => (can.has(kind) && remote.has(kind) ? weight : 0));
  const inTime = share(village, ({ kind, inTime: amount }) => (can.has(kind) ? amount : 0));
  return Math.round(place + nearby.remote * possible + nearby.time * inTime);
}

/** Fit is a whole number up to this, as the optimiser takes it: 100 points with four decimal places. */
export const fullFit = 1_000_000;

/** The three scores as one number by the office's weights. Where all weigh nothing, nothing fits better than another: 0. */
export function totalFit(scores: Scores, weights: Weights): number {
  const sum = principles.reduce((total, principle) => total + weights[principle], 0);
  if (sum === 0) return 0;
  const weighed = principles.reduce((total, principle) => total + weights[principle] * scores[principle], 0);
  return Math.round((weighed / sum / 100) * fullFit);
}

/** As people read it: 0 to 100. */
export function pointsOf(fit: number): number {
  return Math.round((fit / fullFit) * 100);
}
