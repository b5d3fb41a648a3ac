import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { findNeed } from '../../needs/server/public-reads.ts';
import { distancesOfVillages, findVillage } from '../../registry/server/public-reads.ts';
import { readyVillage } from '../fit-input.ts';
import { whyNotArrange } from '../policy.ts';
import type * as contract from '../workbench-contract.ts';
import type { Match } from '../workbench-contract.ts';
import { fitOfCounty, matchesWith, readyOrganizations } from './fit-of-county.ts';
import { livePairingsOf } from './public-reads.ts';
import { weightsInForce } from './workbench.ts';

/** Every organization held against a village, the best first, with the reasons of each principle. */
export async function matchesOfVillage(ctx: UseCaseContext, { params }: InputOf<typeof contract.matchesOfVillage>): Promise<{ matches: Match[] }> {
  refuseIf(whyNotArrange(ctx.actor), 'forbidden');
  const county = await fitOfCounty(ctx);
  const village = county.readyVillages.get(params.villageId);
  if (!village) throw new RefusedError('notFound', [{ code: 'pairing.no-such-village' }]);
  const weights = await weightsInForce(ctx);
  return { matches: matchesWith(village, county, { weights, paired: await pairedWith(ctx, params.villageId) }) };
}

/** How many organizations are shown for a need; who comes after these will not be asked. */
const shown = 20;

/** The organizations that fit one open need best, by the same three principles and weights as villages. */
export async function proposeForNeed(ctx: UseCaseContext, { params }: InputOf<typeof contract.proposeForNeed>): Promise<{ matches: Match[] }> {
  refuseIf(whyNotArrange(ctx.actor), 'forbidden');
  const need = await findNeed(ctx, params.needId);
  if (!need) throw new RefusedError('notFound', [{ code: 'pairing.no-such-need' }]);
  refuseIf(need.state === 'open' ? [] : [{ code: 'pairing.need-closed' }]);
  const village = await findVillage(ctx, need.villageId);
  const known = await readyOrganizations(ctx);
  const weights = await weightsInForce(ctx);
  const place = { villageId: need.villageId, townshipId: village?.townshipId ?? null, distanceToCountyKm: (await distancesOfVillages(ctx)).get(need.villageId) ?? null };
  const ready = readyVillage({ ...place, needs: [need] }, shanghaiDate(ctx.now));
  return { matches: matchesWith(ready, known, { weights, paired: await pairedWith(ctx, need.villageId) }).slice(0, shown) };
}

async function pairedWith(ctx: UseCaseContext, villageId: string): Promise<Set<string>> {
  return new Set((await livePairingsOf(ctx, { villageIds: [villageId] })).map(({ organizationId }) => organizationId));
}
