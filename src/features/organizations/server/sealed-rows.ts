import type { SealedRows } from '../../../platform/secrets/sealed-rows.ts';
import { contactPhonePlace } from './contact-secrecy.ts';

/** What of the organizations is encrypted: the telephone numbers of contacts, inside of `contacts`. */
export const organizationsSealedRows: readonly SealedRows[] = [
  {
    table: 'organizations',
    key: ['organization_id'],
    columns: ['contacts'],
    reseal: (row, seal) => ({
      contacts: (row['contacts'] as { contactId: string; phone: string | null }[]).map((contact) => ({
        ...contact,
        phone: contact.phone === null ? null : seal(contact.phone, contactPhonePlace(String(row['organization_id']), contact.contactId)),
      })),
    }),
  },
];
