import type { PairingGraph } from '../../src/features/pairings/optimum/graph.ts';
import type { ReadProblem } from '../../src/features/pairings/optimum/problem.ts';

export interface InstanceSize {
  organizations: number;
  villages: number;
  /** Villages that an organization could help. */
  candidates: number;
  organizationBounds?: readonly [min: number, max: number];
  villageBounds?: readonly [min: number, max: number];
  highestFit?: number;
  seed?: number;
}

/**
 * A made-up problem (示例), the same for the same size and seed: candidates at random, among them one village in turn for each organization,
 * so that where both sides are alike everyone can be paired.
 */
export function randomInstance(size: InstanceSize): PairingGraph {
  const { organizations, villages, candidates, organizationBounds = [1, 1], villageBounds = [1, 1], highestFit = 1_000_000, seed = 1 } = size;
  const chance = chanceFrom(seed);
  const edges = organizations * candidates;
  const edgeOrganization = new Int32Array(edges);
  const edgeVillage = new Int32Array(edges);
  const fit = new Int32Array(edges);
  const chosenBy = new Int32Array(villages).fill(-1);
  let edge = 0;
  for (let organization = 0; organization < organizations; organization += 1) {
    for (let candidate = 0; candidate < candidates; candidate += 1) {
      let village = organization % villages;
      while (chosenBy[village] === organization) village = Math.floor(chance() * villages);
      chosenBy[village] = organization;
      edgeOrganization[edge] = organization;
      edgeVillage[edge] = village;
      fit[edge] = Math.floor(chance() * (highestFit + 1));
      edge += 1;
    }
  }
  const bounds = (count: number, [min, max]: readonly [number, number]) => ({ min: new Int32Array(count).fill(min), max: new Int32Array(count).fill(max) });
  return { organizations: bounds(organizations, organizationBounds), villages: bounds(villages, villageBounds), edgeOrganization, edgeVillage, fit };
}

/** 示例: each village wants four, where one can come. Long to prove: there is time to look at what happens meanwhile. */
export function hardProblem(): ReadProblem {
  return problemOf(randomInstance({ organizations: 600, villages: 600, candidates: 20, organizationBounds: [0, 1], villageBounds: [4, 20] }));
}

/** The graph as a problem without pins, bans and standing pairs. */
export function problemOf(graph: PairingGraph): ReadProblem {
  const none = () => new Uint8Array(graph.fit.length);
  return {
    organizationIds: Array.from(graph.organizations.min, (_, at) => `o${at}`),
    villageIds: Array.from(graph.villages.min, (_, at) => `v${at}`),
    graph,
    pinned: none(),
    banned: none(),
    standing: none(),
    hasStanding: false,
    standingElsewhere: 0,
  };
}

/** The same problem in the LP format of other solvers; whole numbers come by themselves, as in every flow. */
export function asLinearProgram(
  { organizations, villages, edgeOrganization, edgeVillage, fit }: PairingGraph,
  { pinned, banned }: Partial<Pick<ReadProblem, 'pinned' | 'banned'>> = {},
): string {
  // Stands where a sum would be empty: a node without edges, a problem without any.
  const lines = ['Maximize', ' total: 0 nothing'];
  const rows = [organizations, villages].map(({ min }) => Array.from(min, (): string[] => []));
  for (let edge = 0; edge < fit.length; edge += 1) {
    lines.push(` + ${fit[edge]} x${edge}`);
    rows[0]?.[edgeOrganization[edge] ?? 0]?.push(`x${edge}`);
    rows[1]?.[edgeVillage[edge] ?? 0]?.push(`x${edge}`);
  }
  lines.push('Subject To');
  for (const [side, { min, max }] of [organizations, villages].entries()) {
    for (const [node, names] of (rows[side] ?? []).entries()) {
      const sum = ['nothing', ...names].join(' + ');
      lines.push(` l${side}_${node}: ${sum} >= ${min[node]}`, ` u${side}_${node}: ${sum} <= ${max[node]}`);
    }
  }
  for (let edge = 0; edge < fit.length; edge += 1) {
    if (pinned?.[edge] === 1) lines.push(` p${edge}: x${edge} >= 1`);
    if (banned?.[edge] === 1) lines.push(` b${edge}: x${edge} <= 0`);
  }
  lines.push('Bounds', ' nothing = 0');
  for (let edge = 0; edge < fit.length; edge += 1) lines.push(` 0 <= x${edge} <= 1`);
  lines.push('End');
  return lines.join('\n');
}

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
