/** A whole number as typed (`1,200`, `１２`); null for nothing typed, undefined where it is no such number. */
export function parseQuantity(typed: string): number | null | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[,\s]/g, '');
  if (plain === '') return null;
  const value = /^\d{1,10}$/.test(plain) ? Number(plain) : 0;
  return value >= 1 && value <= 1_000_000_000 ? value : undefined;
}
