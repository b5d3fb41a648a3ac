import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { allTownships } from '../../registry/server/public-reads.ts';
import { maskContactPhone } from '../contact-phone.ts';
import { hintsOfCreditCode } from '../credit-code.ts';
import { kindInName } from '../kinds.ts';
import type { OrganizationProfile } from '../profile-contract.ts';
import { missingFields } from '../profile.ts';
import { suggestCapabilities } from '../suggest-capabilities.ts';
import { taxonomyWith } from '../taxonomy.ts';
import { listConfirmed, listOwnCapabilities } from './capability-store.ts';
import { openContactPhone } from './contact-secrecy.ts';
import { listProfileEvents } from './history-views.ts';
import type { StoredProfile } from './profile-store.ts';

/** Everything about one organization: what it says, what its words suggest, what is confirmed, and who changed it. */
export async function profileView(ctx: UseCaseContext, profile: StoredProfile): Promise<OrganizationProfile> {
  const { organizationId, name, facts, contacts, revision } = profile;
  const confirmed = await listConfirmed(ctx, organizationId);
  const taxonomy = taxonomyWith(await listOwnCapabilities(ctx));
  const townships = await allTownships(ctx);
  const isConfirmed = (code: string) => confirmed.some(({ capability }) => capability === code);
  const { purpose, businessScope } = facts;
  return {
    organizationId,
    name,
    ...facts,
    creditCodeHints: facts.creditCode === null ? [] : hintsOfCreditCode(facts.creditCode, facts.kind),
    suggestedKind: facts.kind === null ? (kindInName(name) ?? null) : null,
    townshipName: townships.find(({ townshipId }) => townshipId === facts.townshipId)?.name ?? null,
    contacts: contacts.map(({ contactId, name: contactName, post, phone }) => ({
      contactId,
      name: contactName,
      post,
      maskedPhone: phone === null ? null : maskContactPhone(openContactPhone(ctx.secrets, organizationId, contactId, phone)),
    })),
    capabilities: confirmed.map((one) => ({ ...one, confirmedAt: one.confirmedAt.toISOString() })),
    suggestions: suggestCapabilities(
      { name, purpose, businessScope },
      taxonomy.map(({ capability, hintWords }) => ({ code: capability, hintWords })),
    ).filter(({ capability }) => !isConfirmed(capability)),
    missing: missingFields(facts, { capabilities: confirmed.length, contacts: contacts.length }),
    taxonomy,
    townships,
    revision,
    history: await listProfileEvents(ctx, organizationId),
  };
}
