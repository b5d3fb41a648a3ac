import { notify } from '../../../platform/notifications/notify.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { accountsOfOrganization, accountsOfVillage } from '../../accounts/server/public-reads.ts';
import type { pairingMessages } from '../messages.ts';
import type { PairingSide } from '../pairing.ts';
import { pairingPath } from '../pairing-path.ts';
import type { StoredPairing } from './store.ts';

export interface NoticeToSides {
  kind: keyof typeof pairingMessages & `pairing.notice-${string}`;
  sides: readonly PairingSide[];
  params?: Record<string, string | number>;
}

/** Leaves a notice for the people of a pairing, the actor left out: who did it knows it. */
export async function tellSides(
  ctx: UseCaseContext,
  { pairingId, organizationId, organizationName, villageId, villageName }: Pick<StoredPairing, 'pairingId' | 'organizationId' | 'organizationName' | 'villageId' | 'villageName'>,
  { kind, sides, params }: NoticeToSides,
): Promise<void> {
  const people = [
    ...(sides.includes('organization') ? await accountsOfOrganization(ctx, organizationId) : []),
    ...(sides.includes('village') ? await accountsOfVillage(ctx, villageId) : []),
  ];
  for (const { accountId } of people) {
    if (accountId === ctx.actor.accountId) continue;
    await notify(ctx, { accountId, kind, params: { organizationName, villageName, ...params }, link: pairingPath(pairingId) });
  }
}
