import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { allVillages } from '../../registry/server/public-reads.ts';
import type * as contract from '../contract.ts';
import { isInScope, pairingScopeOf, type PairingScope } from '../scope.ts';
import type { PairingLine, PairingList } from '../views.ts';
import { listLines } from './pairing-views.ts';
import { countPairings } from './public-reads.ts';

/** Who helps whom, as far as the asker may see it, or of that one village: with what stands on paper only and which village has nobody. */
export async function listPairings(ctx: UseCaseContext, { query }: Pick<InputOf<typeof contract.listPairings>, 'query'>): Promise<PairingList> {
  const scope = pairingScopeOf(ctx.actor);
  const pairings = await listLines(ctx, scope, 'live', query);
  const ended = await listLines(ctx, scope, 'ended', query);
  const unpaired = (await listUnpaired(ctx, scope, pairings)).filter(({ villageId }) => (query.villageId ?? villageId) === villageId);
  const [one] = query.villageId === undefined ? [] : [...pairings, ...ended, ...unpaired];
  return {
    village: one ? { villageId: one.villageId, villageName: one.villageName, townshipName: one.townshipName } : null,
    pairings,
    ended,
    unpaired,
    counts: await countPairings(ctx, query),
  };
}

/** plan §五: 不落一村 — a village that nobody helps is named first. An organization answers for none. */
async function listUnpaired(ctx: UseCaseContext, scope: PairingScope, pairings: readonly PairingLine[]): Promise<PairingList['unpaired']> {
  if (scope.kind === 'organization' || scope.kind === 'none') return [];
  const paired = new Set(pairings.map(({ villageId }) => villageId));
  return (await allVillages(ctx))
    .filter((village) => !paired.has(village.villageId) && isInScope(scope, { ...village, organizationId: '' }))
    .map(({ villageId, name, townshipName }) => ({ villageId, villageName: name, townshipName }));
}
