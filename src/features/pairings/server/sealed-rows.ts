import type { SealedRows } from '../../../platform/secrets/sealed-rows.ts';
import { contactPhonePlace } from './contact-secrecy.ts';

/**
 * What of the pairings is encrypted: the telephone numbers of contacts, inside of agreements. Those can only be added to; the
 * rotation, as the owner of the schema, changes nothing that can be read in them.
 */
export const pairingSealedRows: readonly SealedRows[] = [
  {
    table: 'pairing_agreements',
    key: ['agreement_id'],
    columns: ['contacts'],
    reseal: (row, seal) => ({
      contacts: (row['contacts'] as { phoneSealed: string }[]).map((contact, index) => ({
        ...contact,
        phoneSealed: seal(contact.phoneSealed, contactPhonePlace(String(row['agreement_id']), index)),
      })),
    }),
  },
];
