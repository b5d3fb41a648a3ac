import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import { Confidential } from '../../../platform/use-case/confidential.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { findAgreements } from './agreement-store.ts';
import { loadParties } from './load-pairing.ts';

/** The number of a contact in full, for a reason that stays in the trail. */
export async function showAgreementPhone(
  ctx: UseCaseContext,
  { params: { agreementId, contact }, body: { reason } }: InputOf<typeof contract.showAgreementPhone>,
): Promise<Confidential<{ phone: string }>> {
  await loadParties(ctx, agreementId);
  const [agreement] = await findAgreements(ctx, [agreementId]);
  const asked = agreement?.contacts[contact];
  if (!asked) throw new RefusedError('notFound', [{ code: 'pairing.no-such-contact' }]);
  await ctx.audit({
    action: 'pairing-agreement.contact-phone-shown',
    subject: { type: 'pairingAgreement', id: agreementId },
    detail: { contact, reason },
  });
  return new Confidential({ phone: asked.phone });
}
