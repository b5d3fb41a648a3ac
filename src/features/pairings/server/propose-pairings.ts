import { createHash } from 'node:crypto';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { pointsOf } from '../fit.ts';
import { pairKey, type Pair } from '../notice-pairs.ts';
import { whyNotArrange } from '../policy.ts';
import { changesByVillage, problemOf, proposalOf, type NoPairingPossible, type ProvenPairing, type VillageChange } from '../proposal.ts';
import type { Comparison, ConflictInWords, Proposal, ProposedVillage } from '../workbench-contract.ts';
import type { WorkbenchSettings } from '../workbench.ts';
import { fitOfCounty, type CountyFit } from './fit-of-county.ts';
import { livePairingsOf, type LivePairing } from './public-reads.ts';
import { solveApart } from './solver/solve-apart.ts';
import { listPairsOfNotices } from './store.ts';
import { settingsInForce } from './workbench.ts';

/** A solution with everything that it follows from. */
export interface Solved {
  county: CountyFit;
  settings: WorkbenchSettings;
  standing: LivePairing[];
  solution: ProvenPairing | NoPairingPossible;
}

/** The best pairing of the county as it is at this moment. */
export async function solveCounty(ctx: UseCaseContext): Promise<Solved> {
  const county = await fitOfCounty(ctx);
  const settings = await settingsInForce(ctx, county);
  const standing = await livePairingsOf(ctx);
  const { organizations, villages } = county;
  // One run of an answer may take so many pairs into account; beyond, `jiedui pair solve` is the way.
  refuseIf(organizations.length * villages.length > 250_000 ? [{ code: 'pairing.workbench-too-large' }] : []);
  const problem = problemOf({ settings, organizations, villages, standing, fitOf: (pair) => county.fitOf(pair, settings.weights) });
  return { county, settings, standing, solution: proposalOf(problem, await solveApart(problem)) };
}

/** The proposal beside what stands, and beside the notice's own pairing where that is another: which villages gain, which lose, and why. Nothing changes until it is adopted. */
export async function proposePairings(ctx: UseCaseContext): Promise<Proposal> {
  refuseIf(whyNotArrange(ctx.actor), 'forbidden');
  const solved = await solveCounty(ctx);
  const { solution, county } = solved;
  if (solution.status === 'infeasible') {
    const { status, isSmallest } = solution;
    return { status, isSmallest, reasons: solution.reasons.map((reason) => conflictInWords(reason, county)) };
  }
  return provenProposal(solved, solution, await listPairsOfNotices(ctx));
}

function provenProposal(solved: Solved, { pairs, total, worst, proven }: ProvenPairing, ofNotices: readonly Pair[]): Proposal {
  const { standing } = solved;
  const now = new Set(standing.map(pairKey));
  const isDeparted = ofNotices.length > 0 && (ofNotices.length !== now.size || ofNotices.some((pair) => !now.has(pairKey(pair))));
  return {
    status: 'optimal',
    total: pointsOf(total),
    worst: worst === null ? null : pointsOf(worst),
    proven,
    ...comparisonWith(standing, solved, pairs),
    besideNotice: isDeparted ? comparisonWith(ofNotices, solved, pairs) : null,
    fingerprint: fingerprintOf(standing, pairs),
  };
}

function comparisonWith(other: readonly Pair[], { county, settings, standing }: Solved, pairs: readonly Pair[]): Comparison {
  const fitOf = (pair: Pair) => county.fitOf(pair, settings.weights);
  const changes = changesByVillage({ villages: county.villages, standing: other, fitOf }, pairs);
  const sums = changes.map(({ before }) => before);
  return {
    standingTotal: pointsOf(sums.reduce((sum, before) => sum + before, 0)),
    standingWorst: sums.length === 0 ? null : pointsOf(Math.min(...sums)),
    changes: changes.reduce((sum, { comes, leaves }) => sum + comes.length + leaves.length, 0),
    villages: changes.map((change) => villageInWords(change, { county, settings, standing })),
  };
}

function villageInWords(change: VillageChange, { county, settings, standing }: Omit<Solved, 'solution'>): ProposedVillage {
  const { villageId, before, after } = change;
  const organizations = new Map(county.organizations.map((one) => [one.organizationId, one.name]));
  const villages = new Map(county.villages.map((one) => [one.villageId, one]));
  const has = (some: readonly Pair[], pair: Pair) => some.some((one) => pairKey(one) === pairKey(pair));
  const place = (id: string) => ({ villageId: id, villageName: villages.get(id)?.name ?? '', townshipName: villages.get(id)?.townshipName ?? null });
  const points = (pair: Pair) => pointsOf(county.fitOf(pair, settings.weights));
  const present = (organizationId: string) => {
    const pair = { organizationId, villageId };
    return {
      organizationId,
      organizationName: organizations.get(organizationId) ?? '',
      points: points(pair),
      isPinned: has(settings.pins, pair),
      fit: county.explain(pair),
    };
  };
  return {
    ...place(villageId),
    before: pointsOf(before),
    after: pointsOf(after),
    stays: change.stays.map(present),
    comes: change.comes.map(present),
    leaves: change.leaves.map(({ organizationId, goesTo }) => {
      const pair = { organizationId, villageId };
      return {
        organizationId,
        organizationName: organizations.get(organizationId) ?? '',
        points: points(pair),
        isConfirmed: standing.some((one) => one.isConfirmed && pairKey(one) === pairKey(pair)),
        isBanned: has(settings.bans, pair),
        goesTo: goesTo === null ? null : { ...place(goesTo), points: points({ organizationId, villageId: goesTo }) },
      };
    }),
  };
}

function conflictInWords(reason: NoPairingPossible['reasons'][number], { organizations, villages }: CountyFit): ConflictInWords {
  return {
    kind: reason.kind,
    organizationName: 'organization' in reason ? (organizations.find((one) => one.organizationId === reason.organization)?.name ?? null) : null,
    villageName: 'village' in reason ? (villages.find((one) => one.villageId === reason.village)?.name ?? null) : null,
    value: 'value' in reason ? reason.value : null,
  };
}

/** The same for the same proposal over the same standing pairings, and for no other. */
export function fingerprintOf(standing: readonly Pair[], pairs: readonly Pair[]): string {
  const list = (some: readonly Pair[]) => some.map(pairKey).toSorted().join('\n');
  return createHash('sha256').update(`${list(standing)}\n\n${list(pairs)}`).digest('hex').slice(0, 32);
}
