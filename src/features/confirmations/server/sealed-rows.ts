import { sealedText, type SealedRows } from '../../../platform/secrets/sealed-rows.ts';
import { sheetSecretPlace } from './codes-store.ts';

/** What of the confirmations is encrypted: the secrets of the sheets that households hold. */
export const confirmationSealedRows: readonly SealedRows[] = [
  sealedText('household_code_sheets', 'sheet_id', { secret_encrypted: sheetSecretPlace }),
];
