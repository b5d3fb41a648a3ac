import type { CampaignLaunched } from '../../plans/events.ts';
import { allCampaigns, listGroups } from '../../plans/server/public-reads.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { changesByNotice, pairKey } from '../notice-pairs.ts';
import { announceEnd } from './announce.ts';
import { addChanges, endPairings, findPairings, insertPairings, listKnownPairings, setGroup, type StoredPairing } from './store.ts';

/**
 * A notice goes live: its groups are pairings on paper from this moment, those that stay keep agreement and confirmations,
 * those that it leaves out end. In the transaction of the launch.
 */
export async function layOutPairings(ctx: UseCaseContext, { campaignId, version, groups }: CampaignLaunched): Promise<void> {
  const known = await listKnownPairings(ctx, campaignId);
  const changes = changesByNotice(
    groups,
    known.map((row) => ({
      ...row,
      isLive: row.endedAt === null,
      isOfCampaign: row.campaignId === campaignId && row.origin === 'notice',
      wasEndedByOffice: row.endCause !== null && row.endCause !== 'notice',
    })),
  );
  await insertPairings(
    ctx,
    changes.make.map((pair) => ({ ...pair, origin: 'notice' as const, campaignId })),
    { noticeVersion: version },
  );
  for (const { pairingId, groupId } of changes.keep) await setGroup(ctx, pairingId, { campaignId, groupId });
  const leaving = await passOn(ctx, campaignId, await findPairings(ctx, changes.end));
  await endPairings(ctx, leaving, { cause: 'notice', noticeVersion: version });
  for (const pairing of leaving) await announceEnd(ctx, pairing, 'notice');
  await ctx.audit({
    action: 'pairing.laid-out-by-notice',
    subject: { type: 'campaign', id: campaignId },
    detail: {
      version,
      made: changes.make.length,
      kept: changes.keep.length,
      ended: leaving.length,
      leftEnded: changes.leave.length,
    },
  });
}

/** What this notice drops and another campaign's still names goes over to that one; gives what nobody names. */
async function passOn(ctx: UseCaseContext, campaignId: string, dropped: readonly StoredPairing[]): Promise<StoredPairing[]> {
  if (dropped.length === 0) return [];
  const named = new Map<string, { campaignId: string; groupId: string }>();
  for (const other of await allCampaigns(ctx)) {
    if (other.campaignId === campaignId) continue;
    for (const { groupId, organizations, villages } of await listGroups(ctx, other.campaignId)) {
      for (const { organizationId } of organizations) {
        for (const { villageId } of villages) named.set(pairKey({ organizationId, villageId }), { campaignId: other.campaignId, groupId });
      }
    }
  }
  const nobodys: StoredPairing[] = [];
  for (const pairing of dropped) {
    const heir = named.get(pairKey(pairing));
    if (heir) {
      await setGroup(ctx, pairing.pairingId, heir);
      await addChanges(ctx, [{ pairingId: pairing.pairingId, action: 'kept', detail: heir }]);
    } else nobodys.push(pairing);
  }
  return nobodys;
}
