import type { ConflictReason } from './optimum/conflict.ts';
import type { Criterion } from './optimum/later-criteria.ts';
import { readProblem } from './optimum/read-problem.ts';
import type { PairingProblem, ReadProblem } from './optimum/problem.ts';
import type { solvePairing } from './optimum/solve-pairing.ts';
import { pairKey, type Pair } from './notice-pairs.ts';
import { boundsOf, type OrganizationOnBench, type VillageOnBench, type WorkbenchSettings } from './workbench.ts';

/** Everything that a proposal follows from. */
export interface ProposalInput {
  settings: WorkbenchSettings;
  organizations: readonly OrganizationOnBench[];
  villages: readonly VillageOnBench[];
  standing: readonly Pair[];
  /** A whole number from 0 to 1,000,000 for every organization and village. */
  fitOf(pair: Pair): number;
}

export interface ProvenPairing {
  status: 'optimal';
  pairs: Pair[];
  /** The sum of the fits, and the bound that the certificate proves for every pairing: the same number. */
  total: number;
  bound: number;
  /** Sum of the fits of the worst-served village. */
  worst: number | null;
  changes: number;
  proven: Criterion[];
}

export interface NoPairingPossible {
  status: 'infeasible';
  /** A smallest set of wishes that cannot hold together. */
  reasons: ConflictReason[];
  isSmallest: boolean;
}

/**
 * What the office's settings ask for, as `solvePairing` reads it: the highest total fit, then the best worst-served village, then
 * the fewest changes against what stands.
 */
export function problemOf({ settings, organizations, villages, standing, fitOf }: ProposalInput): ReadProblem {
  const bounds = boundsOf(settings, organizations, villages, standing);
  const named = ({ organizationId, villageId }: Pair) => ({ organization: organizationId, village: villageId });
  const problem: PairingProblem = {
    organizations: [...bounds.organizations].map(([id, { min, max }]) => ({ id, min, max })),
    villages: [...bounds.villages].map(([id, { min, max }]) => ({ id, min, max })),
    edges: organizations.flatMap(({ organizationId }) =>
      villages.map(({ villageId }) => ({ organization: organizationId, village: villageId, fit: fitOf({ organizationId, villageId }) })),
    ),
    pins: settings.pins.map(named),
    bans: settings.bans.map(named),
    standing: standing.map(named),
  };
  const read = readProblem(problem);
  if ('faults' in read) throw new Error(`the workbench made a malformed problem: ${read.faults.map(({ code }) => code).join(', ')}`);
  return read.problem;
}

/** The answer by the ids of the county: proven, and the proof checked apart (`optimum/check-certificate.ts`). */
export function proposalOf({ graph, organizationIds, villageIds }: ReadProblem, answer: ReturnType<typeof solvePairing>): ProvenPairing | NoPairingPossible {
  if (answer.status === 'infeasible') return { status: 'infeasible', reasons: answer.reasons, isSmallest: answer.isSmallest };
  const pairs: Pair[] = [];
  for (const [edge, taken] of answer.taken.entries()) {
    if (taken !== 1) continue;
    pairs.push({
      organizationId: String(organizationIds[graph.edgeOrganization[edge] ?? -1]),
      villageId: String(villageIds[graph.edgeVillage[edge] ?? -1]),
    });
  }
  const { status, total, bound, worst, changes = 0, proven } = answer;
  return { status, pairs, total, bound, worst, changes, proven };
}

export interface VillageChange {
  villageId: string;
  /** Sums of fits, before and after. */
  before: number;
  after: number;
  stays: string[];
  comes: string[];
  /** Organizations that leave, and the village that each goes to instead; null: to none. */
  leaves: { organizationId: string; goesTo: string | null }[];
}

/** What a proposal changes, village by village: who gains, who loses, and where those go who leave. */
export function changesByVillage({ villages, standing, fitOf }: Omit<ProposalInput, 'settings' | 'organizations'>, pairs: readonly Pair[]): VillageChange[] {
  const [before, after] = [new Set(standing.map(pairKey)), new Set(pairs.map(pairKey))];
  const gone = standing.filter((pair) => !after.has(pairKey(pair)));
  const come = pairs.filter((pair) => !before.has(pairKey(pair)));
  const sum = (some: readonly Pair[]) => some.reduce((total, pair) => total + fitOf(pair), 0);
  // One who leaves several villages for several goes from the first to the first, and so on.
  const next = new Map<string, string[]>();
  for (const { organizationId, villageId } of come) next.set(organizationId, [...(next.get(organizationId) ?? []), villageId]);
  const goesTo = new Map(gone.map((pair) => [pairKey(pair), next.get(pair.organizationId)?.shift() ?? null]));
  return villages.map(({ villageId }) => {
    const isHere = (pair: Pair) => pair.villageId === villageId;
    return {
      villageId,
      before: sum(standing.filter(isHere)),
      after: sum(pairs.filter(isHere)),
      stays: pairs.filter((pair) => isHere(pair) && before.has(pairKey(pair))).map(({ organizationId }) => organizationId),
      comes: come.filter(isHere).map(({ organizationId }) => organizationId),
      leaves: gone.filter(isHere).map((pair) => ({ organizationId: pair.organizationId, goesTo: goesTo.get(pairKey(pair)) ?? null })),
    };
  });
}
