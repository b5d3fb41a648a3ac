import type { Secrets } from '../../../platform/secrets/secrets.ts';

/** Which value it is: authenticated with it, so that a number does not open in another contact. */
export const contactPhonePlace = (organizationId: string, contactId: string) => `organizations.contact:${organizationId}:${contactId}`;

/** Telephone numbers of contacts are personal data: encrypted inside the organization's row. */
export function sealContactPhone(secrets: Secrets, organizationId: string, contactId: string, phone: string): string {
  return secrets.encrypt(phone, contactPhonePlace(organizationId, contactId));
}

export function openContactPhone(secrets: Secrets, organizationId: string, contactId: string, sealed: string): string {
  return secrets.decrypt(sealed, contactPhonePlace(organizationId, contactId));
}
