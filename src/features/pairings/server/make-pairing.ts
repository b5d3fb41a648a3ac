import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { findOrganization } from '../../organizations/server/public-reads.ts';
import { findVillage } from '../../registry/server/public-reads.ts';
import type * as contract from '../contract.ts';
import type { Pair } from '../notice-pairs.ts';
import { whyNotArrange } from '../policy.ts';
import { findLivePairing, insertPairings } from './store.ts';
import { tellSides } from './tell-sides.ts';

/** The office pairs an organization and a village that no notice has paired: on paper, until both sides confirm. */
export async function makePairing(
  ctx: UseCaseContext,
  { body }: InputOf<typeof contract.makePairing>,
): Promise<ResponseOf<typeof contract.makePairing>> {
  refuseIf(whyNotArrange(ctx.actor), 'forbidden');
  return { pairingId: await pair(ctx, body, body.reason) };
}

/** Makes one pairing and tells both sides; refuses what is paired already or does not exist. Of use cases that authorise. */
export async function pair(ctx: UseCaseContext, { organizationId, villageId }: Pair, reason: string): Promise<string> {
  const organization = await findOrganization(ctx, organizationId);
  const village = await findVillage(ctx, villageId);
  if (!organization) throw new RefusedError('notFound', [{ code: 'pairing.no-such-organization', at: 'body.organizationId' }]);
  if (!village) throw new RefusedError('notFound', [{ code: 'pairing.no-such-village', at: 'body.villageId' }]);
  const names = { organizationName: organization.name, villageName: village.name };
  if (await findLivePairing(ctx, { organizationId, villageId })) {
    throw new RefusedError('conflict', [{ code: 'pairing.already-paired', params: names, at: 'body.organizationId' }]);
  }
  const [pairingId = ''] = await insertPairings(
    ctx,
    [{ organizationId, villageId, origin: 'office', campaignId: null, groupId: null }],
    { reason },
  );
  await ctx.audit({ action: 'pairing.made', subject: { type: 'pairing', id: pairingId }, detail: { organizationId, villageId } });
  await tellSides(ctx, { pairingId, organizationId, villageId, ...names }, {
    kind: 'pairing.notice-made',
    sides: ['organization', 'village'],
    params: { reason },
  });
  return pairingId;
}
