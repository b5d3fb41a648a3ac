import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in letters that are safe in addresses: for sessions and invitations. Only its digest is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
