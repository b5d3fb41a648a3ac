import { isOffice } from '../../../kernel/actor.ts';
import type { InputOf } from '../../../kernel/endpoint.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { maskContactPhone } from '../../organizations/contact-phone.ts';
import { findCampaign, listGroups } from '../../plans/server/public-reads.ts';
import type * as contract from '../contract.ts';
import { stateOf, type EndCause, type PairingSide } from '../pairing.ts';
import { availableDeeds } from '../rules.ts';
import type { AgreementView, PairingView } from '../views.ts';
import { agreementIdsOf, findAgreements, listConfirmations, listPapers, type StoredAgreement } from './agreement-store.ts';
import { loadPairing } from './load-pairing.ts';
import { findPredecessor, lineOf, listChanges, listCompanions } from './pairing-views.ts';
import { findPairings, type StoredPairing } from './store.ts';

/** A pairing with its agreements, who has confirmed what by what, its history, and what may be done now. */
export async function viewPairing(ctx: UseCaseContext, { params }: InputOf<typeof contract.viewPairing>): Promise<PairingView> {
  const pairing = await loadPairing(ctx, params.pairingId);
  const { campaignId, groupId } = pairing;
  const campaign = campaignId === null ? undefined : await findCampaign(ctx, campaignId);
  const group = campaign && (await listGroups(ctx, campaign.campaignId)).find((one) => one.groupId === groupId);
  return {
    ...lineOf(pairing),
    groupName: group?.name ?? null,
    campaignName: campaign?.name ?? null,
    endReason: pairing.endReason,
    endCause: pairing.endCause as EndCause | null,
    replacedBy: pairing.replacedBy,
    agreements: await agreementViews(ctx, pairing),
    changes: await listChanges(ctx, pairing.pairingId),
    deeds: availableDeeds(pairing, ctx.actor),
    companions: await companionsOf(ctx, pairing),
    takesOverFrom: await predecessorOf(ctx, pairing),
    term: { startsOn: shanghaiDate(ctx.now), endsOn: campaign?.endsOn ?? null },
  };
}

/** The agreement that stands, or stood at the end, and the earlier ones. */
async function agreementViews(ctx: UseCaseContext, { pairingId }: StoredPairing): Promise<AgreementView[]> {
  const agreements = await findAgreements(ctx, await agreementIdsOf(ctx, pairingId));
  const parties = await findPairings(ctx, agreements.flatMap((one) => one.pairingIds));
  const ids = agreements.map(({ agreementId }) => agreementId);
  const [confirmations, papers] = [await listConfirmations(ctx, ids), await listPapers(ctx, ids)];
  return agreements.map((agreement) => agreementView(agreement, { parties, confirmations, papers }));
}

interface Surroundings {
  parties: readonly StoredPairing[];
  confirmations: Awaited<ReturnType<typeof listConfirmations>>;
  papers: Awaited<ReturnType<typeof listPapers>>;
}

function agreementView(agreement: StoredAgreement, { parties, confirmations, papers }: Surroundings): AgreementView {
  const { agreementId, version, startsOn, endsOn, commitments, contacts, changeReason, madeByName, madeAt, pairingIds } = agreement;
  const isOurs = (one: { agreementId: string }) => one.agreementId === agreementId;
  return {
    agreementId,
    version,
    startsOn,
    endsOn,
    parties: parties
      .filter(({ pairingId }) => pairingIds.includes(pairingId))
      .map(({ pairingId, organizationId, organizationName }) => ({ pairingId, organizationId, organizationName })),
    commitments,
    contacts: contacts.map(({ phone, ...contact }) => ({ ...contact, maskedPhone: maskContactPhone(phone) })),
    changeReason,
    madeByName,
    madeAt: madeAt.toISOString(),
    confirmations: confirmations.filter(isOurs).map(({ pairingId, side, means, paperId, confirmedByName, confirmedAt }) => ({
      pairingId,
      side: side as PairingSide,
      means: means === 'account' ? 'account' : 'signedPaper',
      paperId,
      confirmedByName,
      confirmedAt: confirmedAt.toISOString(),
    })),
    papers: papers.filter(isOurs).map(({ paperId, fileName, sha256, uploadedByName, uploadedAt }) => ({
      paperId,
      fileName,
      sha256,
      uploadedByName,
      uploadedAt: uploadedAt.toISOString(),
    })),
  };
}

/** Only the office lets several organizations sign together, so only it is told who else helps the village. */
async function companionsOf(ctx: UseCaseContext, pairing: StoredPairing): Promise<PairingView['companions']> {
  if (!isOffice(ctx.actor) || pairing.endedAt !== null) return [];
  return (await listCompanions(ctx, pairing)).map((other) => ({
    pairingId: other.pairingId,
    organizationId: other.organizationId,
    organizationName: other.organizationName,
    state: stateOf(other),
    agreementId: other.agreementId,
    agreementEndsOn: other.endsOn,
    isOfSameGroup: other.groupId !== null && other.groupId === pairing.groupId,
  }));
}

/** Who helped the village before is told to the office, as is who helps it beside. */
async function predecessorOf(ctx: UseCaseContext, pairing: StoredPairing): Promise<PairingView['takesOverFrom']> {
  const before = isOffice(ctx.actor) ? await findPredecessor(ctx, pairing) : undefined;
  return before?.endedAt ? { ...before, endedAt: before.endedAt.toISOString() } : null;
}
