import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { spendRecoveryCode, updateAccount, type Account } from './account-store.ts';

const issuer = 'Jiedui';
const stepSeconds = 30;
/** Letters and digits that are not taken for each other when read from paper. */
const codeLetters = '23456789abcdefghjkmnpqrstuvwxyz';
const recoveryCodeCount = 10;

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: stepSeconds, digits: 6, algorithm: 'SHA1' });
}

/** A new shared secret and the content of its QR code. */
export function newSecondFactor(label: string): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 }).base32;
  return { secret, uri: totpOf(secret, label).toString() };
}

export function sealSecondFactor(ctx: UseCaseContext, accountId: string, secret: string): string {
  return ctx.secrets.encrypt(secret, `accounts.totp:${accountId}`);
}

/**
 * Is it the code of this moment, or of the half minute before or after (clocks of phones differ)? Each is good once.
 * @returns the step of the code, undefined where it is wrong or was used
 */
export function stepOfCode(ctx: UseCaseContext, account: Account, code: string): number | undefined {
  if (account.totpSecretEncrypted === null || !/^\d{6}$/.test(code)) return undefined;
  const secret = ctx.secrets.decrypt(account.totpSecretEncrypted, `accounts.totp:${account.accountId}`);
  const timestamp = ctx.realNow.getTime();
  const delta = totpOf(secret, '').validate({ token: code, timestamp, window: 1 });
  if (delta === null) return undefined;
  const step = Math.floor(timestamp / 1000 / stepSeconds) + delta;
  return account.totpLastStep !== null && step <= account.totpLastStep ? undefined : step;
}

/** Accepts a code of the app or a recovery code, and spends it. */
export async function passSecondFactor(ctx: UseCaseContext, account: Account, typed: string): Promise<boolean> {
  const code = typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toLowerCase();
  const step = stepOfCode(ctx, account, code);
  if (step !== undefined) {
    await updateAccount(ctx, account.accountId, { totpLastStep: step });
    return true;
  }
  const index = recoveryCodeIndex(ctx, account.accountId, code);
  const isSpent = await spendRecoveryCode(ctx, account.accountId, { index, now: ctx.realNow });
  if (isSpent) {
    const subject = { type: 'account', id: account.accountId };
    await ctx.audit({ action: 'account.recovery-code-used', subject });
  }
  return isSpent;
}

/** Ten codes of fifty bits each, to write down for the day when the phone is lost. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () => {
    const letters = Array.from(randomBytes(80))
      // Bytes beyond the last whole multiple would make some letters likelier than others.
      .filter((byte) => byte < Math.floor(256 / codeLetters.length) * codeLetters.length)
      .slice(0, 10)
      .map((byte) => codeLetters[byte % codeLetters.length])
      .join('');
    return `${letters.slice(0, 5)}-${letters.slice(5)}`;
  });
}

export function recoveryCodeIndex(ctx: UseCaseContext, accountId: string, code: string): string {
  return ctx.secrets.blindIndex(`${accountId}:${code.replaceAll('-', '')}`, 'recovery-code');
}
