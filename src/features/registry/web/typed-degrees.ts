/** Decimal degrees as typed or copied from a map (34.75, ３４．７５, 34.75°); undefined where it is no such number. */
export function typedDegrees(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[\s°度]/g, '');
  return /^-?\d{1,3}(\.\d{1,15})?$/.test(plain) ? Number(plain) : undefined;
}
