import { sealedText, type Reseal, type SealedRows } from '../../../platform/secrets/sealed-rows.ts';
import { sealedPlaces } from '../personal-data.ts';

const placesOfHistory = {
  idNumberSealed: sealedPlaces.idNumber,
  phoneSealed: sealedPlaces.phone,
  healthSealed: sealedPlaces.health,
  bankAccountSealed: sealedPlaces.bankAccount,
} as const;

/** What of the registry is encrypted: the rows, and the same values in their history. */
export const registrySealedRows: readonly SealedRows[] = [
  sealedText('persons', 'person_id', {
    id_number_sealed: sealedPlaces.idNumber,
    phone_sealed: sealedPlaces.phone,
    health_sealed: sealedPlaces.health,
  }),
  sealedText('households', 'household_id', { bank_account_sealed: sealedPlaces.bankAccount }),
  {
    table: 'registry_changes',
    key: ['change_id', 'subject_id'],
    columns: ['before', 'after'],
    reseal: (row, seal) => {
      const subjectId = String(row['subject_id']);
      return { before: resealedFacts(row['before'], subjectId, seal), after: resealedFacts(row['after'], subjectId, seal) };
    },
  },
];

function resealedFacts(kept: unknown, subjectId: string, seal: Reseal): unknown {
  if (kept === null || typeof kept !== 'object') return null;
  const facts = kept as Record<string, unknown>;
  const renewed = Object.entries(placesOfHistory).flatMap(([field, placeOf]) => {
    const sealed = facts[field];
    return typeof sealed === 'string' ? [[field, seal(sealed, placeOf(subjectId))]] : [];
  });
  return { ...facts, ...Object.fromEntries(renewed) };
}
