import type { OrganizationKind } from '../../kinds.ts';
import type { ContactChange, OrganizationProfile } from '../../profile-contract.ts';
import { changedFacts, type ProfileFacts, type ProfileField } from '../../profile.ts';

/** A contact as it is typed; the number that is kept is not in the browser. */
export interface ContactContent {
  contactId: string;
  name: string;
  post: string;
  phone: string;
  /** Set where a number is stored: it stays unless another is typed. */
  maskedPhone: string | null;
}

/** The form as it is typed and kept on the device: everything that a person can leave half done. */
export interface ProfileContent {
  /** Of the profile that it began with. */
  revision: number;
  creditCode: string;
  kind: OrganizationKind | '';
  purpose: string;
  businessScope: string;
  staff: string;
  volunteers: string;
  yearlyBudgetFen: number | null;
  address: string;
  townshipId: string;
  maxVillages: string;
  contacts: ContactContent[];
}

const typedCount = (count: number | null) => (count === null ? '' : String(count));

export function contentOfProfile(profile: OrganizationProfile): ProfileContent {
  return {
    revision: profile.revision,
    creditCode: profile.creditCode ?? '',
    kind: profile.kind ?? profile.suggestedKind?.kind ?? '',
    purpose: profile.purpose,
    businessScope: profile.businessScope,
    staff: typedCount(profile.staff),
    volunteers: typedCount(profile.volunteers),
    yearlyBudgetFen: profile.yearlyBudgetFen,
    address: profile.address,
    townshipId: profile.townshipId ?? '',
    maxVillages: typedCount(profile.maxVillages),
    contacts: profile.contacts.map((contact) => ({ ...contact, phone: '' })),
  };
}

/** A whole number as people type it (`12`, `１２`, `12人`): null where nothing stands, undefined where it is none. */
export function countOf(typed: string): number | null | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[\s,人名个村]/g, '');
  if (plain === '') return null;
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined;
}

export type CountField = 'staff' | 'volunteers' | 'maxVillages';

/** The facts as the server takes them; undefined where a number is none. */
export function factsOfContent(content: ProfileContent): ProfileFacts | undefined {
  const staff = countOf(content.staff);
  const volunteers = countOf(content.volunteers);
  const maxVillages = countOf(content.maxVillages);
  if (staff === undefined || volunteers === undefined || maxVillages === undefined) return undefined;
  return {
    creditCode: content.creditCode.trim() || null,
    kind: content.kind || null,
    purpose: content.purpose,
    businessScope: content.businessScope,
    staff,
    volunteers,
    yearlyBudgetFen: content.yearlyBudgetFen,
    address: content.address,
    townshipId: content.townshipId || null,
    maxVillages,
  };
}

export function contactsOfContent({ contacts }: ProfileContent): ContactChange[] {
  return contacts.map(({ contactId, name, post, phone, maskedPhone }) => ({
    contactId,
    name,
    post,
    ...(phone.trim() === '' ? (maskedPhone === null ? { phone: null } : {}) : { phone }),
  }));
}

/** In which fields the form differs from the profile as it stands now. */
export function differingFields(profile: OrganizationProfile, content: ProfileContent): ProfileField[] {
  const facts = factsOfContent(content);
  if (!facts) return [];
  const { creditCode, kind, purpose, businessScope, staff, volunteers, yearlyBudgetFen, address, townshipId, maxVillages } = profile;
  const now = { creditCode, kind, purpose, businessScope, staff, volunteers, yearlyBudgetFen, address, townshipId, maxVillages };
  const plain = ({ contactId, name, post }: { contactId: string; name: string; post: string }) => [contactId, name, post];
  const contactsDiffer =
    content.contacts.some(({ phone }) => phone !== '') ||
    JSON.stringify(content.contacts.map(plain)) !== JSON.stringify(profile.contacts.map(plain));
  return [...changedFacts(now, facts).map(({ field }) => field), ...(contactsDiffer ? (['contacts'] as const) : [])];
}
