import { createHmac, randomBytes } from 'node:crypto';

/** 160 bits, as RFC 4226 §4 recommends; base64. */
export function newCodeSecret(): string {
  return randomBytes(20).toString('base64');
}

/** The six-digit code of a counter: HOTP of RFC 4226 §5.3. */
export function codeAt(secret: string, counter: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const digest = createHmac('sha1', Buffer.from(secret, 'base64')).update(message).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

/** Every code of a sheet, in the order in which it is printed. */
export function codesOf(secret: string, count: number): string[] {
  return Array.from({ length: count }, (_, counter) => codeAt(secret, counter));
}
