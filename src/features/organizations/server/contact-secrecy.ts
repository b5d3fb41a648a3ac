import type { Secrets } from '../../../platform/secrets/secrets.ts';

const placeOf = (organizationId: string, contactId: string) => `organizations.contact:${organizationId}:${contactId}`;

/** Telephone numbers of contacts are personal data: encrypted inside the organization's row. */
export function sealContactPhone(secrets: Secrets, organizationId: string, contactId: string, phone: string): string {
  return secrets.encrypt(phone, placeOf(organizationId, contactId));
}

export function openContactPhone(secrets: Secrets, organizationId: string, contactId: string, sealed: string): string {
  return secrets.decrypt(sealed, placeOf(organizationId, contactId));
}
