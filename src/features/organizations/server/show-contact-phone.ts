import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import { Confidential } from '../../../platform/use-case/confidential.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../profile-contract.ts';
import { openContactPhone } from './contact-secrecy.ts';
import { loadProfile } from './load-profile.ts';

/** A number in full, for a reason that stays readable beside the organization. */
export async function showContactPhone(
  ctx: UseCaseContext,
  { params: { organizationId, contactId }, body: { reason } }: InputOf<typeof contract.showContactPhone>,
): Promise<Confidential<{ phone: string }>> {
  const profile = await loadProfile(ctx, organizationId);
  const contact = profile.contacts.find((candidate) => candidate.contactId === contactId);
  if (!contact) throw new RefusedError('notFound', [{ code: 'organizations.no-such-contact' }]);
  if (contact.phone === null) throw new RefusedError('conflict', [{ code: 'organizations.contact-without-phone' }]);
  await ctx.audit({
    action: 'organization.contact-phone-shown',
    subject: { type: 'organization', id: organizationId },
    detail: { contactId, reason },
  });
  return new Confidential({ phone: openContactPhone(ctx.secrets, organizationId, contactId, contact.phone) });
}
