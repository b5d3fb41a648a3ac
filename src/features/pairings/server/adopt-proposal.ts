import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { pairKey } from '../notice-pairs.ts';
import { whyNotArrange } from '../policy.ts';
import type * as contract from '../workbench-contract.ts';
import { end } from './end-pairing.ts';
import { fingerprintOf, solveCounty } from './propose-pairings.ts';
import { insertPairings, lockLivePairings } from './store.ts';
import { tellSides } from './tell-sides.ts';

/**
 * The proposal becomes what stands: pairings that it gives up end, new ones begin on paper, all in this transaction and with
 * one reason. Refused where the proposal is no longer the one that was read.
 */
export async function adoptProposal(
  ctx: UseCaseContext,
  { body: { fingerprint, reason } }: InputOf<typeof contract.adoptProposal>,
): Promise<ResponseOf<typeof contract.adoptProposal>> {
  refuseIf(whyNotArrange(ctx.actor), 'forbidden');
  const { solution, county } = await solveCounty(ctx);
  // After the search, which may take its time: nobody waits for it to change a pairing, and what was changed meanwhile is seen.
  const live = await lockLivePairings(ctx);
  if (solution.status === 'infeasible' || fingerprintOf(live, solution.pairs) !== fingerprint) {
    refuseIf([{ code: 'pairing.proposal-changed' }]);
    return { ended: 0, made: 0 };
  }
  const wanted = new Set(solution.pairs.map(pairKey));
  const standing = new Set(live.map(pairKey));
  const ending = live.filter((pairing) => !wanted.has(pairKey(pairing)));
  const making = solution.pairs.filter((pair) => !standing.has(pairKey(pair)));
  for (const pairing of ending) await end(ctx, pairing, { cause: 'proposal', reason });
  const pairingIds = await insertPairings(
    ctx,
    making.map((pair) => ({ ...pair, origin: 'office' as const, campaignId: null, groupId: null })),
    { reason },
  );
  const names = new Map([
    ...county.organizations.map(({ organizationId, name }) => [organizationId, name] as const),
    ...county.villages.map(({ villageId, name }) => [villageId, name] as const),
  ]);
  for (const [index, { organizationId, villageId }] of making.entries()) {
    const pairing = {
      pairingId: pairingIds[index] ?? '',
      organizationId,
      villageId,
      organizationName: names.get(organizationId) ?? '',
      villageName: names.get(villageId) ?? '',
    };
    await tellSides(ctx, pairing, { kind: 'pairing.notice-made', sides: ['organization', 'village'], params: { reason } });
  }
  await ctx.audit({
    action: 'pairing-workbench.adopted',
    subject: { type: 'county', id: ctx.actor.countyId },
    detail: { fingerprint, total: solution.total, bound: solution.bound, ended: ending.length, made: making.length },
  });
  return { ended: ending.length, made: making.length };
}
