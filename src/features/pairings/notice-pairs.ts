/** Organization and village, as the notice or the workbench binds them. */
export interface Pair {
  organizationId: string;
  villageId: string;
}

export function pairKey({ organizationId, villageId }: Pair): string {
  return `${organizationId} ${villageId}`;
}

/** A pairing that a campaign made, live or ended. */
export interface KnownPairing extends Pair {
  pairingId: string;
  isLive: boolean;
  /** Made by this campaign's notice. */
  isOfCampaign: boolean;
  /** The office, by hand or by the workbench, ended it: a decision that a new version of the notice does not undo. */
  wasEndedByOffice: boolean;
}

export interface NoticePair extends Pair {
  groupId: string;
}

export interface PairingChanges {
  make: NoticePair[];
  /** Live and in the notice again. */
  keep: { pairingId: string; groupId: string }[];
  /** Of this campaign and left out by its notice. */
  end: string[];
  /** In the notice, but the office ended it: stays ended. */
  leave: NoticePair[];
}

/**
 * What a launched notice changes: every organization of a group with every village of it (plan §四: 分村结对), each pair
 * once however many groups name it. What the office made stands beside the notice.
 * @param known in the order in which they were made
 */
export function changesByNotice(
  groups: readonly { groupId: string; organizations: readonly { organizationId: string }[]; villages: readonly { villageId: string }[] }[],
  known: readonly KnownPairing[],
): PairingChanges {
  const wanted = new Map<string, NoticePair>();
  for (const { groupId, organizations, villages } of groups) {
    for (const { villageId } of villages) {
      for (const { organizationId } of organizations) {
        const pair = { organizationId, villageId, groupId };
        if (!wanted.has(pairKey(pair))) wanted.set(pairKey(pair), pair);
      }
    }
  }
  const live = new Map(known.filter(({ isLive }) => isLive).map((pairing) => [pairKey(pairing), pairing]));
  // The later word counts: what a notice dropped after the office had ended it is the notice's again.
  const decided = new Map(known.filter(({ isOfCampaign }) => isOfCampaign).map((pairing) => [pairKey(pairing), pairing.wasEndedByOffice]));
  const changes: PairingChanges = { make: [], keep: [], end: [], leave: [] };
  for (const [key, pair] of wanted) {
    const standing = live.get(key);
    if (standing?.isOfCampaign) changes.keep.push({ pairingId: standing.pairingId, groupId: pair.groupId });
    else if (standing) continue;
    else if (decided.get(key)) changes.leave.push(pair);
    else changes.make.push(pair);
  }
  for (const [key, { pairingId, isOfCampaign }] of live) {
    if (isOfCampaign && !wanted.has(key)) changes.end.push(pairingId);
  }
  return changes;
}
