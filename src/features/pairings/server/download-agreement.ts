import type { InputOf } from '../../../kernel/endpoint.ts';
import { buildOfficialDocument } from '../../../platform/documents/official-document.ts';
import { FileAnswer } from '../../../platform/http/route.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { maskContactPhone } from '../../organizations/contact-phone.ts';
import { findCampaign } from '../../plans/server/public-reads.ts';
import { downloadAgreement as endpoint } from '../contract.ts';
import { agreementPaper } from '../documents/agreement.ts';
import { mayReadNumbers } from '../policy.ts';
import { findAgreements } from './agreement-store.ts';
import { loadParties } from './load-pairing.ts';
import { countyNameOf } from './pairing-views.ts';

/** 结对帮扶协议书 (.docx), to be printed and signed or read before confirming. */
export async function downloadAgreement(ctx: UseCaseContext, { params }: InputOf<typeof endpoint>): Promise<FileAnswer> {
  const parties = await loadParties(ctx, params.agreementId);
  const [agreement] = await findAgreements(ctx, [params.agreementId]);
  if (!agreement) throw new Error('an agreement with parties is missing');
  const campaignId = parties.find((pairing) => pairing.campaignId !== null)?.campaignId ?? null;
  const campaign = campaignId === null ? undefined : await findCampaign(ctx, campaignId);
  const { villageName = '', townshipName = null } = parties[0] ?? {};
  const paper = agreementPaper({
    ...agreement,
    contacts: mayReadNumbers(ctx.actor, parties)
      ? agreement.contacts
      : agreement.contacts.map((contact) => ({ ...contact, phone: maskContactPhone(contact.phone) })),
    issuer: campaign?.reportsGoTo ?? (await countyNameOf(ctx)),
    campaignName: campaign?.name ?? null,
    notice: campaign ? { title: campaign.title, docNumber: campaign.docNumber } : null,
    villageName,
    townshipName,
    organizations: parties,
    endConditions: campaign?.endConditions ?? [],
  });
  return new FileAnswer({
    filename: `结对帮扶协议书-${villageName}-${parties.length === 1 ? (parties[0]?.organizationName ?? '') : `${parties.length}家`}.docx`,
    contentType: endpoint.file ?? '',
    body: await buildOfficialDocument(paper),
  });
}
