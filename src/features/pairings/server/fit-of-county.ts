import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { listOpenNeeds } from '../../needs/server/public-reads.ts';
import { profilesOfOrganizations, taxonomyOfCounty } from '../../organizations/server/public-reads.ts';
import { allTownships, allVillages, distancesOfVillages } from '../../registry/server/public-reads.ts';
import { readyOrganization, readyVillage, type ReadyOrganization, type ReadyVillage } from '../fit-input.ts';
import { explainFit, kindsOfHelp, type ExplainedFit, type KindsOfHelp } from '../fit-reasons.ts';
import { pointsOf, scoresOf, totalFit, type Weights } from '../fit.ts';
import type { Pair } from '../notice-pairs.ts';
import type { Match } from '../workbench-contract.ts';

type Profile = Awaited<ReturnType<typeof profilesOfOrganizations>>[number];
type Village = Awaited<ReturnType<typeof allVillages>>[number];

/** Every organization and village of the county, read once and ready to be held against each other. */
export interface CountyFit {
  organizations: Profile[];
  villages: (Village & { openNeeds: number })[];
  kinds: KindsOfHelp;
  ready: Map<string, ReadyOrganization>;
  readyVillages: Map<string, ReadyVillage>;
  /** 0 to 1,000,000. */
  fitOf(pair: Pair, weights: Weights): number;
  explain(pair: Pair): ExplainedFit;
}

export async function fitOfCounty(ctx: UseCaseContext): Promise<CountyFit> {
  const villages = await allVillages(ctx);
  const needs = await listOpenNeeds(ctx, { villageIds: villages.map(({ villageId }) => villageId) });
  const { organizations, kinds, ready } = await readyOrganizations(ctx);
  const distances = await distancesOfVillages(ctx);
  const today = shanghaiDate(ctx.now);
  const needsOf = new Map<string, typeof needs>();
  for (const need of needs) {
    const known = needsOf.get(need.villageId);
    if (known) known.push(need);
    else needsOf.set(need.villageId, [need]);
  }
  const readyVillages = new Map(
    villages.map((village) => {
      const { villageId } = village;
      return [villageId, readyVillage({ ...village, distanceToCountyKm: distances.get(villageId) ?? null, needs: needsOf.get(villageId) ?? [] }, today)];
    }),
  );
  const both = ({ organizationId, villageId }: Pair): [ReadyOrganization, ReadyVillage] => {
    const [organization, village] = [ready.get(organizationId), readyVillages.get(villageId)];
    if (!organization || !village) throw new Error('asked for the fit of somebody who is not in the county');
    return [organization, village];
  };
  return {
    organizations,
    villages: villages.map((village) => ({ ...village, openNeeds: needsOf.get(village.villageId)?.length ?? 0 })),
    kinds,
    ready,
    readyVillages,
    fitOf: (pair, weights) => totalFit(scoresOf(...both(pair), kinds.remote), weights),
    explain: (pair) => explainFit(...both(pair), kinds),
  };
}

/** The organizations with their words read, and the kinds of help by which they meet needs. */
export async function readyOrganizations(ctx: UseCaseContext) {
  const taxonomy = await taxonomyOfCounty(ctx);
  const organizations = await profilesOfOrganizations(ctx);
  const townships = new Map((await allTownships(ctx)).map(({ townshipId, name }) => [townshipId, name]));
  const ready = new Map(
    organizations.map((one) => [
      one.organizationId,
      readyOrganization({ ...one, townshipName: one.townshipId === null ? null : (townships.get(one.townshipId) ?? null) }, taxonomy),
    ]),
  );
  return { organizations, ready, kinds: kindsOfHelp(taxonomy) };
}

/** Every organization held against one village or need, the best first; of equals the order of the notices. */
export function matchesWith(
  village: ReadyVillage,
  { organizations, ready, kinds }: Awaited<ReturnType<typeof readyOrganizations>>,
  { weights, paired }: { weights: Weights; paired: ReadonlySet<string> },
): Match[] {
  return organizations
    .flatMap(({ organizationId, name }) => {
      const organization = ready.get(organizationId);
      if (!organization) return [];
      const total = totalFit(scoresOf(organization, village, kinds.remote), weights);
      const match = {
        organizationId,
        organizationName: name,
        points: pointsOf(total),
        fit: explainFit(organization, village, kinds),
        isPaired: paired.has(organizationId),
      };
      return [{ total, match }];
    })
    .toSorted((a, b) => b.total - a.total)
    .map(({ match }) => match);
}
