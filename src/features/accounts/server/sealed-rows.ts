import { sealedText, type SealedRows } from '../../../platform/secrets/sealed-rows.ts';

/** What of the accounts is encrypted; the places are those of phone-secrecy.ts and second-factor.ts. */
export const accountsSealedRows: readonly SealedRows[] = [
  sealedText('accounts', 'account_id', {
    phone_encrypted: (accountId) => `accounts.phone:${accountId}`,
    totp_secret_encrypted: (accountId) => `accounts.totp:${accountId}`,
  }),
];
