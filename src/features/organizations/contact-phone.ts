/** A telephone number as it is kept: digits, with `+` before a country and `-` before what follows an area code. */
export function normalizeContactPhone(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[\s().]/g, '').replaceAll(/[‐-―−]/g, '-');
  return /^\+?\d(?:-?\d){5,18}$/.test(plain) ? plain : undefined;
}

/** As shown everywhere: enough to know it again, not enough to call. */
export function maskContactPhone(phone: string): string {
  return phone.length < 10 ? `****${phone.slice(-2)}` : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
