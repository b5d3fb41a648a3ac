import { isOffice } from '../../../kernel/actor.ts';
import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf, type Refusal } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { findTownship } from '../../registry/server/public-reads.ts';
import { normalizeContactPhone } from '../contact-phone.ts';
import { isCreditCodeShaped, normalizeCreditCode } from '../credit-code.ts';
import type * as contract from '../profile-contract.ts';
import { changedFacts, type ProfileFacts } from '../profile.ts';
import { sealContactPhone } from './contact-secrecy.ts';
import { loadProfile } from './load-profile.ts';
import { findOtherWithCreditCode, updateProfile, type StoredContact, type StoredProfile } from './profile-store.ts';
import { profileView } from './profile-view.ts';

/** The office or the organization's own head or reporter writes the profile anew; what changed goes to the audit trail. */
export async function changeProfile(
  ctx: UseCaseContext,
  { params: { organizationId }, body }: InputOf<typeof contract.changeProfile>,
): Promise<contract.OrganizationProfile> {
  const profile = await loadProfile(ctx, organizationId, { forUpdate: true });
  refuseIf(body.revision === profile.revision ? [] : [{ code: 'organizations.changed-meanwhile' }]);
  const { revision: _, contacts: wanted, ...typed } = body;
  const facts: ProfileFacts = {
    ...typed,
    creditCode: typed.creditCode === null ? null : normalizeCreditCode(typed.creditCode),
    purpose: typed.purpose.trim(),
    businessScope: typed.businessScope.trim(),
    address: typed.address.trim(),
  };
  refuseIf([...(await refusalsAgainstFacts(ctx, organizationId, facts)), ...refusalsAgainstContacts(wanted)], 'invalid');

  const contacts = wanted.map((contact) => storedContact(ctx, profile, contact));
  const changes = changedFacts(profile.facts, facts);
  const contactsChanged = JSON.stringify(contacts) !== JSON.stringify(profile.contacts);
  if (changes.length === 0 && !contactsChanged) return profileView(ctx, profile);
  const changed = { ...profile, facts, contacts, revision: profile.revision + 1 };
  await updateProfile(ctx, changed);
  await ctx.audit({
    action: 'organization.profile-changed',
    subject: { type: 'organization', id: organizationId },
    // Names and numbers of contacts are personal data: the trail says only that they changed, and how many there are.
    detail: {
      changes: [
        ...changes,
        ...(contactsChanged ? [{ field: 'contacts', before: profile.contacts.length, after: contacts.length }] : []),
      ],
    },
  });
  return profileView(ctx, changed);
}

async function refusalsAgainstFacts(
  ctx: UseCaseContext,
  organizationId: string,
  { creditCode, townshipId }: ProfileFacts,
): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  if (creditCode !== null && !isCreditCodeShaped(creditCode)) {
    refusals.push({ code: 'organizations.credit-code-form', at: 'body.creditCode' });
  } else if (creditCode !== null) {
    const other = await findOtherWithCreditCode(ctx, creditCode, organizationId);
    if (other) {
      // An organization learns nothing of the others: the office alone is told whose it is.
      const told = isOffice(ctx.actor)
        ? { code: 'organizations.credit-code-taken', params: { name: other.name } }
        : { code: 'organizations.credit-code-taken-elsewhere' };
      refusals.push({ ...told, at: 'body.creditCode' });
    }
  }
  if (townshipId !== null && !(await findTownship(ctx, townshipId))) {
    refusals.push({ code: 'organizations.no-such-township', at: 'body.townshipId' });
  }
  return refusals;
}

function refusalsAgainstContacts(contacts: readonly contract.ContactChange[]): Refusal[] {
  const twice = new Set(contacts.map(({ contactId }) => contactId)).size < contacts.length;
  return [
    ...(twice ? [{ code: 'organizations.contact-twice', at: 'body.contacts' }] : []),
    ...contacts.flatMap(({ phone }, index) =>
      typeof phone === 'string' && normalizeContactPhone(phone) === undefined
        ? [{ code: 'organizations.contact-phone-form', at: `body.contacts.${index}.phone` }]
        : [],
    ),
  ];
}

function storedContact(ctx: UseCaseContext, profile: StoredProfile, { contactId, name, post, phone }: contract.ContactChange): StoredContact {
  const known = profile.contacts.find((contact) => contact.contactId === contactId);
  const typed = typeof phone === 'string' ? normalizeContactPhone(phone) : undefined;
  const sealed = typed === undefined ? undefined : sealContactPhone(ctx.secrets, profile.organizationId, contactId, typed);
  return { contactId, name, post, phone: sealed ?? (phone === null ? null : (known?.phone ?? null)) };
}
